#include "core/actions/close_year.h"

#include "core/actions/defer_hours.h"
#include "core/actions/lock_period.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/declared_table.h"
#include "core/store/documents_table.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

constexpr const char* opening_source = "closing";

/// Balances of the year's last day, the result on the account it is carried on.
Checked<Entry> opening_entry(const Book& book, const Period& year, const FiscalYearStart& start,
                             Money& result) {
  const Currency currency = ledger_currency(book);
  std::vector<EntryLine> lines;
  Money profit(currency);
  for (const TrialBalanceRow& row : trial_balance(book, year, start).rows) {
    const bool of_result =
        row.account_class == AccountClass::income || row.account_class == AccountClass::expense;
    if (of_result)
      profit -= row.balance;
    else if (!row.balance.is_zero())
      lines.push_back(debit_line(row.account, row.balance));
  }
  result = profit;
  if (!profit.is_zero())
    lines.push_back(credit_line(
        account_for_role(book, profit.is_negative() ? Role::result_loss : Role::result_profit), profit));
  const Date first = year.end();
  return Entry::make({"opening", first, std::to_string(first.year()), first, std::to_string(first.year()),
                      "carried", opening_source, first.days_since_1970()},
                     std::move(lines));
}

}  // namespace

ClosingObstacles closing_obstacles(const Book& book, const Period& year) {
  ClosingObstacles found;
  found.open_bank_lines = bank_lines(book, {.state = BankLineState::open, .period = year});
  found.suspense = account_balance(book, name_of(Role::suspense), year.last());
  found.undeferred = Money(ledger_currency(book));
  if (profile_on(book, year.last()).get("basis") != "cash" && !are_hours_deferred(book, year.last()))
    if (const auto hours = deferred_hours(book, year.last())) found.undeferred = hours->total.amount;
  return found;
}

Checked<ClosedYear> close_year(Book& book, const Period& year, const FiscalYearStart& start, bool in_spite,
                               Date today) {
  if (year.last() >= today) return problem("close.not_over", {"", 0, "year"}, {{"day", year.last()}});
  if (!entries_of_source(book, opening_source, year.end().days_since_1970()).empty())
    return problem("close.already", {"", 0, "year"}, {{"day", year.last()}});
  const ClosingObstacles waiting = closing_obstacles(book, year);
  Problems refused;
  if (!waiting.undeferred.is_zero())
    refused.push_back(problem("close.hours_not_deferred", {"", 0, "year"},
                              {{"day", year.last()}, {"amount", waiting.undeferred}}));
  if (!waiting.open_bank_lines.empty() || !waiting.suspense.is_zero())
    refused.push_back(problem("close.obstacles", {"", 0, "year"},
                              {{"lines", static_cast<std::int64_t>(waiting.open_bank_lines.size())},
                               {"suspense", waiting.suspense}}));
  if (!in_spite && !refused.empty()) return refused;
  return book.write({{"deed.year_closed", {{"day", year.last()}}}},
                    [&](Book::Write& write) -> Checked<ClosedYear> {
                      ClosedYear closed{year, 0, {}, Money(ledger_currency(book))};
                      const auto locked = last_locked_day(book);
                      if (!locked || *locked < year.last())
                        closed.entries_validated = close_days(write, year.last(), today).entries_validated;
                      const auto entry = opening_entry(book, year, start, closed.result);
                      if (entry) {
                        const auto id = add_entry(write, *entry);
                        if (!id) return id.problems();
                        closed.opening = *id;
                      }
                      write.make_final("reversal.year_closed");
                      return closed;
                    });
}

Checked<Done> reopen_period(Book& book, Date last_day, const std::string& reason) {
  const auto locked = last_locked_day(book);
  if (!locked || *locked <= last_day)
    return problem("reopen.not_locked", {"", 0, "after"}, {{"day", locked.value_or(last_day)}});
  if (trimmed(reason).empty()) return problem("reopen.reason_missing", {"", 0, "reason"});
  for (const DeclaredPeriod& each : declared_periods(book))
    if (each.period.last() > last_day)
      return problem("reopen.declared", {"", 0, "after"}, {{"day", each.period.last()}});
  return book.write({{"deed.period_reopened", {{"day", last_day}, {"reason", trimmed(reason)}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      unlock_days_after(write, last_day);
                      // A copy of balances that may change again is no longer one.
                      for (const std::int64_t first : sources_of_kind(book, opening_source))
                        if (first > last_day.days_since_1970())
                          if (auto gone = remove_draft_entries(write, opening_source, first); !gone)
                            return gone;
                      write.make_final("reversal.period_reopened");
                      return Done{};
                    });
}

}  // namespace vireo
