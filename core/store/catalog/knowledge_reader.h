#pragma once
// What many templates share: names in several languages, sources with their confidence, dated parameters.
// Used by the loaders of this folder, above TomlTable.
#include <set>
#include <string>

#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/base/money.h"
#include "core/rules/parameter.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo {

/// `key = { fr = "...", en = "..." }`: French and English must be there, other languages may.
LocalText read_names(const TomlTable& table, std::string_view key);
LocalText read_names_if(const TomlTable& table, std::string_view key);

/// source (required), source_link, checked_on and confidence (default high) of a table.
Source read_source(const TomlTable& table);
Confidence read_confidence(const TomlTable& table);
/// Of a three-letter code ("currency.unknown").
Currency read_currency(const TomlTable& table, std::string_view key = "currency");

/// Remembers ids and refuses the second of the same name ("template.duplicate_id").
class SeenIds {
 public:
  std::string read(const TomlTable& table, std::string_view key = "id");

 private:
  std::set<std::string> seen_;
};

/// Refuses `id` unless it is one of `known` ("template.unknown_reference").
void refuse_unless_known(const TomlTable& table, std::string_view key, const std::string& id,
                         const std::vector<std::string>& known);

/// first_day, last_checked_day, afterwards = "refuse" or "provisional".
CheckedDays read_checked_days(const TomlTable& table);

/// [[parameter]]: id, name, unit, currency. Its values may follow in [[parameter.value]].
std::vector<Parameter> read_parameters(const TomlTable& root);
/// [[value]] of a file: parameter, and what read_parameter_value reads; into their parameters.
void read_value_rows(const TomlTable& root, ParameterSet& set);
/// "template.parameter_without_value" for each that has none.
void refuse_empty_parameters(const ParameterSet& set, const std::string& path, Problems& problems);
/// One value into its parameter: from, until, value, source, confidence. Refuses disorder and overlap.
void read_parameter_value(const TomlTable& table, Parameter& parameter);

}  // namespace vireo
