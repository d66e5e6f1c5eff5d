#include "app/desktop/widgets/chart_panel.h"

#include <gtest/gtest.h>

#include <wx/button.h>
#include <wx/dataview.h>

#include "app/desktop/platform/accessibility.h"
#include "tests/desktop/support/window_testing.h"

namespace vireo::chart_panel_test {

using namespace window_testing;

TEST(ChartPanel, IsReadableWithoutSeeingIt) {
  TestFrame frame;
  auto* panel = new ChartPanel(frame.get(), look(), "home.cash");
  frame.show(panel);
  ChartData data{
      "Trésorerie", "Le solde monte à 200 €.", Currency::of("EUR"), {"janv.", "févr."}, {}, {}, -1};
  data.series.push_back({"Solde",
                         SeriesShape::area,
                         Tone::accent,
                         {Money::of_minor(10000, data.currency), Money::of_minor(20000, data.currency)}});
  panel->show(data);
  auto* plot = named<wxWindow>("home.cash.plot");
#ifdef __WXGTK__
  EXPECT_EQ(accessible_name(plot), "Trésorerie");
  EXPECT_EQ(accessible_description(plot), "Le solde monte à 200 €.");
  press_key(plot, WXK_END);
  EXPECT_NE(accessible_description(plot).find("200,00"), std::string::npos);
#endif
  press(named<wxButton>("home.cash.toggle"));
  EXPECT_TRUE(panel->shown_as_table());
  EXPECT_EQ(named<wxDataViewListCtrl>("home.cash.table")->GetItemCount(), 2U);
}

}  // namespace vireo::chart_panel_test
