#include "core/store/catalog/category_catalog.h"

#include "core/store/catalog/chart_catalog.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

using CodesByChart = std::map<std::string, std::vector<std::string>>;

CodesByChart codes_by_chart(const TemplateSource& source, Problems& problems) {
  CodesByChart codes;
  for (const auto& path : template_paths(source, "charts")) {
    const std::string id = std::filesystem::path(path).stem().string();
    const auto chart = take(load_chart(source, id), problems);
    auto& known = codes[id];
    if (!chart) continue;
    for (const auto& account : chart->accounts) known.push_back(account.code);
  }
  return codes;
}

ExpenseCategory read_category(const TomlTable& row, SeenIds& ids, const CodesByChart& codes) {
  ExpenseCategory category;
  category.id = ids.read(row);
  category.names = read_names(row, "name");
  category.advice = read_names_if(row, "advice");
  category.kind = row.one_of_if<CategoryKind>("kind", {{"expense", CategoryKind::expense},
                                                       {"asset", CategoryKind::asset},
                                                       {"owner", CategoryKind::owner},
                                                       {"advance", CategoryKind::advance}})
                      .value_or(CategoryKind::expense);
  category.usual_vat = row.one_of<ExpenseVat>("usual_vat", {{"none", ExpenseVat::none},
                                                            {"supplier", ExpenseVat::supplier},
                                                            {"reverse_charge", ExpenseVat::reverse_charge}});
  category.confidence = read_confidence(row);
  const auto accounts = row.table("accounts");
  for (const auto& [chart, known] : codes) {
    const std::string code = accounts.text(chart);
    if (!known.empty()) refuse_unless_known(accounts, chart, code, known);
    category.account_by_chart[chart] = code;
  }
  return category;
}

}  // namespace

Checked<std::vector<ExpenseCategory>> load_categories(const TemplateSource& source) {
  Problems problems;
  const auto codes = codes_by_chart(source, problems);
  std::vector<ExpenseCategory> categories;
  SeenIds ids;
  for (const auto& path : template_paths(source, "categories")) {
    TomlFile file(source, path);
    for (const auto& row : file.root().tables("category"))
      categories.push_back(read_category(row, ids, codes));
    append(problems, file.problems());
  }
  if (!problems.empty()) return problems;
  return categories;
}

}  // namespace vireo
