// category, country, regime, chart and unit list: what the templates know, so that people and scripts find
// the ids that other commands ask for.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/store/catalog/catalog.h"

namespace vireo::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

}  // namespace

void category_list(Invocation& invocation) {
  const auto categories = invocation.take(Catalog(invocation.templates()).categories());
  if (!categories) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"about"}});
  invocation.answer["rows"] = Json::array();
  for (const ExpenseCategory& category : *categories) {
    Json row{
        {"id", category.id}, {"name", category.names.in(language)}, {"about", category.advice.in(language)}};
    for (const auto& [chart, account] : category.account_by_chart) row["accounts"][chart] = account;
    invocation.answer["rows"].push_back(std::move(row));
    columns.add({category.id, category.names.in(language), category.advice.in(language)});
  }
  columns.print();
}

void country_list(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"currency"}, {"identifiers"}});
  invocation.answer["rows"] = Json::array();
  for (const std::string& code : catalog.country_codes()) {
    const auto country = invocation.take(catalog.country(code));
    if (!country) continue;
    std::vector<std::string> kinds;
    for (const IdentifierKind& kind : country->identifiers) kinds.push_back(kind.id);
    invocation.answer["rows"].push_back({{"id", country->code},
                                         {"name", country->names.in(language)},
                                         {"currency", country->currency.code()},
                                         {"languages", country->languages},
                                         {"identifiers", kinds}});
    columns.add({country->code, country->names.in(language), country->currency.code(), joined(kinds)});
  }
  columns.print();
}

void regime_list(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"country"}, {"activity"}, {"activity_name"}});
  invocation.answer["rows"] = Json::array();
  for (const std::string& id : catalog.regime_ids()) {
    const auto pack = invocation.take(catalog.regime(id));
    if (!pack) continue;
    Json row{{"id", pack->id}, {"name", pack->names.in(language)}, {"country", pack->country}};
    row["activities"] = Json::array();
    for (const RuleActivity& activity : pack->activities) {
      row["activities"].push_back({{"id", activity.id}, {"name", activity.names.in(language)}});
      const bool first = &activity == &pack->activities.front();
      columns.add({first ? pack->id : "", first ? pack->names.in(language) : "", first ? pack->country : "",
                   activity.id, activity.names.in(language)});
    }
    invocation.answer["rows"].push_back(std::move(row));
  }
  columns.print();
}

void chart_list(Invocation& invocation) {
  const Catalog catalog(invocation.templates());
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"accounts", CellKind::integer}});
  invocation.answer["rows"] = Json::array();
  for (const std::string& id : catalog.chart_ids()) {
    const auto chart = invocation.take(catalog.chart(id));
    if (!chart) continue;
    const auto count = static_cast<std::int64_t>(chart->accounts.size());
    invocation.answer["rows"].push_back(
        {{"id", chart->id}, {"name", chart->names.in(language)}, {"accounts", count}});
    columns.add({chart->id, chart->names.in(language), count});
  }
  columns.print();
}

void unit_list(Invocation& invocation) {
  const auto units = invocation.take(Catalog(invocation.templates()).units());
  if (!units) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"aliases"}});
  invocation.answer["rows"] = Json::array();
  for (const Unit& unit : *units) {
    invocation.answer["rows"].push_back(
        {{"id", unit.id}, {"name", unit.names.in(language)}, {"code", unit.code}, {"aliases", unit.aliases}});
    columns.add({unit.id, unit.names.in(language), joined(unit.aliases)});
  }
  columns.print();
}

}  // namespace vireo::cli
