#include "core/store/argument_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace vireo {
namespace {

using Kind = Argument::Kind;
constexpr std::array<std::pair<Kind, const char*>, 8> kinds{{{Kind::text, "text"},
                                                             {Kind::integer, "integer"},
                                                             {Kind::decimal, "decimal"},
                                                             {Kind::money, "money"},
                                                             {Kind::percent, "percent"},
                                                             {Kind::date, "date"},
                                                             {Kind::term, "term"},
                                                             {Kind::local, "local"}}};

const char* kind_name(Kind kind) {
  for (const auto& [value, name] : kinds)
    if (value == kind) return name;
  return "text";
}

Kind kind_named(const std::string& name) {
  for (const auto& [value, known] : kinds)
    if (name == known) return value;
  return Kind::text;
}

}  // namespace

std::string arguments_to_json(const Arguments& arguments) {
  auto list = nlohmann::json::array();
  for (const auto& [name, argument] : arguments) {
    nlohmann::json value{{"kind", kind_name(argument.kind)}, {"value", argument.value}};
    if (!argument.unit.empty()) value["unit"] = argument.unit;
    list.push_back(nlohmann::json::array({name, value}));
  }
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Arguments arguments_from_json(std::string_view json) {
  Arguments arguments;
  const auto list = nlohmann::json::parse(json, nullptr, false);
  if (!list.is_array()) return arguments;
  for (const auto& pair : list) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_object()) continue;
    const auto field = [&](const char* name) {
      const auto found = pair[1].find(name);
      return found != pair[1].end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    arguments.emplace_back(pair[0].get<std::string>(),
                           Argument(kind_named(field("kind")), field("value"), field("unit")));
  }
  return arguments;
}

}  // namespace vireo
