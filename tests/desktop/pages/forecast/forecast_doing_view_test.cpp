// What a person does to the forecast in the window: scenarios, moved items, bands.
#include "app/desktop/pages/forecast/forecast_view.h"

#include "tests/desktop/pages/page_book.h"

namespace vireo::forecast_doing_view_test {

using page_book::PageBook;

/// One invoice of 500, due on 1 April.
struct Owed : PageBook {
  Owed() { invoice(noel(), "Work;1;piece;500", "2026-03-02"); }
};

TableModel::RowId item_of(const ForecastView& view, const char* amount) {
  for (std::size_t at = 0; at < view.items.rows().size(); ++at)
    if (view.items.rows()[at].amount.value().text() == amount) return static_cast<TableModel::RowId>(at) + 1;
  return 0;
}

TEST(ForecastView, AScenarioIsLaidOverTheForecastAndTakenAwayAgain) {
  Owed the;
  ForecastView view(the.session);
  ASSERT_EQ(view.scenarios().size(), 1u) << "none of them";
  view.scenario_form.load(
      {{"name", "Repairs"}, {"kind", "one_off"}, {"from", "10/04/2026"}, {"amount", "-900"}});
  ASSERT_TRUE(view.add_scenario().ok());
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

TEST(ForecastView, AScenariosFaultsStandInItsFieldsAndNothingIsKept) {
  Owed the;
  ForecastView view(the.session);
  view.scenario_form.load({{"name", ""}, {"kind", "price"}, {"from", "1/4/2026"}, {"percent", "dix"}});
  EXPECT_FALSE(view.add_scenario().ok());
  EXPECT_FALSE(view.scenario_form.error("percent").empty());
  view.scenario_form.load({{"name", ""}, {"kind", "client_lost"}, {"from", "1/4/2026"}});
  EXPECT_FALSE(view.add_scenario().ok());
  EXPECT_FALSE(view.scenario_form.error("name").empty());
  EXPECT_FALSE(view.scenario_form.error("client").empty());
  EXPECT_EQ(view.scenarios().size(), 1u);
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
  view.draw_bands();
  ASSERT_TRUE(view.chance.found().has_value());
  ASSERT_EQ(view.chart().series.size(), before + 3);
  EXPECT_EQ(view.chart().series.back().values.size(), view.chart().labels.size());
  EXPECT_FALSE(view.chance.sentences().empty());
  view.refresh();
  EXPECT_FALSE(view.chance.found().has_value());
  EXPECT_EQ(view.chart().series.size(), before);
}

}  // namespace vireo::forecast_doing_view_test
