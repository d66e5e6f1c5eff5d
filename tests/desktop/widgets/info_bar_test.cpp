#include "app/desktop/widgets/info_bar.h"

#include <gtest/gtest.h>

#include <wx/button.h>

#include "tests/desktop/support/window_testing.h"

namespace vireo::info_bar_test {

using namespace window_testing;

TEST(InfoBar, SaysWhatHappenedAndDoesTheOneThing) {
  TestFrame frame;
  auto* bar = new InfoBar(frame.get(), look(), "info");
  frame->Show();
  bool undone = false;
  bar->show(
      {.tone = Tone::good, .text = "Client supprimé", .action = "Annuler", .run = [&] { undone = true; }});
  EXPECT_TRUE(bar->IsShown());
  press(named<wxButton>("info.action"));
  EXPECT_TRUE(wait_for([&] { return undone; }));
  EXPECT_FALSE(bar->IsShown());
}

}  // namespace vireo::info_bar_test
