#include "core/forecast/cash_forecast.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::cash_forecast_test {

Date day(std::string_view iso) {
  return *Date::parse(iso);
}
Money euro(std::string_view text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

ForecastRequest request_of() {
  ForecastRequest request{.today = day("2026-07-01"), .months = 12, .opening = euro("1000")};
  request.invoices = {{DocumentId(1), "F-1", "A", day("2026-06-01"), euro("500"), euro("500")},
                      {DocumentId(2), "F-2", "B", day("2026-08-15"), euro("300"), euro("300")}};
  request.recurring.push_back({.id = RecurringId(3),
                               .label = "Rent",
                               .amount = euro("100"),
                               .months_between = 1,
                               .first = day("2026-01-05")});
  request.expenses = {{ExpenseId(4), "Chair", day("2026-07-20"), euro("50")}};
  return request;
}

TEST(CashForecast, a_late_invoice_is_expected_today_and_rows_add_up) {
  const auto found = cash_forecast(request_of());
  ASSERT_TRUE(found.ok());
  ASSERT_EQ(found->rows.size(), 12U);
  const auto& july = found->rows[0];
  EXPECT_EQ(july.flow(ForecastKind::receipts_invoices).amount, euro("500"));
  EXPECT_EQ(july.flow(ForecastKind::expenses_recurring).amount, euro("-100"));
  EXPECT_EQ(july.flow(ForecastKind::expenses_open).amount, euro("-50"));
  EXPECT_EQ(july.closing.amount, euro("1350"));
  EXPECT_EQ(found->rows[1].closing.amount, euro("1550"));
  EXPECT_EQ(found->rows[11].closing.amount, euro("550"));
  EXPECT_EQ(found->lowest, 11U);
  for (std::size_t i = 1; i < 12; ++i)
    EXPECT_EQ(found->rows[i].opening.amount, found->rows[i - 1].closing.amount);
}

TEST(CashForecast, contributions_follow_from_expected_receipts_on_their_due_day) {
  const auto pack = Catalog().regime("fr-micro").value();
  const auto holidays = Catalog().holidays("FR").value();
  auto request = request_of();
  EstimateRequest rules{.pack = &pack, .holidays = &holidays, .today = request.today};
  const Date first = day("2024-01-01");
  rules.facts = {{"start", "2024-01-01", first},
                 {"activity", "bnc_ssi", first},
                 {"declaration_period", "quarterly", first}};
  request.contributions = rules;
  const auto found = cash_forecast(request);
  ASSERT_TRUE(found.ok());
  // 800 received in the third quarter, 25.6 % + 0.2 %, whole euros a line: 205 + 2, due 31 October, a
  // Saturday.
  EXPECT_EQ(found->rows[4].flow(ForecastKind::contributions).amount, euro("-207"));
  EXPECT_TRUE(found->rows[3].flow(ForecastKind::contributions).amount.is_zero());
}

}  // namespace vireo::cash_forecast_test
