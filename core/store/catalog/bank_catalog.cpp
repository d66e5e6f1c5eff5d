#include "core/store/catalog/bank_catalog.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

const std::map<std::string, ColumnRole>& role_names() {
  static const std::map<std::string, ColumnRole> names{
      {"date", ColumnRole::date},
      {"value_date", ColumnRole::value_date},
      {"amount", ColumnRole::amount},
      {"debit", ColumnRole::debit},
      {"credit", ColumnRole::credit},
      {"direction", ColumnRole::direction},
      {"fee", ColumnRole::fee},
      {"net", ColumnRole::net},
      {"balance", ColumnRole::balance},
      {"currency", ColumnRole::currency},
      {"text", ColumnRole::text},
      {"counterparty", ColumnRole::counterparty},
      {"counterparty_account", ColumnRole::counterparty_account},
      {"account", ColumnRole::account},
      {"reference", ColumnRole::reference},
      {"kind", ColumnRole::kind},
      {"state", ColumnRole::state},
      {"ignored", ColumnRole::ignored},
  };
  return names;
}

std::optional<ColumnRole> role_named(const TomlTable& row, std::string_view key, const std::string& name) {
  std::vector<std::string> known;
  for (const auto& [each, role] : role_names()) known.push_back(each);
  refuse_unless_known(row, key, name, known);
  const auto found = role_names().find(name);
  return found == role_names().end() ? std::nullopt : std::optional(found->second);
}

BankPreset read_preset(const TomlTable& row, SeenIds& ids) {
  BankPreset preset;
  preset.id = ids.read(row);
  preset.name = row.text("name");
  preset.country = row.text_if("country").value_or("");
  preset.signature = row.texts("signature");
  preset.date_order = row.text_if("date_order").value_or("");
  if (row.has("columns"))
    for (const auto& [header, name] : row.text_map("columns"))
      if (const auto role = role_named(row, "columns", name)) preset.columns.emplace(header, *role);
  preset.source = read_source(row).title;
  return preset;
}

}  // namespace

Checked<BankKnowledge> load_bank_knowledge(const TemplateSource& source) {
  BankKnowledge knowledge;
  TomlFile columns(source, "bank_files/columns.toml");
  const auto root = columns.root();
  const auto headers = root.table("headers");
  for (const std::string& name : headers.keys())
    if (const auto role = role_named(headers, name, name))
      for (const std::string& header : headers.texts(name))
        if (!knowledge.headers.emplace(header, *role).second)
          headers.refuse("template.duplicate_id", name, {{"id", header}});
  const auto words = root.table("words");
  knowledge.out_words = words.texts("out");
  knowledge.in_words = words.texts("in");
  knowledge.pending_words = words.texts("pending");
  knowledge.opening_words = words.texts("opening");
  knowledge.closing_words = words.texts("closing");
  TomlFile presets(source, "bank_files/presets.toml");
  SeenIds ids;
  for (const auto& row : presets.root().tables("preset")) knowledge.presets.push_back(read_preset(row, ids));
  Problems found = columns.problems();
  append(found, presets.problems());
  if (!found.empty()) return found;
  return knowledge;
}

}  // namespace vireo
