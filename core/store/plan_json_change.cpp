// The parameters of a plan as text: one value in place of another, a row more or less, nothing else changed.
#include <nlohmann/json.hpp>

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/store/json_depth.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

/// The parameters of a file, which may stand beside the series expected of them.
std::optional<Json> parameters_in(std::string_view text) {
  if (nests_too_deep(text)) return std::nullopt;
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  if (json.is_object() && json.contains("params")) return json["params"];
  return json;
}

Json* member(Json& of, const std::string& name) {
  if (of.is_object()) return of.contains(name) ? &of[name] : nullptr;
  if (!of.is_array()) return nullptr;
  for (Json& each : of)
    if (each.is_object() && each.contains("id") && each["id"] == name) return &each;
  const auto place = Decimal::parse(name);
  const auto index = place ? place->at_places(0) : std::nullopt;
  if (!index || *index < 0 || static_cast<std::size_t>(*index) >= of.size()) return nullptr;
  return &of[static_cast<std::size_t>(*index)];
}

/// As typed: what is no JSON of its own, or stands where a text stood, is a text.
Json typed_value(std::string_view value, const Json* before) {
  if (nests_too_deep(value)) return std::string(value);
  Json read = Json::parse(value, nullptr, false);
  if (read.is_discarded() || (before && before->is_string() && read.is_primitive()))
    return std::string(value);
  return read;
}

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A value typed by hand is no longer what was read: "services.hourly.price.0" was of "services.hourly".
void forget_origin(Json& root, std::string_view path) {
  if (!root.is_object() || !root.contains("origins") || !root["origins"].is_object()) return;
  Json kept = Json::object();
  for (const auto& [of, origin] : root["origins"].items())
    if (path != of && !path.starts_with(of + ".")) kept[of] = origin;
  root["origins"] = std::move(kept);
}

/// The rows after one taken out of a list counted by place move up, and so does what is said of them.
void move_origins(Json& root, const std::string& list, std::size_t removed) {
  if (!root.contains("origins") || !root["origins"].is_object()) return;
  Json kept = Json::object();
  for (const auto& [of, origin] : root["origins"].items()) {
    const std::string place = of.starts_with(list + ".") ? of.substr(list.size() + 1) : std::string();
    const auto number = Decimal::parse(place);
    const auto at = number ? number->at_places(0) : std::nullopt;
    if (!at || static_cast<std::size_t>(*at) < removed)
      kept[of] = origin;
    else if (static_cast<std::size_t>(*at) > removed)
      kept[list + "." + std::to_string(*at - 1)] = origin;
  }
  root["origins"] = std::move(kept);
}

Problem unknown_path(std::string_view path) {
  return problem("plan.path_unknown", {"", 0, std::string(path)}, {{"path", std::string(path)}});
}

}  // namespace

Checked<std::string> with_plan_value(std::string_view json, std::string_view path, std::string_view value) {
  auto root = parameters_in(json);
  if (!root) return problem("plan.not_json");
  const std::vector<std::string> names = split(path, '.');
  Json* at = &*root;
  for (std::size_t index = 0; index + 1 < names.size(); ++index) {
    Json* inner = member(*at, names[index]);
    // A group the plan does not have yet ("late") begins with its first value.
    if (!inner && at->is_object()) inner = &((*at)[names[index]] = Json::object());
    if (!inner) return unknown_path(path);
    at = inner;
  }
  Json* found = member(*at, names.back());
  // A key the plan does not have yet is set; the strict reader says whether it exists at all.
  if (!found && !at->is_object()) return unknown_path(path);
  const Json typed = typed_value(value, found);
  if (found)
    *found = typed;
  else
    (*at)[names.back()] = typed;
  if (!path.starts_with("origins")) forget_origin(*root, path);
  return written(*root);
}

bool has_plan_value(std::string_view json, std::string_view path) {
  auto root = parameters_in(json);
  Json* at = root ? &*root : nullptr;
  for (const std::string& name : split(path, '.'))
    if (at) at = member(*at, name);
  return at != nullptr;
}

Checked<std::string> plan_text(std::string_view json) {
  const auto root = parameters_in(json);
  if (!root) return problem("plan.not_json");
  return written(*root);
}

Checked<std::string> with_plan_row(std::string_view json, std::string_view list, std::string_view row) {
  auto root = parameters_in(json);
  if (!root || !root->is_object() || nests_too_deep(row)) return problem("plan.not_json");
  Json added = Json::parse(row, nullptr, false);
  if (added.is_discarded() || !added.is_object()) return problem("plan.not_json");
  Json& rows = (*root)[std::string(list)];
  if (rows.is_null()) rows = Json::array();
  if (!rows.is_array()) return unknown_path(list);
  rows.push_back(std::move(added));
  return written(*root);
}

Checked<std::string> without_plan_row(std::string_view json, std::string_view list, std::string_view key) {
  auto root = parameters_in(json);
  if (!root) return problem("plan.not_json");
  Json* rows = member(*root, std::string(list));
  Json* row = rows && rows->is_array() ? member(*rows, std::string(key)) : nullptr;
  if (!row) return unknown_path(std::string(list) + "." + std::string(key));
  const auto place = row - &(*rows)[0];
  const bool is_named = row->contains("id");
  rows->erase(rows->begin() + place);
  forget_origin(*root, std::string(list) + "." + std::string(key));
  if (!is_named) move_origins(*root, std::string(list), static_cast<std::size_t>(place));
  return written(*root);
}

}  // namespace vireo
