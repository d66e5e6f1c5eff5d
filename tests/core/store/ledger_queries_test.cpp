#include "core/store/ledger_queries.h"

#include <gtest/gtest.h>

#include "tests/core/store/ledger_book.h"

namespace vireo::ledger_queries_test {

using ledger_book::day;
using ledger_book::LedgerBook;

/// "code debit credit balance" of every row.
std::vector<std::string> told(const TrialBalance& balance) {
  std::vector<std::string> rows;
  for (const auto& row : balance.rows)
    rows.push_back(row.code + " " + row.debit.text() + " " + row.credit.text() + " " + row.balance.text());
  return rows;
}

std::int64_t sum_of_balances(const TrialBalance& balance) {
  std::int64_t sum = 0;
  for (const auto& row : balance.rows) sum += row.balance.minor();
  return sum;
}

/// Sums by hand: capital 1000 in 2024; 2024 earns 300 and spends 50 (profit 250); 2025 earns 100 and spends
/// 400 (loss 300); 2026 earns 500 in January and February.
struct ThreeYears : LedgerBook {
  ThreeYears() {
    post("2024-05-01", "512000", "101000", "1000.00", "opening");
    post("2024-06-10", "411000", "706000", "300.00");
    post("2024-06-20", "606400", "512000", "50.00");
    post("2025-03-15", "411000", "706000", "100.00");
    post("2025-03-31", "606400", "512000", "400.00");
    post("2026-01-01", "512000", "101000", "777.00", "carried");
    post("2026-01-15", "411000", "706000", "200.00");
    post("2026-02-10", "411000", "706000", "300.00");
    post("2026-02-11", "512000", "411000", "450.00");
  }
};

TEST(TrialBalance, of_the_whole_book_is_plain_sums_without_carried_copies) {
  ThreeYears the;
  EXPECT_EQ(told(trial_balance(the.book, std::nullopt)),
            (std::vector<std::string>{"101000 0.00 1000.00 -1000.00", "411000 900.00 450.00 450.00",
                                      "512000 1450.00 450.00 1000.00", "606400 450.00 0.00 450.00",
                                      "706000 0.00 900.00 -900.00"}));
}

TEST(TrialBalance, of_a_period_restarts_results_and_shows_those_of_earlier_years) {
  ThreeYears the;
  const auto balance = trial_balance(the.book, Period::inclusive(day("2026-02-01"), day("2026-02-10")));
  EXPECT_EQ(told(balance),
            (std::vector<std::string>{"101000 0.00 0.00 -1000.00", "120000 0.00 0.00 -250.00",
                                      "129000 0.00 0.00 300.00", "411000 300.00 0.00 900.00",
                                      "512000 0.00 0.00 550.00", "706000 0.00 300.00 -500.00"}));
  EXPECT_EQ(sum_of_balances(balance), 0);
}

TEST(TrialBalance, of_any_period_sums_to_zero_and_equals_the_plain_sums_of_its_days) {
  ThreeYears the;
  for (const char* from :
       {"2024-01-01", "2024-06-10", "2024-06-15", "2025-03-15", "2025-12-31", "2026-01-02"})
    for (const char* to :
         {"2024-06-10", "2024-06-30", "2025-03-20", "2026-01-15", "2026-02-11", "2026-12-31"}) {
      if (day(to) < day(from)) continue;
      const auto balance = trial_balance(the.book, Period::inclusive(day(from), day(to)));
      EXPECT_EQ(sum_of_balances(balance), 0) << from << " " << to;
      EXPECT_EQ(balance.debit, balance.credit) << from << " " << to;
    }
}

TEST(TrialBalance, follows_a_fiscal_year_that_starts_in_april) {
  ThreeYears the;
  // The year April 2024 - March 2025 earned 400 and spent 450: a loss of 50.
  const auto april = FiscalYearStart::parse("04-01").value();
  EXPECT_EQ(told(trial_balance(the.book, Period::month(2025, 4), april)),
            (std::vector<std::string>{"101000 0.00 0.00 -1000.00", "129000 0.00 0.00 50.00",
                                      "411000 0.00 0.00 400.00", "512000 0.00 0.00 550.00"}));
}

TEST(AccountBalance, stands_at_the_end_of_the_day) {
  ThreeYears the;
  EXPECT_EQ(account_balance(the.book, "receivable", day("2026-02-10")).text(), "900.00");
  EXPECT_EQ(account_balance(the.book, "receivable", day("2026-02-11")).text(), "450.00");
  EXPECT_EQ(account_balance(the.book, "bank", day("2024-04-30")).text(), "0.00");
  EXPECT_EQ(account_balance(the.book, "bank", day("2026-01-31")).text(), "550.00");
}

TEST(GeneralLedger, runs_from_the_opening_through_every_line) {
  ThreeYears the;
  std::vector<std::string> rows;
  general_ledger(the.book, Period::year(2026), {}, [&](const LedgerRow& row) {
    rows.push_back(std::string(row.code) + (row.is_opening ? " opening " : " ") + row.date.text() + " " +
                   row.balance.text());
  });
  EXPECT_EQ(rows, (std::vector<std::string>{
                      "101000 opening 2026-01-01 -1000.00", "120000 opening 2026-01-01 -250.00",
                      "129000 opening 2026-01-01 300.00", "411000 opening 2026-01-01 400.00",
                      "411000 2026-01-15 600.00", "411000 2026-02-10 900.00", "411000 2026-02-11 450.00",
                      "512000 opening 2026-01-01 550.00", "512000 2026-02-11 1000.00",
                      "706000 2026-01-15 -200.00", "706000 2026-02-10 -500.00"}));
}

TEST(Journals, tell_their_lines_in_the_order_of_days) {
  ThreeYears the;
  int lines = 0;
  journal_lines(the.book, Period::year(2026), "OD", [&](const JournalLine& row) {
    EXPECT_EQ(row.journal, "OD");
    EXPECT_EQ(row.is_carried, row.date == day("2026-01-01"));
    ++lines;
  });
  EXPECT_EQ(lines, 8);
  journal_lines(the.book, std::nullopt, "VT",
                [](const JournalLine&) { FAIL() << "the sales journal is empty"; });
}

}  // namespace vireo::ledger_queries_test
