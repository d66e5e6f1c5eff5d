// Depreciation and loans: the sums are whole to the cent, whatever the months.
#include "core/spending/depreciation.h"

#include <gtest/gtest.h>

namespace vireo {
namespace {

Money euros(const char* amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

Asset computer(const char* cost, const char* day, int months) {
  Asset asset;
  asset.label = "Ordinateur";
  asset.cost = euros(cost);
  asset.in_service = *Date::parse(day);
  asset.months = months;
  return asset;
}

// 427.78: the ledger of the accountants' samples (1,400 over three years from 10 February).
TEST(Depreciation, AYearTakesItsMonths) {
  const struct {
    const char* cost;
    const char* day;
    int months;
    int year;
    const char* amount;
  } rows[] = {{"1400.00", "2026-02-10", 36, 2026, "427.78"}, {"1400.00", "2026-02-10", 36, 2027, "466.66"},
              {"1400.00", "2026-02-10", 36, 2029, "38.89"},  {"1400.00", "2026-02-10", 36, 2025, "0.00"},
              {"100.00", "2026-01-01", 3, 2026, "100.00"},   {"1000.00", "2026-12-31", 60, 2026, "16.67"}};
  for (const auto& row : rows)
    EXPECT_EQ(depreciation_in(computer(row.cost, row.day, row.months), Period::year(row.year)).text(),
              row.amount)
        << row.cost << " " << row.year;
}

TEST(Depreciation, TheYearsComeToTheCostAndTheBookValueToNothing) {
  for (const char* cost : {"1400.00", "999.99", "0.07", "12345.67"})
    for (const int months : {7, 36, 59, 120}) {
      const Asset asset = computer(cost, "2026-05-17", months);
      Money sum = euros("0.00");
      for (int year = 2026; year < 2040; ++year) sum += depreciation_in(asset, Period::year(year));
      EXPECT_EQ(sum.text(), cost) << months;
      EXPECT_TRUE(book_value(asset, *Date::parse("2039-12-31")).is_zero());
    }
}

TEST(Depreciation, WhatIsSoldIsDepreciatedNoMore) {
  Asset asset = computer("1200.00", "2026-01-01", 12);
  asset.disposed = Date::parse("2026-07-01");
  EXPECT_EQ(depreciation_in(asset, Period::year(2026)).text(), "600.00");
  EXPECT_TRUE(book_value(asset, *Date::parse("2026-12-31")).is_zero());
  // 100 a month: the day it leaves counts as one of use, so that June is whole on the 30th, not on the 29th.
  asset.disposed = Date::parse("2026-06-30");
  EXPECT_EQ(depreciation_in(asset, Period::year(2026)).text(), "600.00");
  asset.disposed = Date::parse("2026-06-29");
  EXPECT_EQ(depreciation_in(asset, Period::year(2026)).text(), "500.00");
}

// 10,000 at 5 % over 24 months pays 438.71 a month: the textbook annuity.
TEST(Loan, PaymentsAreEqualAndTheLastOneTakesTheRest) {
  const Loan loan{
      0, "Prêt", euros("10000.00"), Rate::percent(Decimal::of(5)), 24, *Date::parse("2026-02-05")};
  const auto all = loan_schedule(loan);
  ASSERT_EQ(all.size(), 24U);
  EXPECT_EQ(all.front().payment.text(), "438.71");
  EXPECT_EQ(all.front().interest.text(), "41.67");
  EXPECT_EQ(all.back().date.text(), "2028-01-05");
  EXPECT_TRUE(all.back().open.is_zero());
  Money principal = euros("0.00");
  for (const LoanPayment& each : all) {
    principal += each.principal;
    EXPECT_EQ(each.payment, each.principal + each.interest);
  }
  EXPECT_EQ(principal.text(), "10000.00");
}

TEST(Loan, WithoutInterestItIsParts) {
  const Loan loan{0, "Prêt", euros("100.00"), Rate::percent(Decimal{}), 3, *Date::parse("2026-01-31")};
  const auto all = loan_schedule(loan);
  EXPECT_EQ(all[0].payment.text(), "33.33");
  EXPECT_EQ(all[2].payment.text(), "33.34");
  EXPECT_EQ(all[1].date.text(), "2026-02-28");
}

}  // namespace
}  // namespace vireo
