#include "core/store/catalog/chart_catalog.h"

#include <algorithm>

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

ChartAccount read_account(const TomlTable& row, SeenIds& codes) {
  ChartAccount account;
  account.code = codes.read(row, "code");
  account.names = read_names(row, "name");
  account.account_class = row.one_of<AccountClass>("class", account_class_names());
  account.normal_side = row.one_of<Side>("normal", side_names());
  account.roles = row.some_of<Role>("roles", role_names());
  account.vat_return = row.text_if("vat_return").value_or("");
  account.confidence = read_confidence(row);
  return account;
}

const std::vector<std::pair<std::string, std::string>>& journal_kinds() {
  static const std::vector<std::pair<std::string, std::string>> kinds = {
      {"sales", "sales"}, {"purchases", "purchases"}, {"bank", "bank"},
      {"cash", "cash"},   {"general", "general"},     {"opening", "opening"},
  };
  return kinds;
}

/// Every kind of journal once.
void read_journals(const TomlTable& root, Chart& chart) {
  SeenIds codes;
  SeenIds kinds;
  for (const auto& row : root.tables("journal")) {
    ChartJournal journal;
    journal.code = codes.read(row, "code");
    journal.kind = row.one_of<std::string>("kind", journal_kinds());
    kinds.read(row, "kind");
    journal.names = read_names(row, "name");
    chart.journals.push_back(std::move(journal));
  }
  for (const auto& [name, kind] : journal_kinds())
    if (std::none_of(chart.journals.begin(), chart.journals.end(),
                     [&](const ChartJournal& journal) { return journal.kind == kind; }))
      root.refuse("template.missing_journal", "journal", {{"kind", name}});
}

void refuse_roles(const TomlTable& root, const Chart& chart) {
  for (const auto& [name, role] : role_names()) {
    const auto holders =
        std::count_if(chart.accounts.begin(), chart.accounts.end(), [&](const ChartAccount& account) {
          return std::find(account.roles.begin(), account.roles.end(), role) != account.roles.end();
        });
    if (holders == 0) root.refuse("template.missing_role", "account", {{"role", name}});
    if (holders > 1) root.refuse("template.duplicate_role", "account", {{"role", name}});
  }
}

}  // namespace

Checked<Chart> load_chart(const TemplateSource& source, std::string_view id) {
  TomlFile file(source, "charts/" + std::string(id) + ".toml");
  const auto root = file.root();
  Chart chart;
  chart.id = root.text("id");
  chart.names = read_names(root, "name");
  chart.source = read_source(root);
  read_journals(root, chart);
  SeenIds codes;
  for (const auto& row : root.tables("account")) chart.accounts.push_back(read_account(row, codes));
  if (!chart.accounts.empty()) refuse_roles(root, chart);
  return file.finish(std::move(chart));
}

}  // namespace vireo
