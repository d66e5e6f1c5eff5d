#include "core/forecast/forecast_items.h"

#include <algorithm>

namespace vireo {
namespace {

ForecastItem item_of(ForecastKind kind, Date due, Date today, const Money& amount, Message label) {
  ForecastItem item{.kind = kind, .date = std::max(due, today), .due = due, .amount = amount};
  item.why.label = std::move(label);
  item.why.value = amount;
  if (item.late()) item.why.rule = Message{"forecast.rolled", {{"due", due}}};
  return item;
}

void add_invoices(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const auto& invoice : request.invoices) {
    auto item = item_of(
        ForecastKind::receipts_invoices, invoice.due, request.today, invoice.open,
        {"forecast.invoice", {{"number", invoice.number}, {"client", invoice.client}, {"due", invoice.due}}});
    item.why.links.push_back({"document", invoice.id.value(), invoice.number});
    items.push_back(std::move(item));
  }
}

void add_recurring(const ForecastRequest& request, Date last, std::vector<ForecastItem>& items) {
  const Period ahead(request.today.plus_days(1), last.plus_days(1));
  for (const auto& recurring : request.recurring) {
    const bool in = recurring.direction == Recurring::Direction::in;
    for (const Date day : occurrences(recurring, ahead)) {
      auto item = item_of(in ? ForecastKind::receipts_recurring : ForecastKind::expenses_recurring, day,
                          request.today, in ? recurring.amount : -recurring.amount,
                          {"forecast.recurring", {{"label", recurring.label}, {"day", day}}});
      item.why.links.push_back({"recurring", recurring.id.value(), recurring.label});
      items.push_back(std::move(item));
    }
  }
}

void add_expenses(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const auto& expense : request.expenses) {
    auto item = item_of(ForecastKind::expenses_open, expense.due, request.today, -expense.open,
                        {"forecast.expense", {{"label", expense.label}, {"due", expense.due}}});
    item.why.links.push_back({"expense", expense.id.value(), expense.label});
    items.push_back(std::move(item));
  }
}

/// What an expected item brings to the base of the contributions: an invoice without its VAT.
Money taxable(const ForecastRequest& request, const ForecastItem& item) {
  for (const auto& invoice : request.invoices)
    if (item.kind == ForecastKind::receipts_invoices && !item.why.links.empty() &&
        item.why.links.front().id == invoice.id.value())
      return invoice.open_net;
  return item.amount;
}

void add_expected_receipts(const ForecastRequest& request, const std::vector<ForecastItem>& expected,
                           EstimateRequest& rules) {
  for (const auto& item : expected) {
    if (item.kind != ForecastKind::receipts_invoices && item.kind != ForecastKind::receipts_recurring)
      continue;
    rules.receipts.push_back({item.date, taxable(request, item), fact_on(rules.facts, "activity", item.date),
                              item.why.label, item.why.links});
  }
}

/// Nothing when it is paid, or was declared and its day has passed.
bool is_still_to_pay(const EstimatePeriod& row, Date today) {
  return !row.filed || (!row.filed->paid_on && row.due >= today);
}

void add_payment(const EstimatePeriod& row, Date today, ForecastKind kind, const Money& amount,
                 std::vector<ForecastItem>& items) {
  if (amount.is_zero()) return;
  auto item =
      item_of(kind, row.due, today, -amount,
              {kind == ForecastKind::income_tax ? "forecast.income_tax_of" : "forecast.contributions_of",
               {{"first", row.period.begin()}, {"last", row.period.last()}, {"due", row.due}}});
  for (const auto& line : row.lines)
    if ((line.kind == ResultKind::income_tax) == (kind == ForecastKind::income_tax))
      item.why.children.push_back(line.shown().why);
  items.push_back(std::move(item));
}

}  // namespace

std::vector<ForecastItem> expected_items(const ForecastRequest& request, Date last) {
  std::vector<ForecastItem> items;
  add_invoices(request, items);
  add_recurring(request, last, items);
  add_expenses(request, items);
  return items;
}

std::vector<ForecastItem> contribution_items(const ForecastRequest& request,
                                             const std::vector<ForecastItem>& expected, Date last,
                                             Problems& warnings) {
  std::vector<ForecastItem> items;
  if (!request.contributions) return items;
  EstimateRequest rules = *request.contributions;
  rules.today = request.today;
  rules.until = last;
  add_expected_receipts(request, expected, rules);
  const auto owed = estimate(rules);
  for (auto found : owed.problems()) {
    found.severity = Severity::warning;
    warnings.push_back(std::move(found));
  }
  if (!owed.ok()) return items;
  for (const auto& row : owed->periods) {
    if (row.due > last || !is_still_to_pay(row, request.today)) continue;
    Money income_tax = row.amount_of(ResultKind::income_tax);
    if (row.filed) income_tax = std::min(income_tax, row.filed->amount);
    const Money whole = row.filed ? row.filed->amount : row.shown_total().amount;
    add_payment(row, request.today, ForecastKind::contributions, whole - income_tax, items);
    add_payment(row, request.today, ForecastKind::income_tax, income_tax, items);
  }
  return items;
}

}  // namespace vireo
