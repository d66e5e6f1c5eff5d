#include "app/desktop/widgets/command_palette.h"

#include <gtest/gtest.h>

#include <wx/textctrl.h>

#include "tests/desktop/support/window_testing.h"

namespace vireo::command_palette_test {

using namespace window_testing;

TEST(CommandPalette, FindsByTypingAndTakesWithEnter) {
  TestFrame frame;
  frame->Show();
  auto* palette =
      new CommandPalette(frame.get(), look(),
                         {{"page.home", "Accueil", "Pages", "", "", "home"},
                          {"invoice.new", "Nouvelle facture", "Commandes", "", "Ctrl+N", "plus"}});
  palette->Show();
  auto* entry = named<wxTextCtrl>("palette.entry");
  ASSERT_NE(entry, nullptr);
  entry->SetValue(wxS("nf"));
  press_key(entry, WXK_RETURN);
  EXPECT_EQ(palette->chosen(), "invoice.new");
  palette->Destroy();
}

}  // namespace vireo::command_palette_test
