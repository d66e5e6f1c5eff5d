// Published terms of real packages, each followed to the minute.
#include "core/work/hour_bank.h"

#include <gtest/gtest.h>

namespace vireo::hour_bank_test {

const Currency euro = Currency::of("EUR");

Date day(const char* iso) {
  return Date::parse(iso).value();
}
Minutes hours(std::int64_t count) {
  return {count * 60};
}

HourBankTerms terms(std::int64_t granted, const char* price) {
  HourBankTerms bank;
  bank.first = day("2026-01-01");
  bank.granted = hours(granted);
  bank.price = Money::parse(price, euro).value();
  bank.overage_price = UnitPrice::parse("42", euro).value();
  bank.block_price = Money(euro);
  return bank;
}

struct Expected {
  std::int64_t rolled_in = 0;
  std::int64_t over = 0;
  std::int64_t rolled_out = 0;
  std::int64_t expired = 0;
};

struct Package {
  const char* name;
  HourBankTerms bank;
  std::vector<std::pair<const char*, std::int64_t>> worked;  // day, hours
  const char* until;
  std::vector<Expected> cycles;  // hours
};

HourBankTerms e06(UseOrder order, int rollover_cycles) {
  HourBankTerms bank = terms(20, "760");
  bank.rollover_cap = hours(5);
  bank.rollover_cycles = rollover_cycles;
  bank.order = order;
  return bank;
}

const std::vector<std::pair<const char*, std::int64_t>> first_quarter{
    {"2026-01-15", 16}, {"2026-02-10", 22}, {"2026-03-20", 27}};

std::vector<Package> packages() {
  HourBankTerms virtual_latinos = terms(80, "1600");
  virtual_latinos.rollover_cycles = 1;
  virtual_latinos.order = UseOrder::newest_first;
  HourBankTerms assistify = terms(10, "400");
  assistify.rollover_cycles = 3;
  HourBankTerms lost = terms(10, "400");
  HourBankTerms revas = terms(20, "600");
  revas.cycle_months = 0;
  revas.cycle_days = 70;
  revas.rollover_cycles = 1;
  HourBankTerms not_renewed = revas;
  not_renewed.last = day("2026-03-11");
  return {
      {"exercise E06: oldest first, five hours at most, valid one month",
       e06(UseOrder::oldest_first, 1),
       first_quarter,
       "2026-03-31",
       {{0, 0, 4, 0}, {4, 0, 2, 0}, {2, 5, 0, 0}}},
      {"the same with newest hours first: January's expire",
       e06(UseOrder::newest_first, 1),
       first_quarter,
       "2026-03-31",
       {{0, 0, 4, 0}, {4, 0, 0, 2}, {0, 7, 0, 0}}},
      {"the same without any roll-over",
       e06(UseOrder::oldest_first, 0),
       first_quarter,
       "2026-03-31",
       {{0, 0, 0, 4}, {0, 2, 0, 0}, {0, 7, 0, 0}}},
      {"base hours first, then rolled: 80 + 10, 80 used, the next month begins at 80",
       virtual_latinos,
       {{"2026-01-20", 70}, {"2026-02-10", 80}},
       "2026-03-01",
       {{0, 0, 10, 0}, {10, 0, 0, 10}, {0, 0, 0, 0}}},
      {"unused hours roll for three months",
       assistify,
       {},
       "2026-04-30",
       {{0, 0, 10, 0}, {10, 0, 20, 0}, {20, 0, 30, 0}, {30, 0, 30, 10}}},
      {"unused hours are lost", lost, {{"2026-01-10", 4}}, "2026-01-31", {{0, 0, 0, 6}}},
      {"a bundle of seventy days rolls when it is renewed",
       revas,
       {{"2026-02-01", 12}},
       "2026-03-12",
       {{0, 0, 8, 0}, {8, 0, 0, 0}}},
      {"a bundle of seventy days that is not renewed expires",
       not_renewed,
       {{"2026-02-01", 12}},
       "2026-03-12",
       {{0, 0, 0, 8}}},
  };
}

TEST(HourBank, EachPackageIsFollowedAsItsTermsSay) {
  for (const Package& package : packages()) {
    std::vector<CountedTime> worked;
    for (const auto& [on, count] : package.worked) worked.push_back({day(on), hours(count), 0});
    const HourLedger ledger = hour_ledger(package.bank, worked, day(package.until));
    ASSERT_EQ(ledger.cycles.size(), package.cycles.size()) << package.name;
    for (std::size_t at = 0; at < package.cycles.size(); ++at) {
      const HourCycle& cycle = ledger.cycles[at];
      const Expected& expected = package.cycles[at];
      EXPECT_EQ(cycle.rolled_in, hours(expected.rolled_in)) << package.name << ", cycle " << at + 1;
      EXPECT_EQ(cycle.over, hours(expected.over)) << package.name << ", cycle " << at + 1;
      EXPECT_EQ(cycle.rolled_out, hours(expected.rolled_out)) << package.name << ", cycle " << at + 1;
      EXPECT_EQ(cycle.expired, hours(expected.expired)) << package.name << ", cycle " << at + 1;
    }
  }
}

TEST(HourBank, AQuarterIsInvoicedAndHasItsEffectiveRate) {
  std::vector<CountedTime> worked;
  for (const auto& [on, count] : first_quarter) worked.push_back({day(on), hours(count), 0});
  struct Row {
    HourBankTerms bank;
    const char* invoiced;
    const char* rate;
  };
  for (const Row& row : {Row{e06(UseOrder::oldest_first, 1), "2490.00", "38.31"},
                         Row{e06(UseOrder::newest_first, 1), "2574.00", "39.60"},
                         Row{e06(UseOrder::oldest_first, 0), "2658.00", "40.89"}}) {
    const HourLedger ledger = hour_ledger(row.bank, worked, day("2026-03-31"));
    Money invoiced(euro);
    for (const HourCycle& cycle : ledger.cycles) invoiced = invoiced + cycle.price + cycle.overage_price;
    EXPECT_EQ(invoiced.text(), row.invoiced);
    EXPECT_EQ(effective_rate(ledger, euro)->value().text(), row.rate);
  }
}

TEST(HourBank, WhatLiesBeyondCanBeTakenFromTheNextCycle) {
  HourBankTerms bank = terms(10, "400");
  bank.overage = Overage::carry;
  const HourLedger ledger = hour_ledger(
      bank, {{day("2026-01-10"), hours(13), 0}, {day("2026-02-10"), hours(5), 0}}, day("2026-02-28"));
  EXPECT_EQ(ledger.cycles[0].over, hours(3));
  EXPECT_EQ(ledger.cycles[1].debt_in, hours(3));
  EXPECT_EQ(ledger.cycles[1].available(), hours(7));
  EXPECT_EQ(ledger.cycles[1].expired, hours(2));
  EXPECT_TRUE(ledger.cycles[0].overage_price.is_zero());
}

TEST(HourBank, WhatLiesBeyondCanBeBoughtInBlocks) {
  HourBankTerms bank = terms(10, "400");
  bank.overage = Overage::block;
  bank.block = hours(5);
  bank.block_price = Money::parse("220", euro).value();
  const HourLedger ledger = hour_ledger(bank, {{day("2026-01-10"), hours(17), 0}}, day("2026-01-15"));
  EXPECT_EQ(ledger.cycles[0].bought, hours(10));
  EXPECT_EQ(ledger.cycles[0].overage_price.text(), "440.00");
  EXPECT_EQ(ledger.left, hours(3));
  EXPECT_EQ(ledger.cycles[0].over, hours(0));
  EXPECT_EQ(ledger.left_bought, hours(3)) << "the package's own ten hours went first";
  EXPECT_EQ(owed_value(bank, ledger.left, ledger.left_bought).text(), "132.00") << "220 x 3 / 5";
}

TEST(HourBank, ACycleBeginsOnItsOwnDayAndTheFirstOneIsShared) {
  HourBankTerms bank = terms(30, "900");
  bank.first = day("2026-01-17");
  bank.cycle_day = 1;
  const HourLedger ledger = hour_ledger(bank, {}, day("2026-02-01"));
  ASSERT_EQ(ledger.cycles.size(), 2u);
  EXPECT_EQ(ledger.cycles[0].period.last(), day("2026-01-31"));
  EXPECT_EQ(ledger.cycles[0].granted.count, 871) << "30 h x 15 / 31 days = 870.97 minutes";
  EXPECT_EQ(ledger.cycles[0].price.text(), "435.48");
  EXPECT_EQ(ledger.cycles[1].granted, hours(30));
}

TEST(HourBank, ACycleOfTheThirtyFirstComesBackAfterFebruary) {
  HourBankTerms bank = terms(10, "400");
  bank.first = day("2026-01-31");
  const HourLedger ledger = hour_ledger(bank, {}, day("2026-03-31"));
  ASSERT_EQ(ledger.cycles.size(), 3u);
  EXPECT_EQ(ledger.cycles[1].period.begin(), day("2026-02-28"));
  EXPECT_EQ(ledger.cycles[2].period.begin(), day("2026-03-31"));
}

TEST(HourBank, WhatIsLeftIsOwedAtItsPrice) {
  const HourBankTerms bank = terms(20, "760");
  EXPECT_EQ(owed_value(bank, hours(4)).text(), "152.00");
  const HourLedger ledger = hour_ledger(bank, {{day("2025-12-30"), hours(1), 7}}, day("2026-01-10"));
  EXPECT_EQ(ledger.outside, hours(1)) << "worked before the first hours were granted";
}

}  // namespace vireo::hour_bank_test
