#include "core/rules/regime_pack.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::regime_pack_test {

Date day(const char* iso) {
  return *Date::parse(iso);
}

struct Asked {
  const char* parameter;
  const char* activity;
  const char* day;
  const char* value;
};

// Published rates and limits of the regime.
const Asked asked[] = {
    {"social_rate", "bnc_ssi", "2024-01-01", "21.1"},
    {"social_rate", "bnc_ssi", "2024-06-30", "21.1"},
    {"social_rate", "bnc_ssi", "2024-07-01", "23.1"},
    {"social_rate", "bnc_ssi", "2024-12-31", "23.1"},
    {"social_rate", "bnc_ssi", "2025-06-15", "24.6"},
    {"social_rate", "bnc_ssi", "2026-01-01", "25.6"},
    {"social_rate", "bnc_ssi", "2026-12-31", "25.6"},
    {"social_rate", "bnc_cipav", "2024-06-30", "21.2"},
    {"social_rate", "bnc_cipav", "2026-05-01", "23.2"},
    {"social_rate", "bic_service_artisan", "2026-05-01", "21.2"},
    {"social_rate", "bic_sales", "2025-05-01", "12.3"},
    {"training_rate", "bnc_ssi", "2026-05-01", "0.2"},
    {"training_rate", "bic_service_artisan", "2026-05-01", "0.3"},
    {"chamber_rate", "bic_service_artisan", "2026-05-01", "0.48"},
    {"chamber_rate", "bic_service_commercial", "2026-05-01", "0.044"},
    {"flat_tax_rate", "bnc_ssi", "2026-05-01", "2.2"},
    {"flat_tax_rate", "bic_sales", "2026-05-01", "1"},
    {"acre_paid_share", "", "2023-05-01", "50"},
    {"acre_paid_share", "", "2026-06-30", "50"},
    {"acre_paid_share", "", "2026-07-01", "75"},
    {"turnover_cap.services", "", "2025-12-31", "77700"},
    {"turnover_cap.services", "", "2026-01-01", "83600"},
    {"vat_base.services", "", "2024-12-31", "36800"},
    {"vat_increased.services", "", "2026-05-01", "41250"},
};

TEST(RegimePack, ARateIsTheOneOfTheDay) {
  const auto pack = Catalog().regime("fr-micro");
  ASSERT_TRUE(pack.ok());
  for (const auto& row : asked) {
    SCOPED_TRACE(std::string(row.parameter) + " " + row.activity + " " + row.day);
    const auto value = pack->parameter(row.parameter, day(row.day), row.activity);
    ASSERT_TRUE(value.ok());
    EXPECT_EQ(value->value.shortest(), row.value);
    EXPECT_FALSE(value->provisional);
    EXPECT_FALSE(value->source.title.empty());
  }
}

TEST(RegimePack, NothingIsKnownBeforeTheFirstDayAndOnlyProvisionallyAfterTheLast) {
  const auto pack = Catalog().regime("fr-micro");
  ASSERT_TRUE(pack.ok());
  EXPECT_EQ(pack->parameter("social_rate", day("2023-12-31"), "bnc_ssi").problems().front().code(),
            "rules.before_first_day");
  const auto later = pack->parameter("social_rate", day("2027-02-01"), "bnc_ssi");
  ASSERT_TRUE(later.ok());
  EXPECT_TRUE(later->provisional);
  EXPECT_EQ(pack->parameter("social_rte", day("2026-02-01")).problems().front().code(),
            "rules.unknown_parameter");
  EXPECT_EQ(pack->parameter("acre_turnover_cap", day("2025-02-01"), "bnc_ssi").problems().front().code(),
            "rules.no_value");
}

TEST(RegimePack, LateInterestIsRefusedBeyondWhatWasChecked) {
  const auto rates = Catalog().late_payment("FR");
  ASSERT_TRUE(rates.ok());
  EXPECT_EQ(rates->value("late_rate", day("2026-03-01"))->value.text(), "12.15");
  EXPECT_EQ(rates->value("late_rate", day("2026-07-01")).problems().front().code(), "rules.after_last_day");
  EXPECT_EQ(rates->value("recovery_fee", day("2026-11-24"))->money().text(), "40.00");
  EXPECT_TRUE(rates->value("recovery_fee", day("2027-11-24"))->provisional);
}

TEST(RegimePack, TheReliefEndsWithTheThirdQuarterAfterTheStart) {
  const auto pack = Catalog().regime("fr-micro");
  ASSERT_TRUE(pack.ok());
  const auto* rule = pack->date_rule("acre_end");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->day_for(day("2026-02-10")), day("2026-12-31"));
  EXPECT_EQ(rule->day_for(day("2025-04-01")), day("2026-03-31"));
  EXPECT_EQ(rule->day_for(day("2025-12-31")), day("2026-09-30"));
}

struct Start {
  const char* rhythm;
  const char* start;
  const char* first_due;
  const char* second_due;
};

// The table of first declarations: monthly the fifth month's last day, by quarter the end of the month after
// the second quarter.
const Start starts[] = {
    {"monthly", "2026-01-15", "2026-05-31", "2026-06-30"},
    {"monthly", "2026-02-01", "2026-06-30", "2026-07-31"},
    {"quarterly", "2026-01-15", "2026-07-31", "2026-10-31"},
    {"quarterly", "2025-05-20", "2025-10-31", "2026-01-31"},
    {"quarterly", "2025-08-01", "2026-01-31", "2026-04-30"},
    {"quarterly", "2025-12-31", "2026-04-30", "2026-07-31"},
};

TEST(RegimePack, TheFirstDeclarationWaitsAndTheOthersFollow) {
  const auto pack = Catalog().regime("fr-micro");
  ASSERT_TRUE(pack.ok());
  for (const auto& row : starts) {
    SCOPED_TRACE(std::string(row.rhythm) + " " + row.start);
    const auto declared = pack->rhythm(row.rhythm)->declarations(day(row.start), day("2027-12-31"));
    ASSERT_GE(declared.size(), 2u);
    EXPECT_EQ(declared[0].period.begin(), day(row.start));
    EXPECT_EQ(declared[0].due, day(row.first_due));
    EXPECT_EQ(declared[1].due, day(row.second_due));
    EXPECT_EQ(declared[1].period.begin(), declared[0].period.end());
  }
}

}  // namespace vireo::regime_pack_test
