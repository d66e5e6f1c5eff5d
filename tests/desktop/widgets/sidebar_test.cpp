#include "app/desktop/widgets/sidebar.h"

#include <gtest/gtest.h>

#include "tests/desktop/support/window_testing.h"

namespace vireo::sidebar_test {

using namespace window_testing;

TEST(Sidebar, ChoosesPagesAndPassesOverTitles) {
  TestFrame frame;
  auto* sidebar = new Sidebar(
      frame.get(), look(), {{"", {{"home", "Accueil", "home"}}}, {"Argent", {{"books", "Livres", "book"}}}});
  frame.show(sidebar);
  std::vector<std::string> chosen;
  const auto connection = sidebar->chosen.connect([&](const std::string& page) { chosen.push_back(page); });
  sidebar->select("home");
  EXPECT_TRUE(chosen.empty()) << "the program's own choice is not told";
  sidebar->list()->SelectRow(1);
  wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, sidebar->list(), sidebar->list()->RowToItem(1));
  sidebar->list()->GetEventHandler()->ProcessEvent(event);
  ASSERT_TRUE(wait_for([&] { return !chosen.empty(); }));
  EXPECT_EQ(chosen, std::vector<std::string>{"books"});
  EXPECT_EQ(sidebar->selected(), "books");
}

}  // namespace vireo::sidebar_test
