#include "core/store/plan_from_book.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/plan/parameters.h"
#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/home_queries.h"
#include "core/store/plan_json.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;
constexpr int months_of_history = 12;

/// What was sold of one service, or of one unit where no service of the list was named.
struct Sold {
  std::string name{};
  std::string unit{};
  Decimal units{};
  Money net{};
};

constexpr const char* sold_lines =
    "SELECT d.kind, d.issue_date, coalesce(s.name, ''), l.unit, l.quantity, l.net FROM document_line l "
    "JOIN document d ON d.id = l.document_id LEFT JOIN service s ON s.id = l.service_id "
    "WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.currency = ? "
    "AND d.issue_date >= ? AND d.issue_date < ? ORDER BY l.id";

Decimal a_month(const Decimal& total, int months, int places) {
  return total.divided_by(Decimal::of(months), places, Rounding::half_away_from_zero);
}

Json each_year(const std::string& value) {
  return Json::array({value, value, value});
}

/// In the order they were first sold; `first` becomes the first day of a sale.
std::vector<Sold> sold_within(const Book& book, const Period& period, Date& first) {
  const Currency currency = ledger_currency(book);
  std::vector<Sold> all;
  SQLite::Statement read(book.connection(), sold_lines);
  read.bind(1, std::string(currency.code()));
  read.bind(2, period.begin().text());
  read.bind(3, period.end().text());
  while (read.executeStep()) {
    const bool back = read.getColumn(0).getString() == "credit_note";
    first = std::min(first, day_in(read.getColumn(1)));
    const std::string name = read.getColumn(2).getString();
    const std::string unit = read.getColumn(3).getString();
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Sold& each) { return each.name == name && each.unit == unit; });
    if (found == all.end()) found = all.insert(all.end(), {name, unit, {}, Money(currency)});
    const Decimal units = Decimal::parse(read.getColumn(4).getString()).value_or(Decimal());
    const Money net = Money::of_minor(read.getColumn(5).getInt64(), currency);
    found->units += back ? -units : units;
    found->net += back ? -net : net;
  }
  return all;
}

std::string free_id(Json& rows, const std::string& wanted) {
  const auto taken = [&](const std::string& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const Json& row) { return row["id"] == id; });
  };
  const std::string base = wanted.empty() ? "service" : wanted;
  std::string id = base;
  for (int number = 2; taken(id); ++number) id = base + "_" + std::to_string(number);
  return id;
}

/// A service of the list by its name, else the unit by its own.
Json name_of_sold(const Sold& sold, const Unit* unit) {
  if (!sold.name.empty() || !unit) return {{"fr", sold.name.empty() ? sold.unit : sold.name}};
  return {{"fr", unit->names.in("fr")}, {"en", unit->names.in("en")}};
}

Json services_of(const std::vector<Sold>& sold, const std::vector<Unit>& units, int months) {
  Json rows = Json::array();
  for (const Sold& each : sold) {
    if (each.units <= Decimal() || each.net.is_negative() || each.net.is_zero()) continue;
    const Decimal price = each.net.value().divided_by(each.units, each.net.currency().decimals(),
                                                      Rounding::half_away_from_zero);
    const Unit* unit = unit_named(units, each.unit);
    const std::string id = free_id(rows, id_from(each.name.empty() ? each.unit : each.name));
    const Decimal hours =
        Decimal::of(unit ? unit->minutes : 0).divided_by(Decimal::of(60), 2, Rounding::half_away_from_zero);
    rows.push_back({{"id", id},
                    {"name", name_of_sold(each, unit)},
                    {"units", each_year(a_month(each.units, months, 2).shortest())},
                    {"price", each_year(price.text())},
                    {"hours", hours.shortest()}});
  }
  return rows;
}

Json charges_of(const std::map<std::string, Money>& costs, const std::vector<ExpenseCategory>& categories,
                int months) {
  Json rows = Json::array();
  for (const ExpenseCategory& each : categories) {
    const auto cost = costs.find(each.id);
    if (cost == costs.end() || each.kind != CategoryKind::expense || each.id == "loan_interest") continue;
    const Decimal month = a_month(cost->second.value(), months, cost->second.currency().decimals());
    if (month <= Decimal()) continue;
    Json row{{"id", each.id},
             {"name", {{"fr", each.names.in("fr")}, {"en", each.names.in("en")}}},
             {"kind", "monthly"},
             {"amount", each_year(month.text())}};
    if (each.id == "taxes") row["tax"] = true;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Checked<PlanFromBook> plan_from_book(const Book& book, std::string_view parameters,
                                     const std::vector<ExpenseCategory>& categories,
                                     const std::vector<Unit>& units, Date today) {
  const auto text = plan_text(parameters);
  if (!text) return text.problems();
  Json plan = Json::parse(*text);
  const Date end = today.first_of_month();
  const Period history(end.plus_months(-months_of_history), end);
  Date first = end;
  const std::vector<Sold> sold = sold_within(book, history, first);
  std::map<std::string, Money> costs;
  for (const ExpenseRow& row : expenses(book, {.period = history})) {
    const Expense& each = row.expense;
    const Money cost = each.amounts.cost(each.vat);
    if (cost.currency() != ledger_currency(book)) continue;
    first = std::min(first, each.date);
    costs.try_emplace(each.category, Money(cost.currency())).first->second += cost;
  }
  // Months before the business had anything are no months of it.
  int months = 0;
  for (Date month = first.first_of_month(); month < end; month = month.plus_months(1)) ++months;
  Json services = months > 0 ? services_of(sold, units, months) : Json::array();
  if (services.empty())
    return problem("plan.book_empty", {}, {{"first", history.begin()}, {"last", history.last()}});
  plan["start_month"] = today.month();
  plan["opening"] = month_figures(book, end.plus_days(-1), end.plus_days(-1)).back().cash_end.text();
  plan["season"] = Json(std::vector<std::string>(12, "1"));
  plan["ramp"] = Json::array();
  plan["services"] = std::move(services);
  plan["charges"] = charges_of(costs, categories, months);
  for (const char* before : {"invest", "loans", "contrib"}) plan[before] = Json::array();
  return PlanFromBook{plan.dump(), Period(first.first_of_month(), end)};
}

}  // namespace vireo
