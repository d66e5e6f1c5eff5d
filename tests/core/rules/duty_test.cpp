#include "core/rules/duty.h"

#include <gtest/gtest.h>

#include "core/rules/own_values.h"
#include "core/store/catalog/catalog.h"

namespace vireo::duty_test {

Date day(const char* iso) {
  return *Date::parse(iso);
}

struct Expected {
  const char* duty;
  const char* period;
  const char* due;
};

std::vector<std::string> dates_of(const std::vector<DatedFact>& facts, const char* start, const char* first,
                                  const char* last) {
  const auto pack = Catalog().regime("fr-micro").value();
  const auto holidays = Catalog().holidays("FR").value();
  std::vector<std::string> found;
  for (const DutyDate& each : duty_dates(pack.duties, holidays, facts, day(start), day(first), day(last)))
    found.push_back(each.duty->id + " " + each.period.begin().text() + " " + each.due.text());
  return found;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Duties, FallOnTheDaysTheLawSays) {
  const auto found =
      dates_of({{"vat_scheme", "standard", day("2026-01-01")}}, "2025-03-01", "2026-01-01", "2026-12-31");
  // 15 August is a holiday and a Saturday; the 10th working day of May 2026 comes after three holidays.
  const Expected expected[] = {
      {"vat_return_monthly", "2026-07-01", "2026-08-17"}, {"vat_return_monthly", "2026-02-01", "2026-03-16"},
      {"services_list", "2026-04-01", "2026-05-19"},      {"income_return", "2025-01-01", "2026-05-21"},
      {"local_business_tax", "2026-01-01", "2026-12-15"}, {"flat_tax_option", "2026-01-01", "2026-09-30"},
      {"rhythm_change", "2026-01-01", "2026-10-31"}};
  for (const auto& row : expected)
    EXPECT_TRUE(holds(found, std::string(row.duty) + " " + row.period + " " + row.due))
        << row.duty << " " << row.due;
  EXPECT_FALSE(holds(found, "local_business_tax 2025-01-01 2025-12-15")) << "the year of creation is exempt";
  for (const auto& each : found) EXPECT_EQ(each.find("vat_return_quarterly"), std::string::npos) << each;
}

TEST(Duties, FollowTheFactsOfTheirPeriod) {
  const std::vector<DatedFact> facts{{"vat_scheme", "exempt", day("2025-01-01")},
                                     {"vat_scheme", "standard", day("2026-05-10")},
                                     {"vat_period", "monthly", day("2026-05-10")},
                                     {"vat_period", "quarterly", day("2026-07-01")},
                                     {"vat_return_day", "19", day("2026-05-10")}};
  const auto found = dates_of(facts, "2025-03-01", "2026-01-01", "2026-12-31");
  EXPECT_FALSE(holds(found, "vat_return_monthly 2026-04-01 2026-05-15"));
  EXPECT_TRUE(holds(found, "vat_return_monthly 2026-05-01 2026-06-19"));
  EXPECT_TRUE(holds(found, "vat_return_quarterly 2026-07-01 2026-10-19"));
  EXPECT_TRUE(holds(dates_of({}, "2026-03-01", "2026-01-01", "2026-12-31"),
                    "local_business_tax_form 2026-01-01 2026-12-31"));
}

TEST(OwnValues, LieOverTheRulesUntilTheyAreTakenBack) {
  auto pack = Catalog().regime("fr-micro").value();
  put_own_values(pack.parameters, {{"own.social_rate.bnc_ssi", "24.1", day("2026-03-01")},
                                   {"own_source.social_rate.bnc_ssi", "Letter of 2 March", day("2026-03-01")},
                                   {"own.social_rate.bnc_ssi", "", day("2026-06-01")}});
  const auto on = [&](const char* iso) {
    return pack.parameters.value("social_rate.bnc_ssi", day(iso)).value();
  };
  EXPECT_EQ(on("2025-07-01").value.text(), "24.6");
  EXPECT_EQ(on("2026-02-28").value.text(), "25.6");
  EXPECT_EQ(on("2026-03-01").value.text(), "24.1");
  EXPECT_TRUE(on("2026-05-31").is_own);
  EXPECT_EQ(on("2026-05-31").source.title, "Letter of 2 March");
  EXPECT_EQ(on("2026-06-01").value.text(), "25.6");
  EXPECT_FALSE(on("2026-06-01").is_own);
}

}  // namespace vireo::duty_test
