// A trainee looks back: the books of a folder, by competency.
#include "app/desktop/pages/start/progress_view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/actions/keep_exercise.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/catalog/wording_catalog.h"
#include "tests/support/temporary_folder.h"

namespace vireo::progress_view_test {

TEST(ProgressView, TheBooksOfAFolderGiveTableChartAndWhatComesNext) {
  const test::TemporaryFolder folder;
  const Context context{{}, *Date::of(2026, 3, 2)};
  const auto begun = [&](const char* id, const char* file,
                         const std::map<std::string, std::string>& answers) {
    const Exercise exercise = load_exercise_named({}, id).value();
    Book book = start_exercise(folder / file, test::test_world(), exercise,
                               {.trainee = "Anna", .email = "anna@example.org", .language = "en"}, context)
                    .value();
    if (!answers.empty()) {
      EXPECT_TRUE(answer_exercise(book, exercise, answers, context.today).ok());
    }
  };
  begun("E01", "first.vireo", {{"days", "216"}});
  begun("E01", "again.vireo",
        {{"days", "216"}, {"year_hours", "1512"}, {"billed", "982.8"}, {"month", "81.9"}});
  begun("E02", "blank.vireo", {});
  test::write_bytes(folder / "letter.vireo", "Dear reader");
  const Wording wording = load_wording({}, "en").value();
  ProgressView view(wording, {});
  EXPECT_TRUE(view.empty());
  view.take(ProgressView::read(folder.path(), {}, test::test_world()).value());
  ASSERT_EQ(view.trainees().size(), 1u);
  const auto row = std::find_if(view.table.rows().begin(), view.table.rows().end(),
                                [](const ProgressRow& each) { return each.code == "C5.1"; });
  ASSERT_NE(row, view.table.rows().end());
  EXPECT_EQ(row->done, "E01");
  EXPECT_EQ(row->share, "100%");
  EXPECT_EQ(row->tone, Tone::good);
  EXPECT_EQ(view.table.rows().size(), 20u);
  EXPECT_EQ(view.chart().labels.size(), 20u);
  EXPECT_EQ(view.chart().series.at(0).values.size(), 20u);
  ASSERT_EQ(view.found().size(), 1u);
  EXPECT_NE(view.found()[0].find("letter.vireo"), std::string::npos) << view.found()[0];
  EXPECT_EQ(view.next().size(), 5u);
  EXPECT_EQ(view.summary().find("1 exercise done"), 0u) << view.summary();
  // For who trains: the same books as marks.
  ASSERT_TRUE(view.write_gradebook(folder / "marks.csv", context.today).ok());
  EXPECT_EQ(test::bytes_of(folder / "marks.csv").find("Email address,E01,E01 feedback,E02"), 0u);
  ASSERT_TRUE(view.write_gradebook(folder / "marks.xlsx", context.today).ok());
  EXPECT_EQ(test::bytes_of(folder / "marks.xlsx").substr(0, 2), "PK");
  const auto refused = view.write_gradebook(folder / "nowhere" / "marks.xlsx", context.today);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problems().front().code(), "file.unwritable");
}

}  // namespace vireo::progress_view_test
