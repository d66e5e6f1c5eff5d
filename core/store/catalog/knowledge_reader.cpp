#include "core/store/catalog/knowledge_reader.h"

#include <algorithm>

namespace vireo {
namespace {

LocalText names_in(const TomlTable& table) {
  LocalText names;
  for (const char* language : {"fr", "en"}) names.by_language[language] = table.text(language);
  for (const char* language : {"de", "es", "it", "nl", "pt"})
    if (const auto text = table.text_if(language)) names.by_language[language] = *text;
  return names;
}

}  // namespace

LocalText read_names(const TomlTable& table, std::string_view key) {
  return names_in(table.table(key));
}

LocalText read_names_if(const TomlTable& table, std::string_view key) {
  const auto names = table.table_if(key);
  return names ? names_in(*names) : LocalText{};
}

Currency read_currency(const TomlTable& table, std::string_view key) {
  const auto found = Currency::parse(table.text(key));
  if (!found) table.refuse("currency.unknown", key, found.problems().front().message.arguments);
  return found ? *found : Currency();
}

Confidence read_confidence(const TomlTable& table) {
  return table
      .one_of_if<Confidence>(
          "confidence",
          {{"high", Confidence::high}, {"medium", Confidence::medium}, {"low", Confidence::low}})
      .value_or(Confidence::high);
}

Source read_source(const TomlTable& table) {
  Source source;
  source.title = table.text("source");
  source.link = table.text_if("source_link").value_or("");
  if (const auto day = table.date_if("checked_on")) source.dated = day->text();
  source.confidence = read_confidence(table);
  return source;
}

std::string SeenIds::read(const TomlTable& table, std::string_view key) {
  std::string id = table.text(key);
  if (!id.empty() && !seen_.insert(id).second) table.refuse("template.duplicate_id", key, {{"id", id}});
  return id;
}

void refuse_unless_known(const TomlTable& table, std::string_view key, const std::string& id,
                         const std::vector<std::string>& known) {
  if (id.empty() || std::find(known.begin(), known.end(), id) != known.end()) return;
  table.refuse("template.unknown_reference", key,
               {{"key", std::string(key)}, {"id", id}, {"nearest", nearest(id, known)}});
}

CheckedDays read_checked_days(const TomlTable& root) {
  CheckedDays checked;
  checked.first = root.date("first_day");
  checked.last = root.date("last_checked_day");
  checked.provisional_after = root.one_of<bool>("afterwards", {{"refuse", false}, {"provisional", true}});
  return checked;
}

void read_parameter_value(const TomlTable& table, Parameter& parameter) {
  ParameterRange range;
  range.from = table.date("from");
  range.until = table.date_if("until");
  range.value = table.decimal("value");
  range.source = read_source(table);
  parameter.ranges.push_back(std::move(range));
  if (const auto fault = fault_of(parameter, parameter.ranges.size() - 1))
    table.refuse(fault->code(), "from", fault->message.arguments);
}

void read_value_rows(const TomlTable& root, ParameterSet& set) {
  std::vector<std::string> known;
  for (const auto& parameter : set.parameters) known.push_back(parameter.id);
  for (const auto& row : root.tables_if("value")) {
    const std::string id = row.text("parameter");
    refuse_unless_known(row, "parameter", id, known);
    const auto found = std::find_if(set.parameters.begin(), set.parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.id == id; });
    Parameter unknown;
    read_parameter_value(row, found == set.parameters.end() ? unknown : *found);
  }
}

void refuse_empty_parameters(const ParameterSet& set, const std::string& path, Problems& problems) {
  for (const auto& parameter : set.parameters)
    if (parameter.ranges.empty())
      problems.push_back(problem("template.parameter_without_value", {path, 0, {}}, {{"id", parameter.id}}));
}

std::vector<Parameter> read_parameters(const TomlTable& root) {
  std::vector<Parameter> parameters;
  SeenIds ids;
  for (const auto& row : root.tables_if("parameter")) {
    Parameter parameter;
    parameter.id = ids.read(row);
    parameter.names = read_names(row, "name");
    parameter.unit = row.one_of<ParameterUnit>("unit", parameter_unit_names());
    if (parameter.unit == ParameterUnit::money) {
      parameter.currency = row.text("currency");
      if (!parameter.currency.empty() && !Currency::parse(parameter.currency))
        row.refuse("currency.unknown", "currency", {{"code", parameter.currency}});
    }
    if (const auto own = row.table_if("checked")) parameter.checked = read_checked_days(*own);
    for (const auto& value : row.tables_if("value")) read_parameter_value(value, parameter);
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

}  // namespace vireo
