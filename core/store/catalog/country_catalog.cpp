#include "core/store/catalog/country_catalog.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

IdentifierKind read_identifier(const TomlTable& row, SeenIds& ids) {
  IdentifierKind kind;
  kind.id = ids.read(row);
  kind.labels = read_names(row, "label");
  kind.prefix = row.text_if("prefix").value_or("");
  kind.example = row.text("example");
  for (const auto& form : row.tables("form"))
    kind.forms.push_back(
        {form.text("pattern"), form.one_of<IdentifierCheck>("check", identifier_check_names())});
  if (const auto lengths = row.table_if("lengths"))
    for (const auto& start : lengths->keys()) kind.length_by_start[start] = lengths->integer(start);
  if (!kind.example.empty() && !kind.forms.empty() && !check_identifier(kind, kind.example))
    row.refuse("template.wrong_example", "example", {{"example", kind.example}});
  return kind;
}

DerivedIdentifier read_derived(const TomlTable& row) {
  DerivedIdentifier derived;
  derived.id = row.text("id");
  derived.from = row.text("from");
  derived.rule = row.one_of<DerivationRule>(
      "rule", {{"first_characters", DerivationRule::first_characters}, {"key_97", DerivationRule::key_97}});
  derived.count = derived.rule == DerivationRule::first_characters ? row.integer("count") : 0;
  derived.prefix = row.text_if("prefix").value_or("");
  return derived;
}

VatRate read_vat_rate(const TomlTable& row) {
  VatRate rate;
  rate.id = row.text("id");
  rate.names = read_names(row, "name");
  rate.rate = Rate::percent(row.decimal("percent"));
  rate.from = row.date("from");
  rate.until = row.date_if("until");
  rate.source = read_source(row);
  return rate;
}

std::vector<std::string> ids_of(const std::vector<IdentifierKind>& kinds) {
  std::vector<std::string> ids;
  for (const auto& kind : kinds) ids.push_back(kind.id);
  return ids;
}

ElectronicNames read_electronic(const TomlTable& row, const Country& country) {
  const auto known = ids_of(country.identifiers);
  const auto id = [&](const char* key) {
    const std::string named = row.text_if(key).value_or("");
    refuse_unless_known(row, key, named, known);
    return named;
  };
  const auto text = [&](const char* key) { return row.text_if(key).value_or(""); };
  return {id("legal_id"),
          text("legal_scheme"),
          id("other_id"),
          text("other_scheme"),
          id("tax_id"),
          id("endpoint_id"),
          text("endpoint_scheme"),
          text("process"),
          text("final_process"),
          row.date_if("reception_from")};
}

}  // namespace

Checked<Country> load_country(const TemplateSource& source, std::string_view code) {
  TomlFile file(source, "countries/" + folded(code) + ".toml");
  const auto root = file.root();
  Country country;
  country.code = root.text("code");
  country.names = read_names(root, "name");
  const std::string currency = root.text("currency");
  if (const auto known = Currency::parse(currency); known.ok()) {
    country.currency = *known;
  } else if (!currency.empty()) {
    root.refuse(known.problems().front().code(), "currency", known.problems().front().message.arguments);
  }
  country.languages = root.texts("languages");
  country.in_eu = root.boolean_if("in_eu", false);
  country.time_zone = root.text_if("time_zone").value_or("UTC");
  if (!zone_known(country.time_zone))
    root.refuse("template.unknown_zone", "time_zone", {{"zone", country.time_zone}});
  country.payment_days = root.integer("payment_days");
  country.chart = root.text("chart");
  country.address_lines = root.texts("address_lines");
  SeenIds ids;
  for (const auto& row : root.tables_if("identifier"))
    country.identifiers.push_back(read_identifier(row, ids));
  for (const auto& row : root.tables_if("derived")) {
    country.derived.push_back(read_derived(row));
    refuse_unless_known(row, "id", country.derived.back().id, ids_of(country.identifiers));
    refuse_unless_known(row, "from", country.derived.back().from, ids_of(country.identifiers));
  }
  for (const auto& row : root.tables_if("vat_rate")) country.vat_rates.push_back(read_vat_rate(row));
  if (const auto names = root.table_if("e_invoice")) country.electronic = read_electronic(*names, country);
  return file.finish(std::move(country));
}

std::vector<std::string> country_codes(const TemplateSource& source) {
  std::vector<std::string> codes;
  for (const auto& path : template_paths(source, "countries")) {
    std::string code = std::filesystem::path(path).stem().string();
    if (code.size() != 2) continue;
    for (auto& letter : code)
      if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    codes.push_back(std::move(code));
  }
  return codes;
}

Checked<std::vector<IdentifierKind>> load_common_identifiers(const TemplateSource& source) {
  TomlFile file(source, "countries/any.toml");
  std::vector<IdentifierKind> kinds;
  SeenIds ids;
  for (const auto& row : file.root().tables("identifier")) kinds.push_back(read_identifier(row, ids));
  return file.finish(std::move(kinds));
}

}  // namespace vireo
