#include "core/store/line_details.h"

#include <nlohmann/json.hpp>

namespace vireo {

void LineDetails::add(std::string_view name, std::string_view text) {
  json_ += json_.empty() ? "{\"" : ",\"";
  json_ += name;
  json_ += "\":";
  json_ += nlohmann::json(text).dump();
}

std::string_view LineDetails::json() {
  if (!json_.empty() && json_.back() != '}') json_ += '}';
  return json_;
}

std::map<std::string, std::string, std::less<>> read_line_details(std::string_view json) {
  std::map<std::string, std::string, std::less<>> details;
  const auto object = nlohmann::json::parse(json);
  for (auto field = object.begin(); field != object.end(); ++field)
    details.emplace(field.key(), field.value().get<std::string>());
  return details;
}

}  // namespace vireo
