#include "app/cli/commands/plan_answers.h"

#include "core/store/accounts_table.h"
#include "core/store/plan_json.h"
#include "core/store/plans_table.h"
#include "reports/plans/plan_words.h"

namespace vireo::cli {
namespace {

struct NamedSeries {
  const char* name;
  PlanSeries Plan::*series;
};

const std::vector<NamedSeries>& case_series() {
  static const std::vector<NamedSeries> all{
      {"ca", &Plan::revenue},      {"ttc", &Plan::invoiced},     {"rec", &Plan::receipts},
      {"pay", &Plan::payments},    {"soc", &Plan::social},       {"socpay", &Plan::social_paid},
      {"vpaid", &Plan::vat_paid},  {"draw", &Plan::drawings},    {"li", &Plan::interest},
      {"lp", &Plan::principal},    {"dep", &Plan::depreciation}, {"closing", &Plan::closing},
      {"opening", &Plan::opening}, {"AR", &Plan::receivables},   {"BFR", &Plan::working_capital},
      {"res", &Plan::result},      {"crd", &Plan::loan_open}};
  return all;
}

const std::vector<PlanYearFigure>& case_figures() {
  static const std::vector<PlanYearFigure> all{{"ca", &PlanYear::revenue},
                                               {"va", &PlanYear::value_added},
                                               {"ebe", &PlanYear::operating_surplus},
                                               {"rex", &PlanYear::operating_result},
                                               {"resultat", &PlanYear::result},
                                               {"caf", &PlanYear::self_financing},
                                               {"dotations", &PlanYear::depreciation},
                                               {"interets", &PlanYear::interest},
                                               {"invest", &PlanYear::investments},
                                               {"capital", &PlanYear::principal},
                                               {"prelev", &PlanYear::drawings},
                                               {"dbfr", &PlanYear::working_capital_change},
                                               {"ouverture", &PlanYear::opening},
                                               {"cloture", &PlanYear::closing},
                                               {"bfr", &PlanYear::working_capital},
                                               {"min_tres", &PlanYear::lowest_cash}};
  return all;
}

Json minor_units(const PlanSeries& series) {
  Json list = Json::array();
  for (const Money& each : series) list.push_back(each.minor());
  return list;
}

/// A decimal as the number it is written as.
Json number_of(const Decimal& value) {
  return Json::parse(value.text());
}

Json case_year(const PlanYear& year) {
  Json json;
  for (const auto& [name, figure] : case_figures()) json[name] = (year.*figure).minor();
  json["mcv"] = number_of(year.margin_rate);
  json["seuil"] = year.break_even ? Json(year.break_even->minor()) : Json(nullptr);
  json["point_mort_jours"] = number_of(year.break_even_days);
  json["seuil_avec_prelev"] =
      year.break_even_with_drawings ? Json(year.break_even_with_drawings->minor()) : Json(nullptr);
  json["min_mois"] = year.lowest_month + 1;
  json["dso"] = number_of(year.receivable_days);
  json["heures"] = number_of(year.hours.rounded(1, Rounding::half_away_from_zero));
  return json;
}

}  // namespace

std::optional<NamedPlan> reckoned_plan(Invocation& invocation, const Book& book, const std::string& name) {
  const auto stored = plan_named(book, name);
  if (!stored) {
    invocation.refuse(problem("plan.unknown", {"", 0, "plan"}, {{"name", name}}));
    return std::nullopt;
  }
  auto typed = invocation.take(read_plan(stored->parameters, ledger_currency(book)));
  if (!typed) return std::nullopt;
  Plan plan = reckon_plan(*typed);
  return NamedPlan{name, stored->parameters, std::move(*typed), std::move(plan)};
}

Json years_json(const Plan& plan) {
  Json list = Json::array();
  for (const PlanYear& year : plan.years) {
    Json json;
    for (const auto& [name, figure] : plan_year_figures()) json[name] = (year.*figure).text();
    json["break_even"] = year.break_even ? Json(year.break_even->text()) : Json(nullptr);
    json["break_even_with_drawings"] =
        year.break_even_with_drawings ? Json(year.break_even_with_drawings->text()) : Json(nullptr);
    json["break_even_days"] = year.break_even_days.text();
    json["margin_rate"] = year.margin_rate.text();
    json["receivable_days"] = year.receivable_days.text();
    json["lowest_month"] = year.lowest_month + 1;
    json["hours"] = year.hours.rounded(1, Rounding::half_away_from_zero).text();
    list.push_back(std::move(json));
  }
  return list;
}

Json table_json(const PlanTable& table, const Wording& wording, bool explain) {
  Json json{{"id", table.id}, {"name", wording.text("plan.table." + table.id)}, {"rows", Json::array()}};
  for (const PlanRow& row : table.rows) {
    Json each{{"id", row.id},
              {"name", plan_row_name(row, wording)},
              {"months", Json::array()},
              {"years", Json::array()}};
    for (const Money& month : row.months) each["months"].push_back(month.text());
    for (const Money& year : row.years) each["years"].push_back(year.text());
    if (explain) each["rule"] = plan_row_rule(row, wording);
    json["rows"].push_back(std::move(each));
  }
  return json;
}

Json table_json(const PlanYearTable& table, const Wording& wording, bool explain) {
  Json json{{"id", table.id}, {"name", wording.text("plan.table." + table.id)}, {"rows", Json::array()}};
  for (const PlanYearRow& row : table.rows) {
    Json each{{"id", row.id}, {"name", wording.text("plan.year_row." + row.id)}, {"years", Json::array()}};
    for (const auto& value : row.years) each["years"].push_back(value ? Json(value->text()) : Json(nullptr));
    if (explain) each["rule"] = plan_year_rule(row, wording);
    json["rows"].push_back(std::move(each));
  }
  return json;
}

Json result_json(const Plan& plan) {
  Json json;
  for (const auto& [name, series] : case_series()) json[name] = minor_units(plan.*series);
  json["by"] = Json::object();
  for (const auto& [id, months] : plan.revenue_of) json["by"][id] = minor_units(months);
  json["years"] = Json::array();
  for (const PlanYear& year : plan.years) json["years"].push_back(case_year(year));
  return json;
}

}  // namespace vireo::cli
