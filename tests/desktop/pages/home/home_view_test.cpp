#include "app/desktop/pages/home/home_view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/desktop/model/step_rows.h"
#include "core/actions/add_expense.h"
#include "core/actions/change_profile.h"
#include "core/actions/keep_forecast.h"
#include "core/store/open_items.h"
#include "tests/desktop/support/sample_session.h"

namespace vireo::home_view_test {

using sample_session::Held;

/// Making the sample's year takes seconds: one book for the tests that only read it.
Held& sample() {
  static Held made(true);
  return made;
}

std::vector<std::string> ids_of(const HomeView& view) {
  std::vector<std::string> ids;
  for (const HomeFigure& figure : view.figures()) ids.push_back(figure.id);
  return ids;
}

TEST(HomeView, ShowsWhatOneLooksForEachMorning) {
  Held& it = sample();
  const HomeView view(it.session);
  EXPECT_EQ(ids_of(view), (std::vector<std::string>{"receipts", "owed", "overdue", "set_aside", "cash"}));
  EXPECT_EQ(view.day(), "Lundi 23 novembre 2026");
  EXPECT_FALSE(view.nothing_yet());
  ASSERT_TRUE(view.set_aside().has_value());
  EXPECT_EQ(view.figures()[3].value, it.session.wording().money(view.set_aside()->amount));
  EXPECT_GT(step_rows(view.set_aside()->why, it.session.wording()).size(), 3u)
      << "the figure explains itself";
}

TEST(HomeView, TheChartGoesFromThePastThroughTodayIntoTheForecast) {
  Held& it = sample();
  const HomeView view(it.session);
  const ChartData& chart = view.chart();
  ASSERT_EQ(chart.series.size(), 4u);
  const auto now = static_cast<std::size_t>(chart.first_future) - 1;
  EXPECT_EQ(chart.labels[now], "nov.");
  EXPECT_EQ(chart.series[2].values[now], cash_balance(it.session.book(), it.session.today()));
  EXPECT_EQ(chart.series[3].values[now], chart.series[2].values[now])
      << "the dashed line begins where cash is";
  EXPECT_FALSE(chart.series[2].values[now + 1].has_value());
  EXPECT_TRUE(chart.series[3].values.back().has_value());
  EXPECT_EQ(chart.labels.size() - now - 1, 6u) << "six months ahead";
}

TEST(HomeView, LateInvoicesComeFirstAndLeadToTheirDocument) {
  Held& it = sample();
  const HomeView view(it.session);
  const auto items = open_items(it.session.book(), it.session.today());
  const auto late =
      std::count_if(items.begin(), items.end(), [](const OpenItem& each) { return each.days_overdue > 0; });
  ASSERT_GT(late, 0);
  ASSERT_FALSE(view.next().empty());
  EXPECT_EQ(view.next().front().route.page, "documents");
  EXPECT_EQ(view.next().front().tone, Tone::bad);
}

TEST(HomeView, ANewBookHasNothingYetAndAListOfWhatToDo) {
  Held it(false);
  const HomeView view(it.session);
  EXPECT_TRUE(view.nothing_yet());
  EXPECT_FALSE(view.set_up());
  const auto done = [&](const std::string& id) {
    return std::find_if(view.steps().begin(), view.steps().end(),
                        [&](const HomeStep& step) { return step.id == id; })
        ->done;
  };
  EXPECT_TRUE(done("profile")) << "ticked from the data, not from a click";
  EXPECT_FALSE(done("client"));
  for (const HomeStep& step : view.steps())
    EXPECT_NE(step.route.page, "home") << step.id << " leads somewhere";
}

TEST(HomeView, WithoutARegimeTheEstimateIsLeftOut) {
  Held it(false);
  ASSERT_TRUE(
      change_profile(it.session.book(), {{{"regime", ""}}, it.session.today()}, it.session.context()));
  const HomeView view(it.session);
  EXPECT_EQ(ids_of(view), (std::vector<std::string>{"receipts", "owed", "overdue", "cash"}));
  EXPECT_FALSE(view.set_aside().has_value());
}

TEST(HomeView, CashThatRunsOutIsSaidWithWhatToDoAndLeadsToTheForecast) {
  Held it(false);
  const Currency euro = it.session.currency();
  ASSERT_TRUE(
      add_expense(
          it.session.book(), it.session.context(),
          {.date = sample_session::today(), .category = "software", .gross = Money::of_minor(1000, euro)})
          .ok());
  ASSERT_TRUE(plan_item(it.session.book(), {.label = "Rent",
                                            .date = sample_session::today().plus_days(10),
                                            .amount = Money::of_minor(-90000, euro)})
                  .ok());
  const HomeView view(it.session);
  ASSERT_FALSE(view.next().empty());
  EXPECT_EQ(view.next().front().route.page, "forecast");
  EXPECT_EQ(view.next().front().tone, Tone::bad);
  EXPECT_FALSE(view.next().front().note.empty()) << "what to do";
}

}  // namespace vireo::home_view_test
