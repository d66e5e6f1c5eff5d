#include <gtest/gtest.h>

#include "core/store/book.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::undo_test {

using namespace vireo::test;
using Access = Book::Access;

Book fresh(const TemporaryFolder& folder) {
  return Book::create(folder / "b.vireo", test_world()).value();
}

TEST(Undo, GoesBackAndForthAcrossReopening) {
  const TemporaryFolder folder;
  std::string one, two;
  {
    auto book = fresh(folder);
    const auto ada = add_name(book, "Ada").value();
    one = state_of(book);
    (void)rename(book, ada, "Ada Lovelace");
    two = state_of(book);
    EXPECT_EQ(book.undo()->id, "deed.client_changed");
    EXPECT_EQ(state_of(book), one);
  }
  auto book = Book::open(folder / "b.vireo", Access::write, test_world()).value();
  EXPECT_EQ(book.redo()->id, "deed.client_changed");
  EXPECT_EQ(state_of(book), two);
  EXPECT_TRUE(book.undo().ok());
  EXPECT_TRUE(book.undo().ok());
  EXPECT_EQ(names_in(book), "");
  EXPECT_EQ(code_of(book.undo()), "undo.nothing");
  EXPECT_TRUE(book.redo().ok());
  EXPECT_TRUE(book.redo().ok());
  EXPECT_EQ(code_of(book.redo()), "redo.nothing");
  EXPECT_EQ(state_of(book), two);
}

TEST(Undo, ANewActionEndsWhatCouldBeRedone) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  (void)add_name(book, "Ada");
  (void)add_name(book, "Bea");
  (void)book.undo();
  (void)add_name(book, "Cid");
  EXPECT_EQ(code_of(book.redo()), "redo.nothing");
  EXPECT_EQ(names_in(book), "Ada,Cid");
}

TEST(Undo, AnIdIsNeverGivenTwiceNorAStepsNumber) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  const auto first = add_name(book, "Ada").value();
  const auto step = book.undo_steps(1).front().id;
  (void)book.undo();
  const auto second = add_name(book, "Bea").value();
  EXPECT_GT(second, first);
  EXPECT_GT(book.undo_steps(1).front().id, step);
}

TEST(Undo, StopsAtWhatIsFinalAndNamesWhatToDoInstead) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  (void)add_name(book, "Ada");
  (void)book.write({{"deed.document_issued", {}}}, [](Book::Write& write) -> Checked<Done> {
    write.connection().exec("UPDATE party SET name = 'Issued'");
    write.make_final("undo.instead.credit_document");
    return Done{};
  });
  (void)add_name(book, "Bea");
  EXPECT_TRUE(book.undo().ok());
  const auto blocked = book.undo();
  ASSERT_EQ(code_of(blocked), "undo.blocked");
  const auto& arguments = blocked.problems().front().message.arguments;
  EXPECT_EQ(arguments[0].second, Argument::term("deed.document_issued"));
  EXPECT_EQ(arguments[1].second, Argument::term("undo.instead.credit_document"));
  EXPECT_EQ(names_in(book), "Issued");
  EXPECT_TRUE(book.redo().ok());
  EXPECT_EQ(names_in(book), "Issued,Bea");
}

TEST(Undo, ABulkChangeIsNotRecordedButBlocks) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  (void)add_name(book, "Ada");
  (void)book.write({{"deed.imported", {}}}, [](Book::Write& write) -> Checked<Done> {
    write.stop_recording();
    write.connection().exec("UPDATE party SET name = 'Imported'");
    write.make_final("undo.instead.remove_batch");
    return Done{};
  });
  EXPECT_EQ(code_of(book.undo()), "undo.blocked");
  EXPECT_EQ(names_in(book), "Imported");
}

TEST(Undo, WhatNoLongerFitsChangesNothing) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  (void)add_name(book, "Ada");
  book.connection().exec("UPDATE party SET name = 'Changed behind the door'");
  const auto before = state_of(book);
  EXPECT_EQ(code_of(book.undo()), "undo.no_longer_fits");
  EXPECT_EQ(state_of(book), before);
}

TEST(Undo, ForgetsTheOldestOfMoreThanFiveHundredSteps) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  book.connection().exec("PRAGMA synchronous = OFF");
  for (int i = 0; i < 510; ++i) (void)add_name(book, "n");
  EXPECT_EQ(book.undo_steps(1000).size(), 500u);
}

TEST(Undo, DerivedSumsFollow) {
  const TemporaryFolder folder;
  auto book = fresh(folder);
  (void)book.write({{"deed.account", {}}}, [](Book::Write& write) -> Checked<Done> {
    write.connection().exec(
        "INSERT INTO account (id, code, label, class, normal_side) VALUES (1, 'a', 'a', 'asset', 'debit')");
    write.connection().exec("INSERT INTO journal (id, code, label, kind) VALUES (2, 'j', 'j', 'general')");
    return Done{};
  });
  const auto before = state_of(book);
  (void)book.write({{"deed.entry", {}}}, [](Book::Write& write) -> Checked<Done> {
    write.connection().exec(
        "INSERT INTO entry (id, journal_id, date, piece_date, label) VALUES (3, 2, '2026-03-05', "
        "'2026-03-05', 'x')");
    write.connection().exec(
        "INSERT INTO line (id, entry_id, account_id, date, debit, credit) VALUES (4, 3, 1, '2026-03-05', "
        "500, 0), (5, 3, 1, '2026-03-05', 0, 500)");
    return Done{};
  });
  EXPECT_NE(state_of(book).find("account_month|1|2026-03|500|500|2"), std::string::npos);
  EXPECT_TRUE(book.undo().ok());
  EXPECT_EQ(state_of(book), before);
}

}  // namespace vireo::undo_test
