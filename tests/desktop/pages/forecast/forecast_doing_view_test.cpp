// What a person does to the forecast in the window: scenarios, moved items, bands.
#include <fstream>
#include <sstream>

#include "app/desktop/pages/forecast/compare_scenarios_view.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "app/desktop/pages/forecast/scenario_view.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::forecast_doing_view_test {

using page_book::PageBook;

/// One invoice of 500, due on 1 April.
struct Owed : PageBook {
  Owed() { invoice(noel(), "Work;1;piece;500", "2026-03-02"); }
};

void write(Session& session, const std::string& name, ScenarioKind kind,
           const std::vector<std::pair<std::string, std::string>>& typed) {
  ScenarioView view(session);
  view.name_form.set("name", name);
  view.begin(kind);
  for (const auto& [field, text] : typed) view.form.set(field, text);
  expect(view.keep_change() && view.save().ok(), "the test's scenario is complete");
}

TableModel::RowId item_of(const ForecastView& view, const char* amount) {
  for (std::size_t at = 0; at < view.items.rows().size(); ++at)
    if (view.items.rows()[at].amount.value().text() == amount) return static_cast<TableModel::RowId>(at) + 1;
  return 0;
}

TEST(ForecastView, AScenarioIsLaidOverTheForecastAndTakenAwayAgain) {
  Owed the;
  ForecastView view(the.session);
  ASSERT_EQ(view.scenarios().size(), 1u) << "none of them";
  write(the.session, "Repairs", ScenarioKind::one_off, {{"from", "10/04/2026"}, {"amount", "-900"}});
  view.choose_scenario("Repairs");
  EXPECT_EQ(view.scenario(), "Repairs");
  EXPECT_NE(item_of(view, "-900.00"), 0);
  ASSERT_EQ(view.chart().series.back().shape, SeriesShape::dashed_line) << "the base beside it";
  EXPECT_NE(view.compared().find("Repairs"), std::string::npos);
  ASSERT_TRUE(view.copy_scenario().ok());
  EXPECT_EQ(view.scenario(), "Repairs 2");
  EXPECT_NE(item_of(view, "-900.00"), 0) << "the copy changes the same";
  ASSERT_TRUE(view.remove_scenario().ok());
  ASSERT_TRUE(the.session.undo().ok() && the.session.undo().ok() && the.session.undo().ok()) << "a step each";
  view.refresh();
  EXPECT_EQ(view.scenario(), "");
  EXPECT_EQ(item_of(view, "-900.00"), 0);
}

TEST(ScenarioView, FaultsStandInTheFieldsAndNothingIsKept) {
  Owed the;
  ScenarioView view(the.session);
  view.begin(ScenarioKind::price);
  view.form.set("percent", "dix");
  EXPECT_FALSE(view.keep_change());
  EXPECT_FALSE(view.form.error("percent").empty());
  view.begin(ScenarioKind::client_lost);
  EXPECT_FALSE(view.keep_change());
  EXPECT_FALSE(view.form.error("client").empty());
  EXPECT_FALSE(view.save().ok()) << "it has no name";
  EXPECT_FALSE(view.name_form.error("name").empty());
  EXPECT_EQ(ForecastView(the.session).scenarios().size(), 1u);
}

TEST(ScenarioView, ChangesAreOrderedSwitchedAndRenamedAsOne) {
  Owed the;
  ScenarioView view(the.session);
  view.name_form.set("name", "Printemps");
  view.begin(ScenarioKind::one_off);
  view.form.set("amount", "-900");
  ASSERT_TRUE(view.keep_change());
  view.begin(ScenarioKind::payment_delay);
  view.form.set("days", "30");
  ASSERT_TRUE(view.keep_change());
  EXPECT_EQ(view.shift(2, -1), 1) << "the delay comes first";
  EXPECT_EQ(view.shift(1, -1), 1) << "and stays first";
  view.toggle(2);
  ASSERT_TRUE(view.save().ok());
  auto known = find_scenario(the.session.book(), "Printemps", the.session.currency());
  ASSERT_TRUE(known.ok());
  ASSERT_EQ(known->changes.size(), 2u);
  EXPECT_EQ(known->changes[0].kind, ScenarioKind::payment_delay);
  EXPECT_FALSE(known->changes[1].on);
  ScenarioView again(the.session, *known);
  again.name_form.set("name", "Été");
  again.begin(2);
  EXPECT_EQ(again.form.text("amount"), "−900,00");
  EXPECT_TRUE(again.keep_change()) << "as it stands";
  again.begin(2);
  again.form.set("amount", "-700");
  ASSERT_TRUE(again.keep_change());
  again.remove(1);
  ASSERT_TRUE(again.save().ok());
  known = find_scenario(the.session.book(), "Été", the.session.currency());
  ASSERT_TRUE(known.ok());
  ASSERT_EQ(known->changes.size(), 1u);
  EXPECT_EQ(known->changes[0].amount.text(), "-700.00");
  EXPECT_FALSE(known->changes[0].on) << "it stays off";
  ScenarioView other(the.session);
  other.name_form.set("name", "été");
  EXPECT_FALSE(other.save().ok()) << "the name is taken";
}

TEST(CompareScenariosView, AllScenariosStandBesideTheBase) {
  Owed the;
  write(the.session, "Repairs", ScenarioKind::one_off, {{"from", "10/04/2026"}, {"amount", "-900"}});
  write(the.session, "Later", ScenarioKind::payment_delay, {{"days", "45"}});
  const CompareScenariosView view(the.session);
  ASSERT_EQ(view.table.rows().size(), 3u);
  EXPECT_EQ(view.chart().series.size(), 3u);
  EXPECT_EQ(view.chart().labels.size(), 12u);
  EXPECT_EQ(view.table.rows()[1].name, "Later");
  EXPECT_EQ(view.table.rows()[0].last, view.table.rows()[1].last) << "late money arrives all the same";
  EXPECT_EQ((view.table.rows()[0].last - view.table.rows()[2].last).text(), "900.00");
}

TEST(ForecastView, AnItemIsMovedLeftOutAndBroughtBack) {
  Owed the;
  ForecastView view(the.session);
  const auto id = item_of(view, "500.00");
  ASSERT_NE(id, 0);
  ASSERT_TRUE(view.move(id, "20/05/2026").ok());
  EXPECT_EQ(view.day_of(item_of(view, "500.00")), "20/05/2026");
  view.choose_month(Date::parse("2026-05-01")->days_since_1970());
  ASSERT_TRUE(view.leave_out(item_of(view, "500.00")).ok());
  const auto out = item_of(view, "500.00");
  ASSERT_NE(out, 0) << "still listed, to be brought back";
  EXPECT_TRUE(view.is_left_out(out));
  ASSERT_TRUE(view.restore(out).ok());
  EXPECT_FALSE(view.is_left_out(item_of(view, "500.00")));
  EXPECT_FALSE(view.move(item_of(view, "500.00"), "hier soir").ok());
}

TEST(ForecastView, BandsAreDrawnAndForgottenWhenTheBookChanges) {
  Owed the;
  ForecastView view(the.session);
  const std::size_t before = view.chart().series.size();
  EXPECT_EQ(view.chance.sentences(), "");
  ASSERT_TRUE(view.draw_bands("1").ok());
  ASSERT_TRUE(view.chance.found().has_value());
  ASSERT_EQ(view.chart().series.size(), before + 3);
  EXPECT_EQ(view.chart().series.back().values.size(), view.chart().labels.size());
  EXPECT_FALSE(view.chance.sentences().empty());
  view.refresh();
  EXPECT_FALSE(view.chance.found().has_value());
  EXPECT_EQ(view.chart().series.size(), before);
}

TEST(ForecastView, ASeedIsTypedAndStandsInTheFile) {
  Owed the;
  ForecastView view(the.session);
  for (const char* wrong : {"", "dix", "-3", "1,5", "2000000"})
    EXPECT_FALSE(view.draw_bands(wrong).ok()) << wrong;
  ASSERT_TRUE(view.draw_bands("42").ok());
  EXPECT_EQ(view.seed(), 42u);
  ForecastView again(the.session);
  ASSERT_TRUE(again.draw_bands("42").ok());
  EXPECT_EQ(again.chance.found()->days.back().p10, view.chance.found()->days.back().p10);
  view.set_pace(ForecastPace::weeks);
  const auto file = the.folder / "prévision.csv";
  ASSERT_TRUE(view.write(file).ok());
  std::ifstream stream(file);
  std::ostringstream all;
  all << stream.rdbuf();
  EXPECT_NE(all.str().find("Semaine du"), std::string::npos) << "the steps that are shown";
  EXPECT_NE(all.str().find("P10 (graine 42)"), std::string::npos);
}

}  // namespace vireo::forecast_doing_view_test
