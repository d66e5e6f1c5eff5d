#include "core/store/snapshot.h"

#include <gtest/gtest.h>

#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::snapshot_test {

using namespace vireo::test;
using Access = Book::Access;

TEST(Snapshot, AWindowLeavesOneAtEveryCloseAndTenAreKept) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  { (void)Book::create(path, test_world(true)).value(); }
  EXPECT_TRUE(snapshots_of(path).empty()) << "nothing was done";
  for (int day = 0; day < 12; ++day) {
    auto book = Book::open(path, Access::write, test_world(true, day)).value();
    (void)add_name(book, std::to_string(day));
  }
  const auto snapshots = snapshots_of(path);
  ASSERT_EQ(snapshots.size(), 10u);
  EXPECT_TRUE(snapshots.front().filename().string().starts_with("2026-03-16"));
  EXPECT_TRUE(snapshots.back().filename().string().starts_with("2026-03-07"));
  EXPECT_EQ(names_in(Book::open(snapshots.front(), Access::read, test_world()).value()),
            "0,1,2,3,4,5,6,7,8,9,10,11");
  verify_copy(snapshots.front());
}

TEST(Snapshot, ACommandLeavesOneADay) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  { (void)Book::create(path, test_world()).value(); }
  const auto work_on = [&](int day) {
    auto book = Book::open(path, Access::write, test_world(false, day)).value();
    (void)add_name(book, "x");
    EXPECT_TRUE(book.close().empty());
    return snapshots_of(path).size();
  };
  EXPECT_EQ(work_on(0), 1u);
  EXPECT_EQ(work_on(0), 1u);
  EXPECT_EQ(work_on(1), 2u);
}

TEST(Snapshot, ReadingAndRefusedWorkLeaveNone) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  { (void)Book::create(path, test_world()).value(); }
  { (void)Book::open(path, Access::read, test_world(true)).value(); }
  { (void)Book::open(path, Access::write, test_world(true)).value(); }
  EXPECT_TRUE(snapshots_of(path).empty());
}

TEST(Snapshot, WhatCouldNotBeCopiedIsToldAndTheBookIsComplete) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  write_bytes(snapshot_folder(path), "a file where the folder should be");
  auto book = Book::create(path, test_world(true)).value();
  (void)add_name(book, "Ada");
  const auto told = book.close();
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told.front().code(), "book.no_snapshot");
  EXPECT_EQ(told.front().severity, Severity::warning);
  EXPECT_EQ(names_in(Book::open(path, Access::read, test_world()).value()), "Ada");
  EXPECT_FALSE(std::filesystem::exists(folder / "b.vireo-wal"));
}

}  // namespace vireo::snapshot_test
