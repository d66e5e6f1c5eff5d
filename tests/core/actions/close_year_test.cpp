#include "core/actions/close_year.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/actions/add_expense.h"
#include "core/actions/change_profile.h"
#include "core/actions/start_figures.h"
#include "tests/core/actions/money_book.h"

namespace vireo::close_year_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

struct ClosingBook : MoneyBook {
  Checked<ClosedYear> close(int year) {
    return close_year(book, {Period::year(year), {}, false, "Affectation"}, day("2029-01-05"));
  }
  void begin_with(const std::string& bank) {
    StartFigures start;
    start.day = day("2026-01-01");
    start.balances = {{"bank", euros(bank)}};
    EXPECT_EQ(told(start_in_mid_year(book, start, day("2026-01-01"))), "ok");
  }
  void spend(const char* on_day, const char* amount) {
    ExpenseRequest request;
    request.date = day(on_day);
    request.category = "office_supplies";
    request.gross = euros(amount);
    EXPECT_EQ(told(add_expense(book, on(on_day), request)), "ok");
  }
  /// The balance within a year's trial balance, debit positive.
  std::string within(int year, const char* code) const {
    for (const TrialBalanceRow& row : trial_balance(book, Period::year(year), {}).rows)
      if (row.code == code) return row.balance.text();
    return "none";
  }
};

TEST(CloseYear, WhatAccountsDoNotExplainAtTheBeginningIsTheOwnersCapital) {
  ClosingBook the;
  the.begin_with("3000.00");
  EXPECT_EQ(the.within(2026, "101000"), "-3000.00");
  EXPECT_EQ(the.within(2026, "890000"), "none");
}

TEST(CloseYear, ASoleTradersResultDoesNotPileUp) {
  ClosingBook the;
  the.begin_with("3000.00");
  the.issue("2026-05-01", "400.00");
  ASSERT_EQ(told(the.close(2026)), "ok");
  EXPECT_EQ(the.within(2026, "101000") + " " + the.within(2026, "120000"), "-3000.00 none");
  EXPECT_EQ(the.within(2027, "101000") + " " + the.within(2027, "120000"), "-3400.00 0.00");
  the.spend("2027-03-01", "150.00");
  const auto loss = the.close(2027);
  ASSERT_EQ(told(loss), "ok");
  EXPECT_EQ(loss->result.text(), "-150.00");
  EXPECT_EQ(the.within(2027, "101000"), "-3400.00");
  EXPECT_EQ(the.within(2028, "101000") + " " + the.within(2028, "129000"), "-3250.00 0.00");
  EXPECT_EQ(the.within(2028, "120000"), "none");
  the.check();
}

TEST(CloseYear, ACompanysResultWaitsForItsOwners) {
  ClosingBook the;
  const ProfileChange company{{{"legal_form", "company"}}, day("2026-01-01")};
  ASSERT_EQ(told(change_profile(the.book, company, the.on("2026-01-02"))), "ok");
  the.issue("2026-05-01", "400.00");
  const auto closed = the.close(2026);
  ASSERT_EQ(told(closed), "ok");
  EXPECT_FALSE(closed->allocation.has_value());
  EXPECT_EQ(the.within(2027, "120000"), "-400.00");
}

TEST(CloseYear, ABookOfAnOlderChartKeepsItsAccountOfOpeningBalances) {
  ClosingBook the;
  the.book.connection().exec(
      "INSERT INTO account (id, code, label, class, normal_side) VALUES (900001, '890000', 'Bilan "
      "d''ouverture', "
      "'equity', 'credit'); "
      "UPDATE account_role SET role = 'opening', account_id = 900001 WHERE role = 'capital'");
  the.begin_with("3000.00");
  EXPECT_EQ(the.within(2026, "890000"), "-3000.00");
  the.issue("2026-05-01", "400.00");
  const auto closed = the.close(2026);
  ASSERT_EQ(told(closed), "ok");
  EXPECT_FALSE(closed->allocation.has_value());
  EXPECT_EQ(the.within(2027, "120000"), "-400.00");
}

}  // namespace vireo::close_year_test
