#include "app/desktop/main_frame.h"

#include <gtest/gtest.h>

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "app/desktop/commands.h"
#include "app/desktop/page_room.h"
#include "app/desktop/palette_entries.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/info_bar.h"
#include "core/actions/add_client.h"
#include "core/store/parties_table.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::main_frame_test {

using namespace window_testing;

/// One window for the tests that only look.
RunningProgram& sample() {
  static auto* made = new RunningProgram(true);
  return *made;
}

/// What stands in the line above the pages of this window.
std::string told(const MainFrame& frame) {
  const auto* bar = dynamic_cast<InfoBar*>(wxWindow::FindWindowByName(wxS("message"), &frame));
  return bar && bar->IsShown() ? bar->text() : "";
}

TEST(MainFrame, EveryPageOpensOnTheSampleBook) {
  MainFrame& frame = sample().frame();
  EXPECT_GE(frame.page_ids().size(), 2u);
  for (const std::string& id : frame.page_ids()) {
    EXPECT_TRUE(frame.navigator().go({id}) || frame.navigator().current().page == id);
    EXPECT_TRUE(wait_for([&] {
      return named<Page>("page." + id) && named<Page>("page." + id)->IsShownOnScreen();
    })) << id;
  }
}

TEST(MainFrame, EveryControlHasANameAndIsSpoken) {
  MainFrame& frame = sample().frame();
  for (const std::string& id : frame.page_ids()) {
    frame.navigator().go({id});
    wxYield();
    std::vector<wxWindow*> controls;
    collect_controls(frame.visible_page(), controls);
    for (wxWindow* control : controls) {
      const std::string name = S(control->GetName());
      EXPECT_NE(name.find('.'), std::string::npos)
          << id << ": " << name << " in " << S(control->GetParent()->GetName()) << " is no stable name of a "
          << S(control->GetClassInfo()->GetClassName());
#ifdef __WXGTK__
      EXPECT_NE(accessible_name(control), "") << id << ": " << name << " says nothing to a screen reader";
#endif
    }
  }
}

TEST(MainFrame, TabReachesEveryControlOfAPage) {
  MainFrame& frame = sample().frame();
  for (const std::string& id : frame.page_ids()) {
    frame.navigator().go({id});
    wxYield();
    std::vector<wxWindow*> controls;
    collect_controls(frame.visible_page(), controls);
    for (wxWindow* control : controls) {
      // Every window between the page and the control hands Tab on to its children.
      for (wxWindow* above = control->GetParent(); above && above != frame.visible_page();
           above = above->GetParent())
        EXPECT_TRUE(above->HasFlag(wxTAB_TRAVERSAL) || above->CanBeFocused() ||
                    above->GetChildren().size() == 1)
            << id << ": Tab stops before " << S(control->GetName());
    }
  }
}

TEST(MainFrame, NoPageIsSqueezedIntoASmallWindowAndNoneIsLargerThanALargeOne) {
  MainFrame& frame = sample().frame();
  const wxSize usual = frame.GetSize();
  const auto room_of = [&] { return frame.visible_page()->GetParent()->GetClientSize(); };
  for (const auto& [wanted, squeezed] : {std::pair{wxSize(960, 600), true}, {wxSize(1400, 860), false}}) {
    frame.SetSize(wanted);
    for (const std::string& id : frame.page_ids()) {
      frame.navigator().go({id});
      const auto fits = [&] {
        const Page& page = *frame.visible_page();
        return page.GetSize().x == room_of().x && page.GetSize().y >= page.GetSizer()->CalcMin().y &&
               (squeezed || page.GetSize().y == room_of().y);
      };
      EXPECT_TRUE(wait_for(fits)) << id << " in " << wanted.x << ": " << frame.visible_page()->GetSize().y
                                  << " of " << frame.visible_page()->GetSizer()->CalcMin().y;
    }
  }
  frame.SetSize(usual);
}

TEST(MainFrame, TheWheelOverAFormThatIsWhollyInSightScrollsThePage) {
  MainFrame& frame = sample().frame();
  const wxSize usual = frame.GetSize();
  frame.SetSize(wxSize(960, 600));
  ASSERT_TRUE(frame.navigator().go({"documents", "new-invoice"}));
  auto* room = dynamic_cast<PageRoom*>(frame.visible_page()->GetParent());
  ASSERT_NE(room, nullptr);
  ASSERT_TRUE(wait_for([&] { return room->GetVirtualSize().y > room->GetClientSize().y; }));
  wxWindow* form = wxWindow::FindWindowByName(wxS("draft.form"), &frame);
  ASSERT_NE(form, nullptr);
  ASSERT_TRUE(wait_for([&] { return form->GetVirtualSize().y == form->GetClientSize().y; }))
      << form->GetVirtualSize().y << " in " << form->GetClientSize().y;
  wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
  wheel.m_wheelRotation = -360;
  wheel.m_wheelDelta = 120;
  wheel.m_linesPerAction = 3;
  form->GetEventHandler()->ProcessEvent(wheel);
  EXPECT_TRUE(wait_for([&] { return room->GetViewStart().y > 0; }));
  EXPECT_TRUE(frame.navigator().go({"home"}));
  frame.SetSize(usual);
}

struct Walk {
  Route page;
  std::vector<const char*> controls;
};

TEST(MainFrame, TabWalksFromControlToControl) {
  RunningProgram it(true);
  MainFrame& frame = it.frame();
  const auto control = [&](const char* name) {
    return wxWindow::FindWindowByName(wxString::FromUTF8(name), frame.visible_page());
  };
  wxUIActionSimulator keyboard;
  // The first page is made before the window is seen, the others after.
  for (const Walk& walk :
       {Walk{{"home"}, {"home.search", "home.new_invoice", "home.figure.receipts"}},
        Walk{{"documents", "new-invoice"},
             {"draft.client", "draft.new_client", "draft.reference", "draft.service_first"}}}) {
    ASSERT_TRUE(walk.page == frame.navigator().current() || frame.navigator().go(walk.page));
    ASSERT_NE(control(walk.controls.front()), nullptr);
    // A page puts the focus where one begins, once it is shown: after that.
    for (int rounds = 0; rounds < 20; ++rounds) wxYield();
    control(walk.controls.front())->SetFocus();
    for (const char* next : walk.controls) {
      EXPECT_TRUE(wait_for([&] { return wxWindow::FindFocus() == control(next); }))
          << next << " has no focus";
      if (next != walk.controls.back()) keyboard.Char(WXK_TAB);
    }
  }
}

TEST(MainFrame, UndoTakesBackTheLastActionAndNamesIt) {
  RunningProgram it(true);
  const auto clients = [&] { return parties(it.session().book(), {.role = PartyRole::client}).size(); };
  const auto before = clients();
  PartyRequest request;
  request.name = "Librairie Passages";
  ASSERT_TRUE(
      it.session().act([&](Book& book) { return add_client(book, request, it.session().context()); }));
  EXPECT_EQ(clients(), before + 1);
  EXPECT_TRUE(it.session().undoable().has_value());
  it.frame().SetFocus();
  it.frame().run_command("edit.undo");
  EXPECT_EQ(clients(), before);
  EXPECT_NE(told(it.frame()).find("Librairie Passages"), std::string::npos);
  it.frame().run_command("edit.redo");
  EXPECT_EQ(clients(), before + 1);
}

TEST(MainFrame, ThePaletteFindsPagesCommandsClientsAndDocuments) {
  MainFrame& frame = sample().frame();
  auto ids = frame.page_ids();
  const auto entries = palette_entries(frame.session(), ids);
  const auto best = [&](const std::string& typed) {
    const auto found = ranked(typed, entries, 1);
    return found.empty() ? "" : entries[found.front().entry].id;
  };
  EXPECT_EQ(best("réglages"), "settings");
  EXPECT_EQ(best("vérifier le livre"), "command/book.check");
  const auto client = parties(frame.session().book(), {.role = PartyRole::client}).front();
  if (std::find(ids.begin(), ids.end(), "clients") != ids.end()) {
    EXPECT_EQ(best(client.name), "clients/" + std::to_string(client.id.value()));
  }
}

TEST(MainFrame, EveryCommandOfTheTableIsWordedAndItsShortcutIsItsOwn) {
  std::set<std::string> shortcuts;
  for (const FrameCommand& command : frame_commands()) {
    EXPECT_TRUE(look().wording.knows("command." + command.id)) << command.id;
    if (!command.menu.empty()) {
      EXPECT_TRUE(look().wording.knows("menu." + command.menu)) << command.id;
    }
    if (!command.shortcut.empty()) {
      EXPECT_TRUE(shortcuts.insert(command.shortcut).second) << command.id << " shares " << command.shortcut;
    }
    EXPECT_NE(command.run, nullptr) << command.id;
  }
}

TEST(MainFrame, AnotherThemeAndLanguageRebuildTheWindowWhereOneWas) {
  RunningProgram it(true);
  it.frame().navigator().go({"settings"});
  MainFrame* before = &it.frame();
  it.program->choose_look({"en", "dark"});
  ASSERT_TRUE(wait_for([&] { return it.program->frame() && it.program->frame() != before; }));
  EXPECT_TRUE(it.frame().look().theme.dark);
  EXPECT_EQ(it.session().wording().language(), "en");
  EXPECT_EQ(it.frame().navigator().current().page, "settings");
  it.program->choose_look({"fr", "light"});
  wait_for([&] { return !it.frame().look().theme.dark; });
}

TEST(MainFrame, AShortcutOfTheMenuGoesBeforeThatOfAListWithTheFocus) {
  MainFrame& frame = sample().frame();
  ASSERT_TRUE(frame.navigator().go({"documents"}));
  auto* list = wxWindow::FindWindowByName(wxS("documents.list"), &frame);
  ASSERT_NE(list, nullptr);
  list->SetFocus();
  ASSERT_TRUE(wait_for([&] { return wxWindow::FindFocus() != nullptr; }));
  press_key(wxWindow::FindFocus(), 'N', wxMOD_CONTROL);
  EXPECT_TRUE(wait_for([&] { return frame.navigator().current().item == "new-invoice"; }));
  EXPECT_TRUE(frame.navigator().go({"home"}));
}

TEST(MainFrame, BackAndForwardWalkThePagesOneSaw) {
  RunningProgram it(true);
  it.frame().navigator().go({"settings"});
  it.frame().run_command("go.back");
  EXPECT_EQ(it.frame().navigator().current().page, "home");
  it.frame().run_command("go.forward");
  EXPECT_EQ(it.frame().navigator().current().page, "settings");
}

TEST(MainFrame, TheCheckOfTheBookRunsAsideAndTellsThatAllIsWell) {
  RunningProgram it(true);
  it.frame().run_command("book.check");
  ASSERT_TRUE(wait_for([&] { return !told(it.frame()).empty(); }));
  EXPECT_EQ(told(it.frame()), look().wording.text("frame.sound"));
}

}  // namespace vireo::main_frame_test
