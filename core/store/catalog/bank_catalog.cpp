#include "core/store/catalog/bank_catalog.h"

#include <fstream>

#include "core/base/text.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

const std::map<std::string, ColumnRole>& column_roles() {
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
  for (const auto& [each, role] : column_roles()) known.push_back(each);
  refuse_unless_known(row, key, name, known);
  const auto found = column_roles().find(name);
  return found == column_roles().end() ? std::nullopt : std::optional(found->second);
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
  if (template_text(source, own_presets_file)) {
    TomlFile own(source, std::string(own_presets_file));
    for (const auto& row : own.root().tables("preset")) knowledge.presets.push_back(read_preset(row, ids));
    append(found, own.problems());
  }
  if (!found.empty()) return found;
  return knowledge;
}

std::string preset_text(const BankPreset& preset) {
  const auto quoted = [](const std::string& text) {
    std::string all = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') all += '\\';
      if (static_cast<unsigned char>(c) >= 0x20) all += c;
    }
    return all + "\"";
  };
  std::string text =
      "\n[[preset]]\nid = " + quoted(preset.id) + "\nname = " + quoted(preset.name) + "\nsignature = [";
  for (std::size_t at = 0; at < preset.signature.size(); ++at)
    text += (at > 0 ? ", " : "") + quoted(preset.signature[at]);
  text += "]\n";
  if (!preset.date_order.empty()) text += "date_order = " + quoted(preset.date_order) + "\n";
  if (!preset.columns.empty()) {
    text += "columns = { ";
    bool first = true;
    for (const auto& [header, role] : preset.columns)
      for (const auto& [name, known] : column_roles())
        if (known == role) {
          text += (first ? "" : ", ") + quoted(header) + " = " + quoted(name);
          first = false;
        }
    text += " }\n";
  }
  return text + "source = " + quoted(preset.source) + "\n";
}

Checked<std::filesystem::path> save_own_preset(const std::filesystem::path& folder,
                                               const BankPreset& preset) {
  const auto known = load_bank_knowledge({folder});
  if (!known) return known.problems();
  for (const BankPreset& each : known->presets)
    if (each.id == preset.id) return problem("bank.preset_exists", {"", 0, "name"}, {{"preset", preset.id}});
  const auto path = folder / own_presets_file;
  std::error_code failed;
  std::filesystem::create_directories(path.parent_path(), failed);
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << preset_text(preset);
  file.close();
  if (!file) return problem("file.unwritable", {path.string()});
  return path;
}

std::vector<std::string> column_role_names() {
  return {"date",
          "value_date",
          "amount",
          "debit",
          "credit",
          "direction",
          "fee",
          "net",
          "balance",
          "currency",
          "text",
          "counterparty",
          "counterparty_account",
          "account",
          "reference",
          "kind",
          "state",
          "ignored"};
}

std::string_view name_of(ColumnRole role) {
  for (const auto& [name, known] : column_roles())
    if (known == role) return name;
  return {};
}

Checked<ColumnRole> column_role_named(std::string_view name) {
  const auto found = column_roles().find(std::string(name));
  if (found != column_roles().end()) return found->second;
  std::vector<std::string> known;
  for (const auto& [each, role] : column_roles()) known.push_back(each);
  return problem("bank.role_unknown", {"", 0, "--column"},
                 {{"role", std::string(name)}, {"nearest", nearest(name, known)}});
}

}  // namespace vireo
