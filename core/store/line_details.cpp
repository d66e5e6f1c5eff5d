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
  for (const auto& [name, value] : nlohmann::json::parse(json).items())
    details[name] = value.get<std::string>();
  return details;
}

}  // namespace vireo
