// A class's submissions as they come: in archives, some damaged, some meant to do harm. The rest is graded.
#include "reports/standards/submissions.h"

#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/actions/keep_exercise.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/writers/zip.h"
#include "tests/support/temporary_folder.h"

namespace vireo::submissions_test {

const Date today = Date::parse("2026-03-02").value();

/// A folder of a class, and the book of a trainee of it.
struct Classroom {
  explicit Classroom(const std::string& exercise = "E02") {
    const auto made =
        start_exercise(folder / "book.vireo", test::test_world(), load_exercise_named({}, exercise).value(),
                       {.trainee = "Anne", .email = "anne@example.org"}, {{}, today});
    EXPECT_TRUE(made.ok());
    made_ = made.ok();
  }
  std::string book() {
    const std::string bytes = test::bytes_of(folder / "book.vireo");
    std::filesystem::remove(folder / "book.vireo");
    return bytes;
  }
  std::string zipped(const std::vector<ZippedFile>& files) {
    write_zip(files, today, folder / "made.zip");
    const std::string bytes = test::bytes_of(folder / "made.zip");
    std::filesystem::remove(folder / "made.zip");
    return bytes;
  }
  Submissions read(const std::string& archive, std::size_t unpacked_most = 1024U * 1024U * 1024U) {
    std::ofstream(folder / "class.zip", std::ios::binary) << archive;
    const auto all = read_submissions(
        folder / "class.zip",
        {.world = test::test_world(),
         .exercise = [](const TraineeExercise& taken) { return load_exercise_named({}, taken.exercise); },
         .unpacked_most = unpacked_most});
    EXPECT_TRUE(all.ok());
    return all.ok() ? *all : Submissions{};
  }

  test::TemporaryFolder folder{};
  bool made_ = false;
};

std::string told(const Submissions& all) {
  std::string text;
  for (const Problem& each : all.found)
    text += each.code() + "@" + each.place.file.substr(each.place.file.find("class.zip")) + " ";
  return text;
}

TEST(Submissions, AnAnswerChangedByOtherMeansIsNamed) {
  struct Row {
    const char* change;  // as SQL; none: as the trainee left it
    bool named;
  };
  for (const bool graded : {true, false})
    for (const Row& row :
         std::vector<Row>{{"", false},
                          {"UPDATE exercise_answer SET value = '37500' WHERE field = 'revenue'", true},
                          {"UPDATE exercise_answer SET hints = 0", true},
                          {"UPDATE exercise_answer SET attempts = 1", true},
                          {"DELETE FROM exercise_answer WHERE field = 'revenue'", true},
                          {"UPDATE trainee_exercise SET trainee = 'Ben', email = 'ben@example.org'", true},
                          {"UPDATE trainee_exercise SET seed = 0, graded = 1 - graded", true}}) {
      test::TemporaryFolder folder;
      const Exercise exercise = load_exercise_named({}, "E02").value();
      {
        auto made = start_exercise(folder / "E02.vireo", test::test_world(), exercise,
                                   {.trainee = "Anne", .graded = graded, .variant = true}, {{}, today});
        ASSERT_TRUE(made.ok());
        Book book = std::move(made).value();
        ASSERT_TRUE(take_hint(book, exercise, "revenue", today).ok());
        for (const char* typed : {"1", "2"})
          ASSERT_TRUE(answer_exercise(book, exercise, {{"revenue", typed}}, today).ok());
        ASSERT_TRUE(keep_typed(book, exercise, {{"hourly", "38"}}).ok());
        if (!graded) {
          ASSERT_TRUE(book.undo().ok());
        }
      }
      if (*row.change)
        SQLite::Database((folder / "E02.vireo").string(), SQLite::OPEN_READWRITE).exec(row.change);
      const auto all = read_submissions(
          folder.path(), {.world = test::test_world(),
                          .exercise = [&](const TraineeExercise&) { return Checked<Exercise>(exercise); }});
      ASSERT_TRUE(all.ok());
      EXPECT_EQ(all->marked.size(), 1u) << row.change;
      const bool named = std::any_of(all->found.begin(), all->found.end(),
                                     [](const Problem& each) { return each.code() == "exercise.altered"; });
      // In practice answers are undone, back to none.
      const bool undoable = !graded && std::string_view(row.change).starts_with("DELETE");
      EXPECT_EQ(named, row.named && !undoable) << row.change << (graded ? " graded" : " practice");
    }
}

TEST(Submissions, OneDamagedFileOfAnArchiveIsNamedAndTheOthersAreGraded) {
  Classroom room;
  const std::string book = room.book();
  std::string archive = room.zipped({{"Anne_1/E02.vireo", book}, {"Ben_2/E02.vireo", book}});
  const auto at = archive.find("Anne_1/E02.vireo") + 400;
  for (std::size_t byte = at; byte < at + 64; ++byte) archive[byte] = static_cast<char>(~archive[byte]);
  const Submissions all = room.read(archive);
  EXPECT_EQ(told(all), "zip.unreadable@class.zip/Anne_1/E02.vireo ");
  ASSERT_EQ(all.marked.size(), 1u);
  EXPECT_NE(all.marked[0].file.find("Ben_2"), std::string::npos);
}

TEST(Submissions, ANameThatLeavesTheFolderIsRefusedAlone) {
  Classroom room;
  const std::string book = room.book();
  const Submissions all = room.read(room.zipped({{"../../E02.vireo", book},
                                                 {"/tmp/E02.vireo", book},
                                                 {"C:\\E02.vireo", book},
                                                 {"Ben/E02.vireo", book}}));
  EXPECT_EQ(told(all),
            "zip.name_unsafe@class.zip/../../E02.vireo zip.name_unsafe@class.zip//tmp/E02.vireo "
            "zip.name_unsafe@class.zip/C:\\E02.vireo ");
  EXPECT_EQ(all.marked.size(), 1u);
}

TEST(Submissions, AnArchiveInTooManyArchivesIsNamed) {
  Classroom room;
  std::string archive = room.zipped({{"E02.vireo", room.book()}});
  for (int depth = 0; depth < 3; ++depth) archive = room.zipped({{"in.zip", archive}});
  const Submissions all = room.read(archive);
  EXPECT_EQ(told(all), "gradebook.too_deep@class.zip/in.zip/in.zip/in.zip ");
  EXPECT_TRUE(all.marked.empty());
}

TEST(Submissions, ArchivesHaveOneMeasureTogetherHoweverTheyAreNested) {
  Classroom room;
  const std::string nothing(2U * 1024U * 1024U, '\0');
  const std::string bomb = room.zipped({{"a.vireo", nothing}});
  std::vector<ZippedFile> many;
  for (int each = 0; each < 7; ++each) many.push_back({std::to_string(each) + ".zip", bomb});
  const Submissions all = room.read(room.zipped(many), 11U * 1024U * 1024U);
  EXPECT_EQ(all.files, 5u) << "five of 2 MB fit into 11";
  EXPECT_EQ(std::count_if(all.found.begin(), all.found.end(),
                          [](const Problem& each) { return each.code() == "zip.too_large"; }),
            2);
}

TEST(Submissions, WhatNobodyAsksForIsNotUnpacked) {
  Classroom room;
  const Submissions all = room.read(
      room.zipped({{"film.mp4", std::string(3U * 1024U * 1024U, 'x')}, {"Ben/E02.vireo", room.book()}}),
      2U * 1024U * 1024U);
  EXPECT_EQ(told(all), "");
  EXPECT_EQ(all.marked.size(), 1u);
}

}  // namespace vireo::submissions_test
