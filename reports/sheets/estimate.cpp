#include "reports/sheets/estimate.h"

namespace vireo {
namespace {

/// Every payment named in some period, in the order of the pack.
std::vector<const EstimateLine*> payments_of(const Estimate& estimate) {
  std::vector<const EstimateLine*> all;
  for (const auto& period : estimate.periods)
    for (const auto& line : period.lines) {
      bool known = false;
      for (const auto* one : all) known = known || one->id == line.id;
      if (!known) all.push_back(&line);
    }
  return all;
}

Money amount_of(const EstimatePeriod& period, const std::string& id) {
  for (const auto& line : period.lines)
    if (line.id == id) return line.exact.amount;
  return Money(period.total.amount.currency());
}

std::string state_of(const EstimatePeriod& period, const Wording& wording) {
  return wording.text(std::string("estimate.state.") + (period.late ? "late" : name_of(period.state)));
}

}  // namespace

Sheet estimate_sheet(const Estimate& estimate, const Wording& wording) {
  Sheet sheet;
  sheet.title = wording.text("estimate.title", {{"year", std::to_string(estimate.year)}});
  sheet.name = wording.text("estimate.sheet");
  const auto payments = payments_of(estimate);
  for (const char* id : {"estimate.column.first", "estimate.column.last", "estimate.due"})
    sheet.columns.push_back({wording.text(id), CellKind::date});
  sheet.columns.push_back({wording.text("estimate.state"), CellKind::text});
  sheet.columns.push_back({wording.text("estimate.column.base"), CellKind::money});
  for (const auto* payment : payments)
    sheet.columns.push_back({payment->names.in(wording.language()), CellKind::money});
  sheet.columns.push_back({wording.text("estimate.column.exact"), CellKind::money});
  sheet.columns.push_back({wording.text("estimate.column.statement"), CellKind::money});
  std::vector<Money> sums(payments.size() + 3, Money(estimate.year_total.amount.currency()));
  for (const auto& period : estimate.periods) {
    std::vector<Money> amounts = {period.base.amount};
    for (const auto* payment : payments) amounts.push_back(amount_of(period, payment->id));
    amounts.push_back(period.total.amount);
    amounts.push_back(period.shown_total().amount);
    SheetRow row{{period.period.begin(), period.period.last(), period.due, state_of(period, wording)}};
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      sums[i] += amounts[i];
      row.cells.emplace_back(amounts[i]);
    }
    sheet.rows.push_back(std::move(row));
  }
  sheet.totals.resize(4);
  for (const auto& sum : sums) sheet.totals.emplace_back(sum_of_column(sum));
  return sheet;
}

}  // namespace vireo
