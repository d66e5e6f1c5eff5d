#include "core/actions/change_series.h"

#include "core/store/book_check.h"
#include "core/store/series_table.h"
#include "tests/core/actions/documents_book.h"

namespace vireo::change_series_test {

using documents_book::codes;
using documents_book::day;
using documents_book::DocumentsBook;

class ChangeSeries : public ::testing::Test {
 protected:
  Checked<NumberSeries> change(SeriesChange wish, const char* today = "2026-03-10") {
    return change_series(given_.book, wish, day(today));
  }
  std::string issue(const char* date) {
    return given_.issue(given_.draft(noel_, {"a;1;h;10"}), date).value().number();
  }
  DocumentsBook given_{};
  PartyId noel_ = given_.noel();
};

TEST_F(ChangeSeries, ANewBookBeginsWhereTheOldOneEnded) {
  ASSERT_TRUE(change({.next = 42}).ok());
  EXPECT_EQ(issue("2026-03-10"), "F-2026-0042");
  EXPECT_EQ(issue("2026-03-11"), "F-2026-0043");
  EXPECT_EQ(issue("2027-01-04"), "F-2027-0001");
}

TEST_F(ChangeSeries, ANumberThatWasGivenIsNotGivenAgainAndNoGapIsLeft) {
  issue("2026-03-01");
  issue("2026-03-02");
  EXPECT_EQ(codes(change({.next = 2}).problems()), std::vector<std::string>{"numbering.given"});
  EXPECT_EQ(codes(change({.next = 4}).problems()), std::vector<std::string>{"numbering.leaves_gap"});
  EXPECT_TRUE(change({.next = 3}).ok());
  EXPECT_EQ(issue("2026-03-10"), "F-2026-0003");
}

TEST_F(ChangeSeries, AnotherPatternGoesOnOrBeginsAnew) {
  issue("2026-03-01");
  ASSERT_TRUE(change({.pattern = "{year}/{number:3}"}).ok());
  EXPECT_EQ(issue("2026-03-10"), "2026/002");
  ASSERT_TRUE(change({.pattern = "LIL-{number:5}", .next = 100, .resets_each_year = false}).ok());
  EXPECT_EQ(issue("2026-03-11"), "LIL-00100");
  EXPECT_EQ(issue("2027-03-11"), "LIL-00101");
  EXPECT_TRUE(check_book(given_.book).empty());
}

TEST_F(ChangeSeries, GoingBackToAnEarlierPatternGoesOnBehindItsNumbers) {
  issue("2026-03-01");
  ASSERT_TRUE(change({.pattern = "X-{year}-{number}", .next = 1}).ok());
  EXPECT_EQ(issue("2026-03-02"), "X-2026-1");
  EXPECT_EQ(codes(change({.pattern = "F-{year}-{number:4}", .next = 1}).problems()),
            std::vector<std::string>{"numbering.given"});
  EXPECT_TRUE(change({.pattern = "F-{year}-{number:4}", .next = 2}).ok());
}

TEST_F(ChangeSeries, WhatCannotBeIsRefusedAllAtOnce) {
  EXPECT_EQ(codes(change({.pattern = "F-{year}", .next = 0}).problems()),
            (std::vector<std::string>{"numbering.wrong_pattern", "numbering.not_positive"}));
  EXPECT_EQ(codes(change({.pattern = "F-{number}"}).problems()),
            std::vector<std::string>{"numbering.wrong_pattern"});  // the same numbers again each year
  EXPECT_EQ(codes(change({}).problems()), std::vector<std::string>{"numbering.nothing_changes"});
}

TEST_F(ChangeSeries, SeveralKindsAreOneDeedAndAllOfItsProblemsAreTold) {
  const auto change_all = [&](const std::vector<SeriesChange>& wishes) {
    return change_series(given_.book, wishes, day("2026-03-10"));
  };
  const auto refused = change_all({{.kind = DocumentKind::invoice, .pattern = "F"},
                                   {.kind = DocumentKind::quote, .pattern = "D-{year}-{number}"},
                                   {.kind = DocumentKind::credit_note, .pattern = "{number}{number}"}});
  EXPECT_EQ(codes(refused.problems()),
            (std::vector<std::string>{"numbering.wrong_pattern", "numbering.wrong_pattern"}));
  EXPECT_EQ(refused.problems().front().place.field, "invoice");
  EXPECT_EQ(refused.problems().back().place.field, "credit_note");

  ASSERT_TRUE(change_all({{.kind = DocumentKind::invoice, .pattern = "I-{year}-{number}"},
                          {.kind = DocumentKind::quote, .pattern = "Q-{year}-{number}"}})
                  .ok());
  EXPECT_EQ(issue("2026-03-10"), "I-2026-1");
  EXPECT_EQ(number_series(given_.book, DocumentKind::quote).pattern, "Q-{year}-{number}");
}

TEST_F(ChangeSeries, IsUndone) {
  ASSERT_TRUE(change({.pattern = "{year}-{number}", .next = 7}).ok());
  ASSERT_TRUE(given_.book.undo().ok());
  EXPECT_EQ(number_series(given_.book, DocumentKind::invoice).pattern, "F-{year}-{number:4}");
  EXPECT_EQ(issue("2026-03-10"), "F-2026-0001");
}

}  // namespace vireo::change_series_test
