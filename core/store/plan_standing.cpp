#include "core/store/plan_standing.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/forecast/lateness.h"
#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/expenses_table.h"
#include "core/store/own_money_inputs.h"
#include "core/store/paid_invoices.h"
#include "core/store/profile_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

/// Amount and VAT still open of each document at the end of a day.
constexpr const char* standing_documents = R"sql(
SELECT coalesce(d.due_date, d.issue_date), CASE d.kind WHEN 'credit_note' THEN -1 ELSE 1 END AS sign,
       abs(d.total_gross) - coalesce((SELECT sum(amount) FROM settlement
                                      WHERE document_id = d.id AND date < ?2), 0) AS open,
       abs(d.total_tax) - coalesce((SELECT sum(abs(tax)) FROM settlement
                                    WHERE document_id = d.id AND date < ?2), 0)
FROM document d
WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.state <> 'draft'
  AND d.currency = ?1 AND d.issue_date < ?2 AND open > 0
ORDER BY 1, d.id)sql";

std::size_t plan_month_of(Date day, Date begin) {
  const int months = (day.year() - begin.year()) * 12 + day.month() - begin.month();
  return static_cast<std::size_t>(std::clamp(months, 0, static_cast<int>(plan_months) - 1));
}

int usual_lateness(const Book& book, Date begin) {
  const auto learned = learned_lateness(paid_invoices(book, Period(begin.plus_months(-12), begin)));
  if (!learned.median_days) return 0;
  return static_cast<int>(
      learned.median_days->rounded(0, Rounding::half_away_from_zero).at_places(0).value_or(0));
}

void add_at(std::vector<Money>& months, std::size_t month, const Money& amount) {
  if (months.size() <= month) months.resize(month + 1, Money(amount.currency()));
  months[month] += amount;
}

/// What clients have in credit lessens the first money they owe; beyond that it is paid back.
void use_credits(PlanOpenItems& open, Money credit, const Currency& currency) {
  for (std::size_t month = 0; month < open.receivables.size(); ++month) {
    const Money used = std::min(credit, open.receivables[month]);
    open.receivables[month] -= used;
    open.receivables_vat[month] = std::min(open.receivables_vat[month], open.receivables[month]);
    credit -= used;
  }
  if (credit.is_positive()) add_at(open.payables, 0, Money(currency) + credit);
}

void add_documents(const Book& book, Date begin, PlanOpenItems& open) {
  const Currency currency = ledger_currency(book);
  const bool due_when_paid = !profile_on(book, begin.plus_days(-1)).vat_on_invoicing();
  const int late = usual_lateness(book, begin);
  Money credit(currency);
  SQLite::Statement read(book.connection(), standing_documents);
  read.bind(1, std::string(currency.code()));
  read.bind(2, begin.text());
  while (read.executeStep()) {
    const Money amount = Money::of_minor(read.getColumn(2).getInt64(), currency);
    if (read.getColumn(1).getInt() < 0) {
      credit += amount;
      continue;
    }
    const Money tax = Money::of_minor(std::max<std::int64_t>(0, read.getColumn(3).getInt64()), currency);
    const std::size_t month = plan_month_of(day_in(read.getColumn(0)).plus_days(late), begin);
    add_at(open.receivables, month, amount);
    add_at(open.receivables_vat, month, due_when_paid ? tax : Money(currency));
  }
  use_credits(open, credit, currency);
}

void add_bills(const Book& book, Date begin, PlanOpenItems& open) {
  for (const ExpenseRow& row : expenses(book, {})) {
    const Expense& each = row.expense;
    const bool is_open = each.date < begin && (!each.paid_date || *each.paid_date >= begin);
    if (is_open && each.amounts.gross.currency() == ledger_currency(book))
      add_at(open.payables, plan_month_of(each.paid_date.value_or(begin), begin), each.amounts.gross);
  }
}

std::vector<PlanInvestment> standing_assets(const Book& book, Date begin) {
  std::vector<PlanInvestment> all;
  for (const Asset& each : assets(book)) {
    const Date last = begin.plus_days(-1);
    const Money value = book_value(each, last);
    const int left = each.months - months_in_use(each, last);
    if (each.in_service > last || !value.is_positive() || left <= 0) continue;
    all.push_back({.cost = value, .vat = {}, .month = 0, .life_months = left, .had_before = true});
  }
  return all;
}

std::vector<PlanLoan> standing_loans(const Book& book, Date begin) {
  std::vector<PlanLoan> all;
  for (const Loan& each : loans(book)) {
    PlanLoan left{.amount = each.amount,
                  .rate = each.annual_rate.fraction(),
                  .months = each.months,
                  .month = 0,
                  .had_before = true};
    for (const LoanPayment& payment : loan_schedule(each))
      if (payment.date < begin) {
        left.amount = payment.open;
        --left.months;
      }
    if (left.months > 0 && left.amount.is_positive()) all.push_back(left);
  }
  return all;
}

}  // namespace

PlanStanding plan_standing(const Book& book, Date begin) {
  const Currency currency = ledger_currency(book);
  PlanStanding standing;
  standing.open.social = Money(currency);
  standing.open.vat = own_money_inputs(book, begin.plus_days(-1), std::nullopt).vat;
  add_documents(book, begin, standing.open);
  add_bills(book, begin, standing.open);
  standing.assets = standing_assets(book, begin);
  standing.loans = standing_loans(book, begin);
  return standing;
}

}  // namespace vireo
