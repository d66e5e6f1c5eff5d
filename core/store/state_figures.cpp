#include "core/store/state_figures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/plan/invariants.h"
#include "core/store/accounts_table.h"
#include "core/store/book_check.h"
#include "core/store/open_items.h"
#include "core/store/plan_json.h"
#include "core/store/plans_table.h"

namespace vireo {
namespace {

struct Asked {
  StateFigure figure;
  bool money;  // in minor units of the book's currency
  const char* sql;
};

constexpr Asked asked_figures[] = {
    {StateFigure::balance, true,
     "SELECT sum(CASE a.normal_side WHEN 'debit' THEN m.debit - m.credit ELSE m.credit - m.debit END) FROM "
     "account_month m JOIN account a ON a.id = m.account_id WHERE substr(a.code, 1, length(?1)) = ?1"},
    {StateFigure::turnover, true,
     "SELECT sum(CASE kind WHEN 'credit_note' THEN -total_net ELSE total_net END) FROM document WHERE kind "
     "IN "
     "('invoice', 'credit_note') AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::receipts, true,
     "SELECT sum(CASE direction WHEN 'in' THEN amount ELSE -amount END) FROM payment WHERE ?1 = ''"},
    {StateFigure::expenses, true, "SELECT sum(amount_gross) FROM expense WHERE ?1 IN ('', category)"},
    {StateFigure::invoices, false,
     "SELECT count(*) FROM document WHERE kind = 'invoice' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::quotes, false,
     "SELECT count(*) FROM document WHERE kind = 'quote' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::credit_notes, false,
     "SELECT count(*) FROM document WHERE kind = 'credit_note' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::bank_lines, false, "SELECT count(*) FROM bank_line WHERE ?1 = ''"},
    {StateFigure::unmatched_lines, false, "SELECT count(*) FROM bank_line WHERE state = 'open' AND ?1 = ''"},
    {StateFigure::validated, false, "SELECT count(*) FROM entry WHERE valid_date IS NOT NULL AND ?1 = ''"},
    {StateFigure::tasks, false, "SELECT count(*) FROM task WHERE state = 'open' AND ?1 = ''"},
    {StateFigure::minutes, false, "SELECT sum(minutes) FROM time_entry WHERE ?1 = ''"},
    {StateFigure::unbilled_minutes, false,
     "SELECT sum(minutes) FROM time_entry WHERE billable = 1 AND time_group IS NULL AND ?1 = ''"}};

Decimal open_sum(const Book& book) {
  const Currency currency = ledger_currency(book);
  Money sum(currency);
  for (const OpenItem& item : open_items(book, Date()))
    if (item.open.currency() == currency) sum += item.open;
  return sum.value();
}

/// The one made last; nothing while none can be reckoned.
std::optional<PlanParameters> newest_plan(const Book& book) {
  std::optional<StoredPlan> newest;
  for (StoredPlan& each : plans(book))
    if (!newest || each.id > newest->id) newest = std::move(each);
  if (!newest) return std::nullopt;
  auto read = read_plan(newest->parameters, ledger_currency(book));
  return read ? std::optional(std::move(read).value()) : std::nullopt;
}

Decimal plan_figure(const Book& book, const StateQuery& query) {
  const auto typed = newest_plan(book);
  if (!typed) return {};
  const Plan plan = reckon_plan(*typed);
  if (query.figure == StateFigure::plan_ties) {
    const auto all = plan_invariants(*typed, plan);
    return Decimal::of(
        std::all_of(all.begin(), all.end(), [](const PlanInvariant& each) { return each.holds; }) ? 1 : 0);
  }
  const auto number = Decimal::parse(query.of);
  const std::int64_t year = number ? number->at_places(0).value_or(0) : 0;
  if (year < 1 || year > static_cast<std::int64_t>(plan.years.size())) return {};
  const PlanYear& of = plan.years[static_cast<std::size_t>(year - 1)];
  return (query.figure == StateFigure::plan_revenue ? of.revenue : of.closing).value();
}

}  // namespace

Decimal state_figure(const Book& book, const StateQuery& query) {
  if (query.figure == StateFigure::sound) return Decimal::of(check_book(book).empty() ? 1 : 0);
  if (query.figure == StateFigure::open_invoices) return open_sum(book);
  if (query.figure == StateFigure::plan_ties || query.figure == StateFigure::plan_revenue ||
      query.figure == StateFigure::plan_closing)
    return plan_figure(book, query);
  for (const Asked& each : asked_figures) {
    if (each.figure != query.figure) continue;
    SQLite::Statement read(book.connection(), each.sql);
    read.bind(1, query.of);
    read.executeStep();
    const std::int64_t found = read.getColumn(0).getInt64();  // nothing is none
    return each.money ? Money::of_minor(found, ledger_currency(book)).value() : Decimal::of(found);
  }
  return {};
}

}  // namespace vireo
