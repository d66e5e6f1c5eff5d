#include "core/ledger/entry.h"

#include <gtest/gtest.h>

#include "core/ledger/fiscal_year.h"

namespace vireo::entry_test {

Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}
EntryHead head() {
  return {"sales", *Date::parse("2026-03-02"), "F-1", *Date::parse("2026-03-02"), "Invoice F-1"};
}
constexpr AccountId client{1};
constexpr AccountId revenue{2};

std::vector<std::string> codes(const Problems& problems) {
  std::vector<std::string> all;
  for (const auto& found : problems) all.push_back(found.code());
  return all;
}

TEST(Entry, that_balances_is_made) {
  const auto entry =
      Entry::make(head(), {debit_line(client, euros("475.00")), credit_line(revenue, euros("475.00"))});
  ASSERT_TRUE(entry.ok());
  EXPECT_EQ(entry->total().text(), "475.00");
}

TEST(Entry, a_negative_amount_changes_the_side) {
  const EntryLine line = debit_line(client, euros("-10.00"));
  EXPECT_EQ(line.debit.text(), "0.00");
  EXPECT_EQ(line.credit.text(), "10.00");
}

TEST(Entry, lines_that_move_nothing_are_left_out) {
  const auto entry =
      Entry::make(head(), {debit_line(client, euros("1.00")), credit_line(AccountId(3), euros("0")),
                           credit_line(revenue, euros("1.00"))});
  ASSERT_TRUE(entry.ok());
  EXPECT_EQ(entry->lines().size(), 2U);
}

TEST(Entry, that_does_not_balance_is_refused_with_the_difference) {
  const auto entry =
      Entry::make(head(), {debit_line(client, euros("2.00")), credit_line(revenue, euros("1.50"))});
  ASSERT_FALSE(entry.ok());
  EXPECT_EQ(codes(entry.problems()), std::vector<std::string>{"entry.unbalanced"});
  EXPECT_EQ(entry.problems().front().message.arguments.back().second, Argument(euros("0.50")));
}

TEST(Entry, tells_all_that_is_wrong_at_once) {
  EntryLine both = debit_line(client, euros("1.00"));
  both.credit = euros("2.00");
  EntryLine negative = credit_line(revenue, euros("1.00"));
  negative.credit = euros("-1.00");
  EntryHead unnamed = head();
  unnamed.label.clear();
  const auto entry = Entry::make(unnamed, {both, negative});
  ASSERT_FALSE(entry.ok());
  EXPECT_EQ(codes(entry.problems()),
            (std::vector<std::string>{"entry.label_missing", "entry.two_sided", "entry.negative"}));
}

TEST(Entry, without_lines_is_refused) {
  EXPECT_EQ(codes(Entry::make(head(), {}).problems()), std::vector<std::string>{"entry.empty"});
}

TEST(FiscalYear, starts_on_its_day) {
  const auto july = FiscalYearStart::parse("07-01").value();
  EXPECT_EQ(july.year_with(*Date::parse("2026-06-30")).begin().text(), "2025-07-01");
  EXPECT_EQ(july.year_with(*Date::parse("2026-07-01")).begin().text(), "2026-07-01");
  EXPECT_EQ(july.year_ending_in(2026).last().text(), "2026-06-30");
  EXPECT_EQ(FiscalYearStart{}.year_ending_in(2026), Period::year(2026));
  EXPECT_FALSE(FiscalYearStart::parse("02-29").ok());
  EXPECT_FALSE(FiscalYearStart::parse("13-01").ok());
}

}  // namespace vireo::entry_test
