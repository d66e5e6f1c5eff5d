#include "core/store/ledger_sums.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/ledger/chart.h"
#include "core/store/accounts_table.h"

namespace vireo {
namespace {

/// A span cut into whole months and the days before and behind them.
struct CutSpan {
  std::string first_month{};  // "" = from the beginning
  std::string end_month = "9999";
  std::vector<Period> edges{};
};

bool is_first_of_month(Date day) {
  return day.day() == 1;
}

CutSpan cut(const LedgerSpan& span) {
  CutSpan months;
  if (span.begin) {
    const Date whole =
        is_first_of_month(*span.begin) ? *span.begin : span.begin->plus_months(1).first_of_month();
    if (span.end && *span.end <= whole) {
      months.end_month = "";
      months.edges.emplace_back(*span.begin, *span.end);
      return months;
    }
    if (whole != *span.begin) months.edges.emplace_back(*span.begin, whole);
    months.first_month = whole.text().substr(0, 7);
  }
  if (span.end) {
    months.end_month = span.end->text().substr(0, 7);
    if (!is_first_of_month(*span.end)) months.edges.emplace_back(span.end->first_of_month(), *span.end);
  }
  return months;
}

void add_rows(SQLite::Statement& read, SumsByAccount& sums) {
  while (read.executeStep()) {
    LedgerSums& of = sums[AccountId(read.getColumn(0).getInt64())];
    of.debit += read.getColumn(1).getInt64();
    of.credit += read.getColumn(2).getInt64();
  }
}

bool restarts(AccountClass account_class) {
  return account_class == AccountClass::income || account_class == AccountClass::expense;
}

/// The first day of the book's first month.
std::optional<Date> first_day(const Book& book) {
  const auto month =
      book.connection().execAndGet("SELECT coalesce(min(month), '') FROM account_month").getString();
  return Date::parse(month + "-01");
}

/// Adds the result of every fiscal year before `year_begin` to the accounts that show results.
void add_results(const Book& book, const std::vector<AccountRow>& all, Date year_begin,
                 const FiscalYearStart& start, std::map<AccountId, std::int64_t>& openings) {
  const auto first = first_day(book);
  if (!first) return;
  for (Period year = start.year_with(*first); year.begin() < year_begin; year = start.year_with(year.end())) {
    const auto sums = ledger_sums(book, {year.begin(), year.end()});
    std::int64_t result = 0;
    for (const AccountRow& account : all)
      if (const auto of = sums.find(account.id); of != sums.end() && restarts(account.account_class))
        result += of->second.balance();
    if (result != 0)
      openings[account_for_role(book, result < 0 ? Role::result_profit : Role::result_loss)] += result;
  }
}

}  // namespace

SumsByAccount ledger_sums(const Book& book, const LedgerSpan& span) {
  SumsByAccount sums;
  const CutSpan months = cut(span);
  SQLite::Statement whole(book.connection(),
                          "SELECT account_id, sum(debit), sum(credit) FROM account_month "
                          "WHERE month >= ? AND month < ? GROUP BY account_id");
  whole.bind(1, months.first_month);
  whole.bind(2, months.end_month);
  add_rows(whole, sums);
  // CROSS JOIN keeps the order account, line, so that each account's days are found by the index.
  SQLite::Statement days(
      book.connection(),
      "SELECT a.id, sum(l.debit), sum(l.credit) FROM account a CROSS JOIN line l "
      "ON l.account_id = a.id AND l.date >= ? AND l.date < ? AND l.carried = 0 GROUP BY a.id");
  for (const Period& edge : months.edges) {
    days.reset();
    days.bind(1, edge.begin().text());
    days.bind(2, edge.end().text());
    add_rows(days, sums);
  }
  return sums;
}

LedgerSums ledger_sums(const Book& book, const LedgerSpan& span, AccountId account) {
  SumsByAccount sums;
  const CutSpan months = cut(span);
  SQLite::Statement whole(book.connection(),
                          "SELECT account_id, sum(debit), sum(credit) FROM account_month "
                          "WHERE account_id = ? AND month >= ? AND month < ? GROUP BY account_id");
  whole.bind(1, account.value());
  whole.bind(2, months.first_month);
  whole.bind(3, months.end_month);
  add_rows(whole, sums);
  SQLite::Statement days(
      book.connection(),
      "SELECT account_id, sum(debit), sum(credit) FROM line "
      "WHERE account_id = ? AND date >= ? AND date < ? AND carried = 0 GROUP BY account_id");
  for (const Period& edge : months.edges) {
    days.reset();
    days.bind(1, account.value());
    days.bind(2, edge.begin().text());
    days.bind(3, edge.end().text());
    add_rows(days, sums);
  }
  return sums[account];
}

std::map<AccountId, std::int64_t> openings_on(const Book& book, Date day, const FiscalYearStart& start) {
  const Date year_begin = start.year_with(day).begin();
  const auto ever = ledger_sums(book, {std::nullopt, day});
  const auto this_year = ledger_sums(book, {year_begin, day});
  const auto all = accounts(book);
  std::map<AccountId, std::int64_t> openings;
  for (const AccountRow& account : all) {
    const auto& sums = restarts(account.account_class) ? this_year : ever;
    if (const auto of = sums.find(account.id); of != sums.end()) openings[account.id] += of->second.balance();
  }
  add_results(book, all, year_begin, start, openings);
  return openings;
}

}  // namespace vireo
