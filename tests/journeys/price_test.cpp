#include "tests/journeys/journey.h"

namespace vireo::journey {

class Price : public Journey {};

TEST_F(Price, HoursOfAYearAreWhatAbsencesAndOwnWorkLeave) {
  // 260 - 25 - 9 - 5 - 5 = 216 days; 216 x 7 = 1 512 h; 65 % of them 982.8; a twelfth 81.9.
  const Json hours = run({"--json", "price", "hours", "--leave", "25", "--holidays", "9", "--sick", "5",
                          "--training", "5", "--billable", "0.65"})
                         .json();
  EXPECT_EQ(hours["days"], "216");
  EXPECT_EQ(hours["hours"], "1512");
  EXPECT_EQ(hours["billable_hours"], "982.8");
  EXPECT_EQ(hours["billable_hours_per_month"], "81.9");
}

TEST_F(Price, ARateIsDividedNotMarkedUp) {
  // (22 800 + 4 200) / 0.72 = 37 500; / 982.8 = 38.1563; x 7 = 267.09; x 1.1 = 41.97.
  const Words words{"--json", "--lang",   "en",   "price",   "rate",  "--net",    "22800", "--costs",
                    "4200",   "--levies", "0.28", "--hours", "982.8", "--margin", "0.10",  "--explain"};
  const Json rate = run(words).json();
  EXPECT_EQ(rate["revenue"], "37500.00");
  EXPECT_EQ(rate["hourly"], "38.16");
  EXPECT_EQ(rate["daily"], "267.09");
  EXPECT_EQ(rate["list_hourly"], "41.97");
  EXPECT_EQ(rate["why"]["hourly"]["steps"].size(), 2U);
}

TEST_F(Price, ARiseSaysWhatMayBeLost) {
  // 38 x 1.1 = 41.80; 1 - 1/1.1 = 9.09 %, of 80 h 7.3; 3.80 x 80 = 304.
  const Json rise =
      run({"--json", "price", "rise", "--rate", "38", "--share", "0.10", "--hours", "80"}).json();
  EXPECT_EQ(rise["new_rate"], "41.80");
  EXPECT_EQ(rise["share_to_lose"], "0.0909");
  EXPECT_EQ(rise["hours_to_lose"], "7.3");
  EXPECT_EQ(rise["gain"], "304.00");
}

TEST_F(Price, WhatCannotBeIsSaidAtOnce) {
  const Answer refused =
      run({"--json", "price", "rate", "--net", "100", "--levies", "1", "--hours", "0", "--margin", "-1"});
  EXPECT_EQ(refused.codes(), (Words{"price.negative", "price.levies_all", "price.no_hours"}));
  EXPECT_EQ(run({"--json", "price", "hours", "--days", "10", "--leave", "11"}).codes(),
            Words{"price.no_days"});
}

}  // namespace vireo::journey
