#include "app/desktop/model/column_widths.h"

#include <gtest/gtest.h>

namespace vireo {
namespace {

constexpr int least = 60;
using Widths = std::vector<int>;

TEST(ColumnWidths, NothingIsCutWhileAllFitsAndOneColumnTakesTheRest) {
  EXPECT_EQ(column_widths({{50, 80, true}, {70, 200, true, true}, {60, 90}}, 500, least),
            (Widths{80, 330, 90}));
}

TEST(ColumnWidths, AnEmptyColumnTakesItsTitleOnly) {
  EXPECT_EQ(column_widths({{75, 0, true}, {40, 100}}, 500, least), (Widths{75, 100}));
}

TEST(ColumnWidths, TheWidestTextsGiveWayFirstAndAmountsNever) {
  // 400 and 220 share the 300 that the short text and the amount leave.
  EXPECT_EQ(column_widths({{50, 80, true}, {50, 400, true}, {50, 220, true}, {60, 120}}, 500, least),
            (Widths{80, 150, 150, 120}));
}

TEST(ColumnWidths, ATextIsCutToItsTitleOrTheLeastWidthAtMost) {
  EXPECT_EQ(column_widths({{90, 300, true}, {20, 300, true}, {60, 400}}, 100, least), (Widths{90, 60, 400}));
}

TEST(ColumnWidths, ShortTextsStayShorterThanTheLeastWidth) {
  EXPECT_EQ(column_widths({{20, 30, true}, {60, 400}}, 100, least), (Widths{30, 400}));
}

TEST(ColumnWidths, NoColumnsNeedNoRoom) {
  EXPECT_TRUE(column_widths({}, 100, least).empty());
}

}  // namespace
}  // namespace vireo
