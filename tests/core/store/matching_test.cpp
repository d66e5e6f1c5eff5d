#include "core/store/matching.h"

#include <gtest/gtest.h>

#include "core/ledger/letter.h"
#include "tests/core/store/ledger_book.h"

namespace vireo::matching_test {

using ledger_book::day;
using ledger_book::LedgerBook;

TEST(Letter, follows_the_alphabet_and_grows) {
  EXPECT_EQ(letter_after(""), "AA");
  EXPECT_EQ(letter_after("AA"), "AB");
  EXPECT_EQ(letter_after("AZ"), "BA");
  EXPECT_EQ(letter_after("ZZ"), "AAA");
  EXPECT_EQ(letter_after("17"), "AA");
}

TEST(Matching, marks_lines_that_settle_each_other) {
  LedgerBook the;
  the.post("2026-03-02", "411000", "706000", "100.00");
  the.post("2026-03-20", "512000", "411000", "100.00");
  the.post("2026-03-21", "411000", "706000", "30.00");
  const auto open = open_lines(the.book, the.account_of("411000"), std::nullopt);
  ASSERT_EQ(open.size(), 3U);
  the.write([&](Book::Write& write) {
    EXPECT_EQ(match_lines(write, {open[0].id, open[2].id}, day("2026-03-21")).problems().front().code(),
              "matching.unbalanced");
    EXPECT_EQ(match_lines(write, {open[0].id}, day("2026-03-21")).problems().front().code(),
              "matching.too_few");
    EXPECT_EQ(match_lines(write, {open[0].id, open[1].id}, day("2026-03-21")).value(), "AA");
    EXPECT_EQ(match_lines(write, {open[0].id, open[1].id}, day("2026-03-21")).problems().front().code(),
              "matching.already");
  });
  EXPECT_EQ(open_lines(the.book, the.account_of("411000"), std::nullopt).size(), 1U);
  the.write([&](Book::Write& write) { unmatch_lines(write, the.account_of("411000"), "AA"); });
  EXPECT_EQ(open_lines(the.book, the.account_of("411000"), std::nullopt).size(), 3U);
}

TEST(Matching, stays_within_one_account) {
  LedgerBook the;
  the.post("2026-03-02", "411000", "706000", "100.00");
  const auto client = open_lines(the.book, the.account_of("411000"), std::nullopt).front().id;
  const auto revenue = open_lines(the.book, the.account_of("706000"), std::nullopt).front().id;
  the.write([&](Book::Write& write) {
    EXPECT_EQ(match_lines(write, {client, revenue}, day("2026-03-21")).problems().front().code(),
              "matching.accounts_differ");
  });
}

}  // namespace vireo::matching_test
