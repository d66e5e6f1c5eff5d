#include "core/store/catalog/regime_catalog.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/knowledge_reader.h"
#include "core/store/catalog/regime_rows.h"

namespace vireo {
namespace {

/// Puts the [[value]] rows of one year's file into their parameters.
Problems read_year(const TemplateSource& source, const std::string& path, ParameterSet& set) {
  TomlFile file(source, path);
  read_value_rows(file.root(), set);
  return file.problems();
}

}  // namespace

Checked<RegimePack> load_regime(const TemplateSource& source, std::string_view id) {
  const std::string folder = "regimes/" + std::string(id);
  const std::string path = folder + "/pack.toml";
  TomlFile file(source, path);
  const auto root = file.root();
  RegimePack pack;
  pack.id = root.text("id");
  pack.country = root.text("country");
  pack.names = read_names(root, "name");
  pack.currency = root.text("currency");
  pack.chart = root.text("chart");
  pack.accounting_basis =
      root.one_of<std::string>("accounting_basis", {{"cash", "cash"}, {"accrual", "accrual"}});
  pack.parameters.checked = read_checked_days(root);
  pack.parameters.parameters = read_parameters(root);
  pack.activities = read_activities(root);
  pack.inputs = read_inputs(root);
  pack.results = read_results(root, pack);
  pack.date_rules = read_date_rules(root, pack);
  pack.rhythms = read_rhythms(root);
  pack.thresholds = read_thresholds(root, pack);
  pack.duties = read_duties(root);
  pack.notices = read_notices(root, pack);
  pack.statement = read_statement(root);
  Problems problems = file.problems();
  for (const auto& year : template_paths(source, folder))
    if (year != path) append(problems, read_year(source, year, pack.parameters));
  if (problems.empty()) refuse_empty_parameters(pack.parameters, path, problems);
  if (!problems.empty()) return problems;
  return pack;
}

std::vector<std::string> regime_ids(const TemplateSource& source) {
  return template_folders(source, "regimes");
}

Checked<ParameterSet> load_late_payment(const TemplateSource& source, std::string_view country) {
  TomlFile file(source, "late_payment/" + folded(country) + ".toml");
  const auto root = file.root();
  ParameterSet set;
  set.checked = read_checked_days(root);
  set.parameters = read_parameters(root);
  return file.finish(std::move(set));
}

}  // namespace vireo
