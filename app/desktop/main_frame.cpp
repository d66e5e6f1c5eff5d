#include "app/desktop/main_frame.h"

#include <wx/aboutdlg.h>
#include <wx/clipbrd.h>
#include <wx/dnd.h>
#include <wx/menu.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/book_work.h"
#include "app/desktop/commands.h"
#include "app/desktop/page_room.h"
#include "app/desktop/palette_entries.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/platform/menu_shortcuts.h"
#include "app/desktop/program.h"
#include "app/desktop/status_strip.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/command_palette.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/info_bar.h"
#include "app/desktop/widgets/sidebar.h"
#include "app/desktop/widgets/text_undo.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/training_table.h"

namespace vireo {

namespace {

/// A supplier's electronic invoice dropped anywhere on the window.
class InvoiceDrop : public wxFileDropTarget {
 public:
  explicit InvoiceDrop(MainFrame& frame) : frame_(frame) {}
  bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
    for (const wxString& name : names) {
      const std::string utf8 = S(name);
      frame_.work().receive_invoice(std::filesystem::path(std::u8string(utf8.begin(), utf8.end())));
    }
    return true;
  }

 private:
  MainFrame& frame_;
};

}  // namespace

MainFrame::MainFrame(const MainFrameSetting& setting)
    : wxFrame(nullptr, wxID_ANY, wxS("Vireo")),
      program_(setting.program),
      open_(setting.open),
      look_(setting.look),
      look_choice_(setting.look_choice) {
  SetFont(look_->fonts.body);
  SetBackgroundColour(look_->theme.window);
  SetMinClientSize(FromDIP(wxSize(860, 560)));
  make_menus();
  make_sidebar();
  bar_ = new InfoBar(this, *look_, "message");
  host_ = new wxSimplebook(this);
  status_ = new StatusStrip(this, *look_, open_->jobs);
  const auto path = session().book().path().u8string();
  const std::string place{reinterpret_cast<const char*>(path.data()), path.size()};
  // On every page: a trainee never takes a sandbox for a business, nor the reverse.
  const std::string sandbox =
      trainee_exercise(session().book()) ? look_->wording.text("learn.sandbox") + " · " : std::string();
  status_->set_text(sandbox + place);
  work_ = std::make_unique<BookWork>(*this, *status_);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(bar_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(20));
  right->Add(host_, 1, wxEXPAND);
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(sidebar_, 0, wxEXPAND);
  across->Add(right, 1, wxEXPAND);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(across, 1, wxEXPAND);
  column->Add(status_, 0, wxEXPAND);
  SetSizer(column);
  show_title();
  routed_ = navigator().changed.connect([this] { show_route(); });
  changed_ = session().changed.connect([this] {
    show_title();
    name_undo();
    refresh_visible();
  });
  Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
  SetDropTarget(new InvoiceDrop(*this));
  name_undo();
  show_route();
}

MainFrame::~MainFrame() {
  // The widgets keep references to the look and the session: they go first.
  routed_.disconnect();
  changed_.disconnect();
  navigator().set_guard({});
  DestroyChildren();
}

void MainFrame::make_sidebar() {
  std::vector<SidebarGroup> groups;
  for (const PageRow& row : pages()) {
    if (row.needed && !row.needed(session())) continue;
    const std::string title = row.group.empty() ? "" : look_->wording.text(row.group);
    if (groups.empty() || groups.back().title != title) groups.push_back({title, {}});
    groups.back().items.push_back({row.id, look_->wording.text("page." + row.id), row.icon});
  }
  sidebar_ = new Sidebar(this, *look_, groups);
  chosen_ = sidebar_->chosen.connect([this](const std::string& page) {
    if (!navigator().go({page})) sidebar_->select(navigator().current().page);
  });
}

std::vector<std::string> MainFrame::page_ids() const {
  std::vector<std::string> ids;
  for (const PageRow& row : pages())
    if (!row.needed || row.needed(session())) ids.push_back(row.id);
  return ids;
}

void MainFrame::make_menus() {
  auto* bar = new wxMenuBar;
  std::string last;
  wxMenu* menu = nullptr;
  for (const FrameCommand& command : frame_commands()) {
    if (command.menu.empty()) continue;
    if (command.menu != last) {
      menu = new wxMenu;
      bar->Append(menu, U(look_->wording.text("menu." + command.menu)));
      if (command.menu == "go") make_go_menu(bar);
    }
    last = command.menu;
    if (command.begins_group) menu->AppendSeparator();
    std::string text = look_->wording.text("command." + command.id);
    if (!command.shortcut.empty()) text += "\t" + command.shortcut;
    wxMenuItem* item = menu->Append(wxID_ANY, U(text));
    items_[command.id] = item;
    Bind(
        wxEVT_MENU, [this, &command](wxCommandEvent&) { command.run(*this); }, item->GetId());
    if (command.possible)
      Bind(
          wxEVT_UPDATE_UI,
          [this, &command](wxUpdateUIEvent& event) { event.Enable(command.possible(*this)); }, item->GetId());
  }
  SetMenuBar(bar);
}

void MainFrame::make_go_menu(wxMenuBar* bar) {
  wxMenu* menu = bar->GetMenu(bar->GetMenuCount() - 1);
  int number = 0;
  for (const std::string& id : page_ids()) {
    std::string text = look_->wording.text("page." + id);
    if (++number <= 9) text += "\tCtrl+" + std::to_string(number);
    wxMenuItem* item = menu->Append(wxID_ANY, U(text));
    Bind(
        wxEVT_MENU, [this, id](wxCommandEvent&) { navigator().go({id}); }, item->GetId());
  }
}

PageWorld MainFrame::page_world() {
  return {session(),
          *look_,
          navigator(),
          [this](const std::string& text, bool offer_undo) { tell(text, offer_undo); },
          [this](const Problems& problems) { tell_problems(problems); },
          [this](const std::string& id) { run_command(id); },
          look_choice_,
          [this](const LookChoice& choice) { program_.choose_look(choice); }};
}

MainFrame::Made& MainFrame::page_named(const std::string& id) {
  Made& made = made_[id];
  if (made.page) return made;
  made.room = new PageRoom(host_, *look_);
  for (const PageRow& row : pages())
    if (row.id == id) made.page = row.make(made.room, page_world());
  expect(made.page != nullptr, "every page of the sidebar is in the table");
  made.page->SetName(U("page." + id));
  set_names(made.room, "room." + id, look_->wording.text("page." + id));
  made.room->hold(made.page);
  host_->AddPage(made.room, U(look_->wording.text("page." + id)));
  return made;
}

void MainFrame::show_route() {
  const auto known = page_ids();
  Route route = navigator().current();
  if (std::find(known.begin(), known.end(), route.page) == known.end()) route = {known.front()};
  Made& made = page_named(route.page);
  visible_ = made.page;
  host_->SetSelection(static_cast<std::size_t>(host_->FindPage(made.room)));
  refresh_visible();
  made.page->open(route.item);
  sidebar_->select(route.page);
  navigator().set_guard([this](const Route&) { return may_leave(); });
}

void MainFrame::refresh_visible() {
  if (!visible_) return;
  for (auto& [id, made] : made_) {
    if (made.page != visible_ || made.revision == session().book().revision()) continue;
    made.revision = session().book().revision();
    made.page->refresh();
  }
}

bool MainFrame::may_leave() {
  return !visible_ || visible_->may_leave();
}

void MainFrame::show_title() {
  const std::string name = session().title();
  SetTitle(U(name.empty() ? "Vireo" : name + " – Vireo"));
}

void MainFrame::name_undo() {
  const auto name = [&](const char* id, const std::optional<Message>& what) {
    const FrameCommand* command = frame_command(id);
    const std::string plain = look_->wording.text("command." + command->id);
    const std::string text =
        what ? look_->wording.text("command." + command->id + "_what", {{"what", look_->wording.text(*what)}})
             : plain;
    items_.at(id)->SetItemLabel(U(text + "\t" + command->shortcut));
  };
  name("edit.undo", session().undoable());
  name("edit.redo", session().redoable());
}

void MainFrame::tell(const std::string& text, bool offer_undo) {
  InfoBarMessage message{.tone = Tone::good, .text = text, .seconds = 8};
  if (offer_undo) {
    message.action = look_->wording.text("command.edit.undo_short");
    message.run = [this] { undo(); };
  }
  bar_->show(message);
}

void MainFrame::tell_problems(const Problems& problems) {
  if (problems.size() == 1 && problems.front().severity == Severity::error)
    return bar_->show({.tone = Tone::bad, .text = look_->wording.text(problems.front())});
  if (!problems.empty()) vireo::tell_problems(this, *look_, look_->wording.text("frame.problems"), problems);
}

void MainFrame::on_key(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_ESCAPE && event.GetModifiers() == wxMOD_NONE && bar_->IsShown())
    bar_->dismiss();
  else if (!run_menu_shortcut(*this, event))
    event.Skip();
}

}  // namespace vireo
