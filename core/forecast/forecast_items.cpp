#include "core/forecast/forecast_items.h"

#include <algorithm>

namespace vireo {
namespace {

Money part_of(const Money& whole, const Decimal& probability) {
  return Money::rounded(whole.value() * probability, whole.currency(), Rounding::half_away_from_zero);
}

/// An item on its due day, or today when that has passed.
ForecastItem item_of(ForecastKind kind, ForecastKey key, Date due, Date today, const Money& amount,
                     Message label) {
  ForecastItem item{.kind = kind, .date = std::max(due, today), .due = due, .amount = amount};
  item.key = std::move(key);
  item.whole = amount;
  item.net = Money(amount.currency());
  item.overdue = due < today;
  item.why.label = std::move(label);
  item.why.value = amount;
  if (item.late()) item.why.rule = Message{"forecast.rolled", {{"due", due}}};
  return item;
}

/// The day it is expected: so many days after it is due, on a day a bank books, never before today.
void expect_late(ForecastItem& item, int days_late, bool own_delay, const ForecastRequest& request) {
  item.own_delay = own_delay;
  Date date = item.due.plus_days(days_late);
  if (date <= request.today) return;
  if (request.bank_days && days_late != 0) date = request.bank_days->business_day_from(date);
  item.date = date;
  if (date != item.due)
    item.why.rule = Message{own_delay ? "forecast.own_delay" : "forecast.learned",
                            {{"due", item.due}, {"days", std::int64_t{days_late}}, {"day", date}}};
}

void weigh(ForecastItem& item, const Decimal& probability) {
  item.probability = probability;
  item.amount = part_of(item.whole, probability);
  item.why.value = item.amount;
  if (probability < Decimal::of(1))
    item.why.rule =
        Message{"forecast.weighed", {{"amount", item.whole}, {"share", Rate::fraction(probability)}}};
}

/// Names the rate of what was agreed in another currency.
void name_rate(ForecastItem& item, const std::optional<ExchangeRate>& rate) {
  if (!rate) return;
  item.foreign = true;
  Step converted;
  converted.label = {rate->source.empty() ? "forecast.converted_plainly" : "forecast.converted",
                     {{"from", rate->from.code()},
                      {"rate", Argument(Argument::Kind::decimal, rate->value.shortest())},
                      {"day", rate->date},
                      {"source", rate->source}}};
  converted.value = item.whole;
  item.why.children.push_back(std::move(converted));
}

void add_invoices(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const auto& invoice : request.invoices) {
    auto item = item_of(
        ForecastKind::receipts_invoices, {"invoice", invoice.id.value(), {}}, invoice.due, request.today,
        invoice.open,
        {"forecast.invoice", {{"number", invoice.number}, {"client", invoice.client}, {"due", invoice.due}}});
    item.client = invoice.client_id;
    item.net = invoice.open_net;
    expect_late(item, invoice.days_late, invoice.own_delay, request);
    if (days_between(invoice.due, request.today) > request.doubtful_after_days) {
      weigh(item, request.recovery);
      item.why.rule = Message{"forecast.doubtful",
                              {{"days", std::int64_t{days_between(invoice.due, request.today)}},
                               {"share", Rate::fraction(request.recovery)}}};
    }
    name_rate(item, invoice.rate);
    item.why.links.push_back({"document", invoice.id.value(), invoice.number});
    items.push_back(std::move(item));
  }
}

void add_recurring(const ForecastRequest& request, Date last, std::vector<ForecastItem>& items) {
  const Period ahead(request.today.plus_days(1), last.plus_days(1));
  for (const auto& recurring : request.recurring) {
    const bool in = recurring.direction == Recurring::Direction::in;
    for (const Date day : occurrences(recurring, ahead)) {
      auto item = item_of(in ? ForecastKind::receipts_recurring : ForecastKind::expenses_recurring,
                          {"recurring", recurring.id.value(), day}, day, request.today,
                          in ? recurring.amount : -recurring.amount,
                          {"forecast.recurring", {{"label", recurring.label}, {"day", day}}});
      if (in) item.net = recurring.amount;
      if (recurring.party) item.client = *recurring.party;
      name_rate(item, recurring.rate);
      item.why.links.push_back({"recurring", recurring.id.value(), recurring.label});
      items.push_back(std::move(item));
    }
  }
}

void add_receipts(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const ExpectedReceipt& receipt : request.receipts) {
    const bool recurs = receipt.key.source == "recurring_invoice";
    auto item =
        item_of(recurs ? ForecastKind::receipts_recurring : ForecastKind::receipts_expected, receipt.key,
                receipt.due, request.today, receipt.gross,
                {"forecast.receipt." + receipt.key.source, {{"label", receipt.label}, {"due", receipt.due}}});
    item.client = receipt.client;
    item.net = receipt.net;
    expect_late(item, receipt.days_late, receipt.own_delay, request);
    weigh(item, receipt.probability);
    name_rate(item, receipt.rate);
    if (receipt.key.source == "quote") item.why.links.push_back({"document", receipt.key.id, receipt.label});
    items.push_back(std::move(item));
  }
}

void add_expenses(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const auto& expense : request.expenses) {
    auto item =
        item_of(ForecastKind::expenses_open, {"expense", expense.id.value(), {}}, expense.due, request.today,
                -expense.open, {"forecast.expense", {{"label", expense.label}, {"due", expense.due}}});
    name_rate(item, expense.rate);
    item.why.links.push_back({"expense", expense.id.value(), expense.label});
    items.push_back(std::move(item));
  }
}

void add_planned(const ForecastRequest& request, std::vector<ForecastItem>& items) {
  for (const PlannedItem& planned : request.planned) {
    auto item =
        item_of(ForecastKind::planned, {"planned", planned.id, {}}, planned.date, request.today,
                planned.amount, {"forecast.planned_item", {{"label", planned.label}, {"day", planned.date}}});
    weigh(item, planned.probability);
    name_rate(item, planned.rate);
    items.push_back(std::move(item));
  }
  for (const LoanInstalment& loan : request.loans)
    items.push_back(item_of(ForecastKind::loans, {"loan", loan.loan, loan.date}, loan.date, request.today,
                            -loan.payment, {"forecast.loan", {{"label", loan.label}, {"day", loan.date}}}));
}

/// What a person said of single items; those left out go to `left_out`.
void apply_changes(const ForecastRequest& request, std::vector<ForecastItem>& items,
                   std::vector<ForecastItem>& left_out) {
  for (const ItemChange& change : request.changes) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ForecastItem& item) { return item.key == change.key; });
    if (found == items.end()) continue;
    if (change.moved_to) {
      found->date = std::max(*change.moved_to, request.today);
      found->fixed = true;
      found->why.rule = Message{"forecast.moved", {{"due", found->due}, {"day", found->date}}};
    }
    if (!change.excluded) continue;
    left_out.push_back(std::move(*found));
    items.erase(found);
  }
}

void add_expected_receipts(const std::vector<ForecastItem>& expected, EstimateRequest& rules) {
  for (const auto& item : expected) {
    if (!is_receipt(item)) continue;
    const Money net = item.probability == Decimal::of(1) ? item.net : part_of(item.net, item.probability);
    rules.receipts.push_back(
        {item.date, net, fact_on(rules.facts, "activity", item.date), item.why.label, item.why.links});
  }
}

/// Nothing when it is paid, or was declared and its day has passed.
bool is_still_to_pay(const EstimatePeriod& row, Date today) {
  return !row.filed || (!row.filed->paid_on && row.due >= today);
}

void add_payment(const EstimatePeriod& row, const ForecastRequest& request, ForecastKind kind,
                 const Money& amount, std::vector<ForecastItem>& items) {
  if (amount.is_zero()) return;
  const bool tax = kind == ForecastKind::income_tax;
  const Money changed = part_of(amount, tax_factor(request.scenario, row.due));
  auto item = item_of(kind, {name_of(kind), 0, row.period.begin()}, row.due, request.today, -changed,
                      {tax ? "forecast.income_tax_of" : "forecast.contributions_of",
                       {{"first", row.period.begin()}, {"last", row.period.last()}, {"due", row.due}}});
  item.covers = row.period;
  for (const auto& line : row.lines)
    if ((line.kind == ResultKind::income_tax) == tax) item.why.children.push_back(line.shown().why);
  items.push_back(std::move(item));
}

}  // namespace

std::vector<ForecastItem> expected_items(const ForecastRequest& request, Date last,
                                         std::vector<ForecastItem>& left_out, Problems& warnings) {
  std::vector<ForecastItem> items;
  add_invoices(request, items);
  add_recurring(request, last, items);
  add_receipts(request, items);
  add_expenses(request, items);
  add_planned(request, items);
  apply_changes(request, items, left_out);
  return with_scenario(std::move(items), request, last, warnings);
}

std::vector<ForecastItem> contribution_items(const ForecastRequest& request,
                                             const std::vector<ForecastItem>& expected, Date last,
                                             Problems& warnings) {
  std::vector<ForecastItem> items;
  if (!request.contributions) return items;
  EstimateRequest rules = *request.contributions;
  rules.today = request.today;
  rules.until = last;
  add_expected_receipts(expected, rules);
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
    add_payment(row, request, ForecastKind::contributions, whole - income_tax, items);
    add_payment(row, request, ForecastKind::income_tax, income_tax, items);
  }
  return items;
}

std::vector<ForecastItem> vat_items(const ForecastRequest& request, const std::vector<ForecastItem>& expected,
                                    Date last) {
  std::vector<ForecastItem> items;
  if (!request.vat) return items;
  // A return due in a month covers the months before it; what is received from then on is the next one's.
  Money owed = request.vat->owed;
  Date begin = request.today.plus_days(1);
  for (Date due = request.vat->next_due; due <= last; due = due.plus_months(request.vat->months_between)) {
    const Date end = due.first_of_month();
    Step why;
    for (const ForecastItem& item : expected) {
      if (!is_receipt(item) || item.date < begin || item.date >= end) continue;
      const Money vat = part_of(item.whole - item.net, item.probability);
      if (vat.is_zero()) continue;
      owed = owed + vat;
      why.children.push_back(item.why);
    }
    begin = std::max(begin, end);
    if (owed.is_positive()) {
      auto item = item_of(ForecastKind::vat, {"vat", 0, due}, due, request.today, -owed,
                          {"forecast.vat_of", {{"due", due}}});
      item.why.children = std::move(why.children);
      items.push_back(std::move(item));
      owed = Money(owed.currency());
    }
  }
  return items;
}

}  // namespace vireo
