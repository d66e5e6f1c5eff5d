#include "core/store/catalog/document_catalog.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/knowledge_reader.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo {
namespace {

/// What a mention's text may name; the document fills it in.
const std::vector<std::string>& mention_arguments() {
  static const std::vector<std::string> names = {"client_vat",   "discount_rate", "late_rate",
                                                 "recovery_fee", "seller_vat",    "valid_until"};
  return names;
}

Mention read_mention(const TomlTable& row, SeenIds& ids) {
  Mention mention;
  mention.id = ids.read(row);
  mention.conditions = row.some_of<DocumentFact>("when", document_fact_names());
  if (!row.has("when")) row.texts("when");
  mention.texts = read_names(row, "text");
  for (const auto& [language, text] : mention.texts.by_language)
    for (const auto& name : arguments_of(text)) refuse_unless_known(row, "text", name, mention_arguments());
  mention.valid_from = row.date_if("valid_from");
  mention.valid_until = row.date_if("valid_until");
  if (mention.valid_from && mention.valid_until && *mention.valid_until < *mention.valid_from)
    row.refuse("template.range_reversed", "valid_until", {{"id", mention.id}});
  mention.vat_category = row.text_if("vat_category").value_or("");
  mention.reason_code = row.text_if("reason_code").value_or("");
  mention.note_code = row.text_if("note_code").value_or("");
  mention.source = read_source(row);
  return mention;
}

RequiredField read_required(const TomlTable& row) {
  RequiredField field;
  field.thing = row.one_of<RequiredThing>("field", required_thing_names());
  if (field.thing == RequiredThing::seller_identifier || field.thing == RequiredThing::client_identifier)
    field.identifier = row.text("identifier");
  field.conditions = row.some_of<DocumentFact>("when", document_fact_names());
  field.valid_from = row.date_if("valid_from");
  field.source = read_source(row);
  return field;
}

NameSuffix read_suffix(const TomlTable& row) {
  NameSuffix suffix;
  suffix.text = row.text("text");
  suffix.accepted = row.texts("accepted");
  suffix.conditions = row.some_of<DocumentFact>("when", document_fact_names());
  suffix.source = read_source(row);
  return suffix;
}

}  // namespace

Checked<DocumentRules> load_document_rules(const TemplateSource& source, std::string_view country) {
  const std::string own = "documents/" + folded(country) + ".toml";
  TomlFile file(source, !country.empty() && template_text(source, own) ? own : "documents/plain.toml");
  const auto root = file.root();
  DocumentRules rules;
  rules.country = root.text_if("country").value_or("");
  SeenIds ids;
  for (const auto& row : root.tables("mention")) rules.mentions.push_back(read_mention(row, ids));
  for (const auto& row : root.tables_if("required")) rules.required_fields.push_back(read_required(row));
  for (const auto& row : root.tables_if("name_suffix")) rules.name_suffixes.push_back(read_suffix(row));
  return file.finish(std::move(rules));
}

Checked<std::vector<Unit>> load_units(const TemplateSource& source) {
  TomlFile file(source, "documents/units.toml");
  std::vector<Unit> units;
  SeenIds ids;
  for (const auto& row : file.root().tables("unit")) {
    Unit unit;
    unit.id = ids.read(row);
    unit.code = row.text("code");
    unit.names = read_names(row, "name");
    unit.plurals = read_names(row, "plural");
    unit.shorts = read_names(row, "short");
    unit.aliases = row.texts_if("aliases");
    unit.minutes = row.integer_if("minutes").value_or(0);
    units.push_back(std::move(unit));
  }
  return file.finish(std::move(units));
}

}  // namespace vireo
