#include "core/store/entries_table.h"

#include <gtest/gtest.h>

#include "tests/core/store/ledger_book.h"

namespace vireo::entries_table_test {

using ledger_book::day;
using ledger_book::euros;
using ledger_book::LedgerBook;

TEST(EntriesTable, gives_an_entry_back_as_it_was_written) {
  LedgerBook the;
  const auto id = the.post("2026-03-02", "411000", "706000", "475.00");
  const auto found = entry(the.book, id);
  EXPECT_EQ(found.journal_code, "OD");
  EXPECT_EQ(found.head.date.text(), "2026-03-02");
  EXPECT_TRUE(found.number.empty());
  ASSERT_EQ(found.lines.size(), 2U);
  EXPECT_EQ(found.lines[0].account, the.account_of("411000"));
  EXPECT_EQ(found.lines[0].debit.text(), "475.00");
  EXPECT_EQ(found.lines[1].credit.text(), "475.00");
  EXPECT_EQ(entries_of_source(the.book, "manual", 7), std::vector<EntryId>{id});
}

TEST(EntriesTable, validation_gives_gapless_numbers_once) {
  LedgerBook the;
  const auto first = the.post("2026-03-02", "411000", "706000", "1.00");
  const auto second = the.post("2026-03-01", "411000", "706000", "2.00");
  const auto third = the.post("2026-04-01", "411000", "706000", "3.00");
  the.write([&](Book::Write& write) {
    EXPECT_EQ(validate_entries_until(write, day("2026-03-31"), day("2026-04-02")), 2);
    validate_entry(write, third, day("2026-04-03"));
    validate_entry(write, first, day("2026-05-01"));
  });
  EXPECT_EQ(entry(the.book, second).number, "1");
  EXPECT_EQ(entry(the.book, first).number, "2");
  EXPECT_EQ(entry(the.book, first).valid_date->text(), "2026-04-02");
  EXPECT_EQ(entry(the.book, third).number, "3");
}

TEST(EntriesTable, a_final_entry_is_reversed_and_not_removed) {
  LedgerBook the;
  const auto id = the.post("2026-03-02", "411000", "706000", "10.00");
  the.write([&](Book::Write& write) { validate_entry(write, id, day("2026-03-02")); });
  the.write([&](Book::Write& write) {
    const auto removed = remove_draft_entries(write, "manual", 7);
    ASSERT_FALSE(removed.ok());
    EXPECT_EQ(removed.problems().front().code(), "entry.validated");
    const auto reversal = reverse_entry(write, id, day("2026-03-05"), "Reversal");
    ASSERT_TRUE(reversal.ok());
    const auto found = entry(the.book, *reversal);
    EXPECT_EQ(found.reverses, id);
    EXPECT_EQ(found.lines[0].credit.text(), "10.00");
    EXPECT_EQ(reverse_entry(write, id, day("2026-03-06"), "Again").problems().front().code(),
              "entry.already_reversed");
  });
}

TEST(EntriesTable, drafts_are_removed_with_their_sums) {
  LedgerBook the;
  the.post("2026-03-02", "411000", "706000", "10.00");
  the.write([&](Book::Write& write) { EXPECT_TRUE(remove_draft_entries(write, "manual", 7).ok()); });
  EXPECT_TRUE(entries_of_source(the.book, "manual", 7).empty());
}

TEST(EntriesTable, a_locked_period_takes_no_entry) {
  LedgerBook the;
  the.write([&](Book::Write& write) { lock_days_until(write, day("2026-03-31")); });
  the.write([&](Book::Write& write) {
    const auto head = EntryHead{"general", day("2026-03-31"), "P", day("2026-03-31"), "Late"};
    const auto late = Entry::make(head, {debit_line(the.account_of("411000"), euros("1.00")),
                                         credit_line(the.account_of("706000"), euros("1.00"))});
    EXPECT_EQ(add_entry(write, late.value()).problems().front().code(), "period.locked");
  });
  EXPECT_TRUE(day_is_open(the.book, day("2026-04-01")).ok());
  EXPECT_EQ(last_locked_day(the.book)->text(), "2026-03-31");
}

TEST(AccountsTable, keeps_the_chart_and_its_roles) {
  LedgerBook the;
  EXPECT_EQ(account(the.book, account_for_role(the.book, "bank")).code, "512000");
  EXPECT_EQ(account_for_role(the.book, Role::owner), account_for_role(the.book, Role::capital));
  EXPECT_FALSE(account_with_code(the.book, "999").has_value());
  EXPECT_EQ(accounts(the.book).size(), 7U);
  EXPECT_EQ(journals(the.book).size(), 3U);
  the.write([&](Book::Write& write) {
    EXPECT_EQ(add_account(write, {{}, "512000", "Other bank"}).problems().front().code(),
              "account.code_taken");
    EXPECT_TRUE(add_account(write, {{}, "512100", "Other bank"}).ok());
  });
}

}  // namespace vireo::entries_table_test
