#include "core/tax/threshold_gauge.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"
#include "core/tax/own_money.h"

namespace vireo::threshold_gauge_test {

Date day(std::string_view iso) {
  return *Date::parse(iso);
}
Money euro(std::string_view text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

struct Rules {
  RegimePack pack = Catalog().regime("fr-micro").value();
  HolidayCalendar holidays = Catalog().holidays("FR").value();
};
const Rules& rules() {
  static const Rules loaded;
  return loaded;
}

struct Received {
  const char* on;
  const char* amount;
};

EstimateRequest request_of(const char* start, const char* today, const std::vector<Received>& received) {
  EstimateRequest request{.pack = &rules().pack, .holidays = &rules().holidays, .today = day(today)};
  request.facts = {{"start", start, day(start)}, {"activity", "bnc_ssi", day(start)}};
  for (const Received& each : received)
    request.receipts.push_back({day(each.on), euro(each.amount), "bnc_ssi", {"estimate.receipt", {}}, {}});
  return request;
}

ThresholdGauge gauge_of(const EstimateRequest& request, std::string_view id) {
  const auto gauges = threshold_gauges(request);
  for (const auto& gauge : *gauges)
    if (gauge.threshold->id == id) return gauge;
  throw std::runtime_error("no such gauge");
}

TEST(ThresholdGauge, ALimitIsPassedOnTheDayOfTheReceiptThatPassesIt) {
  // FRANCE 3.9: 37 500 and 41 250 in 2026; equality does not pass.
  const auto at =
      gauge_of(request_of("2024-01-01", "2026-10-20", {{"2026-10-14", "41250"}}), "vat_increased_services");
  EXPECT_EQ(at.limit.amount.text(), "41250.00");
  EXPECT_EQ(at.percent, 100);
  EXPECT_EQ(at.state, GaugeState::near);
  EXPECT_FALSE(at.passed_on.has_value());
  const auto above =
      gauge_of(request_of("2024-01-01", "2026-10-20",
                          {{"2026-03-01", "41250"}, {"2026-10-14", "0.01"}, {"2026-10-15", "9"}}),
               "vat_increased_services");
  EXPECT_EQ(above.state, GaugeState::passed);
  EXPECT_EQ(above.passed_on, day("2026-10-14"));
}

TEST(ThresholdGauge, OnlyThisYearCounts) {
  const auto gauge =
      gauge_of(request_of("2024-01-01", "2026-02-01", {{"2025-12-31", "40000"}, {"2026-01-02", "1000"}}),
               "micro_services");
  EXPECT_EQ(gauge.received.amount.text(), "1000.00");
  EXPECT_EQ(gauge.limit.amount.text(), "83600.00");
}

TEST(ThresholdGauge, AFirstYearHasItsShareOfTheLimit) {
  // FRANCE 3.8: from 1 August 153 days of 365 are left; 83 600 x 153 / 365 = 35 043.29.
  const auto gauge =
      gauge_of(request_of("2026-08-01", "2026-12-31", {{"2026-09-01", "35043.29"}}), "micro_services");
  EXPECT_EQ(gauge.limit.amount.text(), "35043.29");
  EXPECT_FALSE(gauge.passed_on.has_value());
}

TEST(ThresholdGauge, TheDayToComeIsReckonedFromTheLastTwelveMonths) {
  // 36 500 in 365 days are 100 a day: 3 000 are left of 37 500 on 1 October, so the 31st day passes it.
  const auto request =
      request_of("2024-01-01", "2026-10-01", {{"2025-12-01", "2000"}, {"2026-06-01", "34500"}});
  EXPECT_EQ(gauge_of(request, "vat_base_services").expected_on, day("2026-11-01"));
  // 6 750 are left of 41 250: 68 days, on 8 December.
  EXPECT_EQ(gauge_of(request, "vat_increased_services").expected_on, day("2026-12-08"));
  // 83 600 are not reached this year.
  EXPECT_FALSE(gauge_of(request, "micro_services").expected_on.has_value());
}

TEST(ThresholdGauge, LimitsOfOtherActivitiesAreLeftOut) {
  const auto gauges = threshold_gauges(request_of("2024-01-01", "2026-10-01", {}));
  ASSERT_TRUE(gauges.ok());
  for (const auto& gauge : *gauges) {
    EXPECT_NE(gauge.threshold->id, "vat_base_sales");
    EXPECT_NE(gauge.threshold->id, "vat_increased_sales");
  }
}

TEST(OwnMoney, IsTheCashLessWhatBelongsToOthers) {
  Figure set_aside{euro("1120.00"), {}};
  const Figure mine = own_money({euro("14741.73"), euro("300.00"), euro("50.00"), set_aside});
  EXPECT_EQ(mine.amount.text(), "13271.73");
  EXPECT_EQ(mine.why.children.size(), 4u);
  EXPECT_EQ(own_money({euro("100.00"), euro("-20.00"), euro("0.00"), std::nullopt}).amount.text(), "120.00");
}

}  // namespace vireo::threshold_gauge_test
