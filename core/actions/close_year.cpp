#include "core/actions/close_year.h"

#include <algorithm>

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

struct EndOfYear {
  std::vector<EntryLine> lines{};  // the balances that open the next year
  Money result{};
};

/// Balances of the year's last day, the result on the account it is carried on.
EndOfYear end_of_year(const Book& book, const ClosingRequest& request) {
  EndOfYear end{{}, Money(ledger_currency(book))};
  for (const TrialBalanceRow& row : trial_balance(book, request.year, request.start).rows) {
    const bool of_result =
        row.account_class == AccountClass::income || row.account_class == AccountClass::expense;
    if (of_result)
      end.result -= row.balance;
    else if (!row.balance.is_zero())
      end.lines.push_back(debit_line(row.account, row.balance));
  }
  if (!end.result.is_zero())
    end.lines.push_back(credit_line(
        account_for_role(book, end.result.is_negative() ? Role::result_loss : Role::result_profit),
        end.result));
  return end;
}

Checked<Entry> opening_entry(const Book& book, const Period& year, const EndOfYear& end) {
  const Date first = year.end();
  const std::string piece = std::to_string(first.year());
  std::string label = piece;
  for (const JournalRow& each : journals(book))
    if (each.kind == "opening") label = each.label + " " + piece;
  return Entry::make(
      {"opening", first, piece, first, label, "carried", opening_source, first.days_since_1970()}, end.lines);
}

/// What of these balances belongs to the capital of a sole trader, moved there. Nothing where nothing does.
std::optional<Entry> allocation_entry(const Book& book, const ClosingRequest& request, const EndOfYear& end) {
  const auto capital = account_playing(book, Role::capital);
  if (!capital || !profile_on(book, request.year.last()).sole_trader()) return std::nullopt;
  std::vector<EntryLine> lines;
  Money moved(ledger_currency(book));
  for (const Role role : {Role::result_profit, Role::result_loss, Role::owner}) {
    const AccountId from = account_for_role(book, role);
    Money balance(ledger_currency(book));
    for (const EntryLine& line : end.lines)
      if (line.account == from) balance += line.credit.is_zero() ? line.debit : -line.credit;
    if (balance.is_zero() || from == *capital) continue;
    lines.push_back(credit_line(from, balance));
    moved += balance;
  }
  if (lines.empty()) return std::nullopt;
  if (!moved.is_zero()) lines.push_back(debit_line(*capital, moved));
  const Date first = request.year.end();
  auto entry = Entry::make(
      {"general", first, std::to_string(request.year.last().year()), first, request.allocation_label,
       "normal", std::string(allocation_source), first.days_since_1970()},
      std::move(lines));
  expect(entry.ok(), "what is moved balances");
  return std::move(entry).value();
}

/// Entries of a source that nothing has reversed and that reverse nothing.
std::vector<EntryId> standing(const Book& book, std::string_view source, std::int64_t id) {
  std::vector<EntryId> all = entries_of_source(book, source, id);
  std::vector<EntryId> gone;
  for (const EntryId each : all)
    if (const auto reverses = entry(book, each).reverses) {
      gone.push_back(each);
      gone.push_back(*reverses);
    }
  std::erase_if(all, [&](EntryId each) { return std::find(gone.begin(), gone.end(), each) != gone.end(); });
  return all;
}

/// A copy of balances that may change again is no longer one, nor is what was moved of them.
Checked<Done> take_back(Book::Write& write, const Book& book, std::string_view source, Date last_day) {
  for (const std::int64_t first : sources_of_kind(book, source)) {
    if (first <= last_day.days_since_1970()) continue;
    const auto entries = standing(book, source, first);
    if (!any_is_final(book, entries)) {
      if (entries.empty()) continue;
      if (auto gone = remove_draft_entries(write, source, first); !gone) return gone;
      continue;
    }
    for (const EntryId each : entries) {
      const StoredEntry stored = entry(book, each);
      const auto back = reverse_entry(write, each, stored.head.date, stored.head.label);
      if (!back) return back.problems();
    }
  }
  return Done{};
}

Checked<ClosedYear> write_closing(Book::Write& write, const Book& book, const ClosingRequest& request,
                                  Date today) {
  const EndOfYear end = end_of_year(book, request);
  ClosedYear closed{request.year, 0, {}, {}, end.result};
  const auto locked = last_locked_day(book);
  if (!locked || *locked < request.year.last())
    closed.entries_validated = close_days(write, request.year.last(), today).entries_validated;
  if (const auto opening = opening_entry(book, request.year, end)) {
    const auto id = add_entry(write, *opening);
    if (!id) return id.problems();
    closed.opening = *id;
  }
  if (const auto allocation = allocation_entry(book, request, end)) {
    const auto id = add_entry(write, *allocation);
    if (!id) return id.problems();
    closed.allocation = *id;
  }
  write.make_final("reversal.year_closed");
  return closed;
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

Checked<ClosedYear> close_year(Book& book, const ClosingRequest& request, Date today) {
  const Period& year = request.year;
  if (year.last() >= today) return problem("close.not_over", {"", 0, "year"}, {{"day", year.last()}});
  if (!standing(book, opening_source, year.end().days_since_1970()).empty())
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
  if (!request.in_spite && !refused.empty()) return refused;
  return book.write({{"deed.year_closed", {{"day", year.last()}}}},
                    [&](Book::Write& write) { return write_closing(write, book, request, today); });
}

Checked<Done> reopen_period(Book& book, Date last_day, const std::string& reason) {
  const auto locked = last_locked_day(book);
  if (!locked || *locked <= last_day)
    return problem("reopen.not_locked", {"", 0, "after"}, {{"day", locked.value_or(last_day)}});
  if (trimmed(reason).empty()) return problem("reopen.reason_missing", {"", 0, "reason"});
  for (const DeclaredPeriod& each : declared_periods(book))
    if (each.period.last() > last_day)
      return problem("reopen.declared", {"", 0, "after"}, {{"day", each.period.last()}});
  return book.write(
      {{"deed.period_reopened", {{"day", last_day}, {"reason", trimmed(reason)}}}},
      [&](Book::Write& write) -> Checked<Done> {
        unlock_days_after(write, last_day);
        for (const std::string_view source : {std::string_view(opening_source), allocation_source})
          if (auto gone = take_back(write, book, source, last_day); !gone) return gone;
        write.make_final("reversal.period_reopened");
        return Done{};
      });
}

}  // namespace vireo
