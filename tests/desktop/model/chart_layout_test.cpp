#include "app/desktop/model/chart_layout.h"

#include <gtest/gtest.h>

#include "tests/desktop/model/small_wording.h"

namespace vireo::chart_layout_test {

using Ticks = std::vector<std::int64_t>;

TEST(ChartLayout, TicksAreRoundAndSpanTheValuesAndZero) {
  struct Case {
    std::int64_t lowest, highest;
    int wanted;
    Ticks ticks;
  };
  const Case cases[] = {
      {0, 2070000, 5, {0, 500000, 1000000, 1500000, 2000000, 2500000}},
      {-120000, 300000, 4, {-200000, 0, 200000, 400000}},
      {0, 0, 5, {0, 2000, 4000, 6000, 8000, 10000}},
      {450000, 480000, 2, {0, 250000, 500000}},
      {-1000, -400, 2, {-1000, -500, 0}},
  };
  for (const Case& it : cases)
    EXPECT_EQ(nice_ticks(it.lowest, it.highest, it.wanted), it.ticks) << it.highest;
}

TEST(ChartLayout, AxisTextsAreShortInTheLanguage) {
  const Wording french = small_wording::french();
  const Wording english(small_wording::style("{sign}{amount}"), std::make_shared<Wording::Patterns>());
  EXPECT_EQ(axis_text(small_wording::euros(500000), french), "5\u00A0k€");
  EXPECT_EQ(axis_text(small_wording::euros(1250000), french), "12,5\u00A0k€");
  EXPECT_EQ(axis_text(small_wording::euros(25000), french), "250\u00A0€");
  EXPECT_EQ(axis_text(small_wording::euros(0), french), "0\u00A0€");
  EXPECT_EQ(axis_text(small_wording::euros(-120000000), french), "\u22121,2\u00A0M€");
  EXPECT_EQ(axis_text(small_wording::euros(500000), english), "€5k");
}

TEST(ChartLayout, LabelsAreThinnedUntilNoneOverlaps) {
  EXPECT_EQ(thinned({30, 30, 30, 30}, 50, 10), (std::vector<std::size_t>{0, 1, 2, 3}));
  EXPECT_EQ(thinned({30, 45, 30, 30}, 50, 10), (std::vector<std::size_t>{0, 2}));
  EXPECT_TRUE(thinned({}, 50, 10).empty());
}

ChartData two_months() {
  ChartData data{"Trésorerie", "", Currency::of("EUR"), {"janv.", "févr."}, {}, {}, -1};
  data.series.push_back(
      {"Encaissé", SeriesShape::bar, Tone::good, {small_wording::euros(100000), std::nullopt}});
  data.series.push_back(
      {"Dépensé", SeriesShape::bar, Tone::bad, {small_wording::euros(-50000), small_wording::euros(100000)}});
  return data;
}

TEST(ChartLayout, BarsStandOnZeroAndMissingValuesHaveNone) {
  const ChartData data = two_months();
  const ChartLayout layout(data, small_wording::french(), {0, 0, 600, 300},
                           [](const std::string&) { return 40.0; });
  EXPECT_NEAR(layout.bar(0, 0).y + layout.bar(0, 0).height, layout.y_zero(), 1e-6);
  EXPECT_NEAR(layout.bar(1, 0).y, layout.y_zero(), 1e-6);
  EXPECT_GT(layout.bar(1, 0).height, 1);
  EXPECT_EQ(layout.bar(0, 1).height, 0);
  EXPECT_LT(layout.bar(0, 0).x + layout.bar(0, 0).width, layout.bar(1, 0).x + 1e-6);
  EXPECT_LT(layout.y_of(100000), layout.y_zero());
}

TEST(ChartLayout, AHitNamesTheSlotUnderTheMouse) {
  const ChartData data = two_months();
  const ChartLayout layout(data, small_wording::french(), {0, 0, 600, 300},
                           [](const std::string&) { return 40.0; });
  EXPECT_EQ(layout.hit(layout.x_of(0), 100), std::size_t{0});
  EXPECT_EQ(layout.hit(layout.x_of(1), 100), std::size_t{1});
  EXPECT_EQ(layout.hit(600, 100), std::size_t{1});
  EXPECT_FALSE(layout.hit(10, 100)) << "left of the axis";
  EXPECT_FALSE(layout.hit(300, 295)) << "below the axis";
}

TEST(ChartLayout, AnEmptyChartStillHasAnAxis) {
  const ChartData data;
  const ChartLayout layout(data, small_wording::french(), {0, 0, 200, 100},
                           [](const std::string&) { return 40.0; });
  EXPECT_GE(layout.ticks().size(), 2U);
  EXPECT_FALSE(layout.hit(100, 50));
}

}  // namespace vireo::chart_layout_test
