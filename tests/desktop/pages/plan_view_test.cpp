// What the page of business plans shows and does.
#include "app/desktop/pages/plan/plan_view.h"
#include "app/desktop/pages/plan/sections_view.h"

#include "tests/desktop/pages/page_book.h"

namespace vireo::plan_view_test {

using page_book::PageBook;

const PlanCell* cell(const PlanView& view, const std::string& path) {
  for (const PlanCell& each : view.cells.rows())
    if (each.path == path) return &each;
  return nullptr;
}

void choose(PlanView& view, const std::string& path) {
  for (std::size_t row = 0; row < view.cells.rows().size(); ++row)
    if (view.cells.rows()[row].path == path) view.choose_cell(static_cast<TableModel::RowId>(row) + 1);
}

TEST(PlanView, BeginsFromATemplateAndFollowsWhatIsTyped) {
  PageBook the;
  PlanView view(the.session);
  EXPECT_TRUE(view.empty());
  ASSERT_EQ(view.templates().size(), 5U);
  ASSERT_TRUE(view.begin().ok());
  EXPECT_FALSE(view.empty());
  ASSERT_EQ(view.figures.rows().size(), 14U);
  const Money before = *view.figures.rows().front().first;
  choose(view, "services.hourly.price.0");
  EXPECT_EQ(view.form.text("value"), "38");
  view.form.set("value", "48");
  ASSERT_TRUE(view.change().ok());
  // 230.77 hours of the first year, at ten euros more.
  EXPECT_EQ((*view.figures.rows().front().first - before).text(), "2307.70");
  EXPECT_EQ(cell(view, "services.hourly.price.0")->value, "48");
  EXPECT_EQ(view.chart().labels.size(), 36U);
  ASSERT_TRUE(the.session.undo().ok());
  view.refresh();
  EXPECT_EQ(*view.figures.rows().front().first, before);
}

TEST(PlanView, AWrongValueStandsInItsFieldAndChangesNothing) {
  PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  choose(view, "soc_rate");
  view.form.set("value", "25,8");
  EXPECT_FALSE(view.change().ok());
  EXPECT_FALSE(view.form.error("value").empty());
  view.refresh();
  EXPECT_EQ(cell(view, "soc_rate")->value, "0,258");
}

TEST(PlanView, CopiesRemovesAndSaves) {
  PageBook the;
  PlanView view(the.session);
  ASSERT_TRUE(view.begin().ok());
  ASSERT_TRUE(view.copy().ok());
  EXPECT_EQ(view.plans().size(), 2U);
  for (const char* name : {"plan.xlsx", "plan.pdf"}) {
    ASSERT_TRUE(view.save(the.folder / name).ok()) << name;
    EXPECT_GT(std::filesystem::file_size(the.folder / name), 1000U) << name;
  }
  EXPECT_FALSE(view.save(the.folder / "nowhere" / "plan.pdf").ok());
  ASSERT_TRUE(view.remove().ok());
  EXPECT_EQ(view.plans().size(), 1U);
}

TEST(SectionsView, ATextIsKeptAndTheSectionCountsAsWritten) {
  PageBook the;
  PlanView plan(the.session);
  ASSERT_TRUE(plan.begin().ok());
  SectionsView view(the.session);
  view.show_plan(plan.chosen());
  ASSERT_EQ(view.table.rows().size(), 12U);
  EXPECT_FALSE(view.any_chosen());
  view.choose(4);
  EXPECT_EQ(view.heading(), "Marché et clientèle");
  EXPECT_NE(view.prompts().find("?"), std::string::npos);
  std::string text;
  for (int word = 0; word < 80; ++word) text += "preuve ";
  EXPECT_TRUE(view.is_changed(text));
  ASSERT_TRUE(view.save(text).ok());
  EXPECT_EQ(view.table.rows()[3].tone, Tone::good);
  EXPECT_EQ(view.progress(), "Rédigé à 9\u00A0%.") << "one of eleven";
  ASSERT_TRUE(the.session.undo().ok());
  view.show_plan(plan.chosen());
  EXPECT_EQ(view.text(), "");
}

}  // namespace vireo::plan_view_test
