#include "app/desktop/start_screen.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/licences.h"
#include "app/desktop/platform/screen_room.h"
#include "app/desktop/program.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/choice_card.h"
#include "app/desktop/widgets/icon_tile.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

std::string shown(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

struct Choice {
  const char* id;  // messages "start.<id>" and "start.<id>.about"
  const char* icon;
  void (*run)(Program&);
};

constexpr Choice table[] = {
    {"new", "file-plus", [](Program& program) { program.ask_new_book(); }},
    {"open", "folder-open", [](Program& program) { program.ask_open(); }},
    {"learn", "school", [](Program& program) { program.ask_exercise(); }},
    {"write", "pencil", [](Program& program) { program.write_exercise(); }},
    {"progress", "chart-bar", [](Program& program) { program.show_progress(); }},
    {"restore", "restore", [](Program& program) { program.ask_restore(); }},
    {"sample", "book", [](Program& program) { program.open_sample(); }},
};

}  // namespace

StartScreen::StartScreen(Program& program) : wxFrame(nullptr, wxID_ANY, wxS("Vireo")), program_(program) {
  const Look& look = program.look();
  SetFont(look.fonts.body);
  SetBackgroundColour(look.theme.window);
  make_menu();
  // Many recent books, large letters or a small screen: what does not fit is reached by scrolling.
  auto* body =
      new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  body->SetScrollRate(0, FromDIP(16));
  body->SetBackgroundColour(look.theme.window);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(heading(body, look, look.wording.text("start.welcome")));
  column->Add(plain_text(body, look, look.wording.text("start.promise"), Tone::muted), 0, wxTOP, FromDIP(4));
  auto* grid = new wxGridSizer(2, FromDIP(14), FromDIP(14));
  for (const Choice& choice : table)
    grid->Add(new ChoiceCard(body, look,
                             {.name = std::string("start.") + choice.id,
                              .icon = choice.icon,
                              .title = look.wording.text(std::string("start.") + choice.id),
                              .text = look.wording.text(std::string("start.") + choice.id + ".about"),
                              .run = [this, run = choice.run] { run(program_); }}),
              1, wxEXPAND);
  column->Add(grid, 0, wxEXPAND | wxTOP, FromDIP(22));
  if (!program.preferences().recent_books.empty()) {
    column->Add(card_heading(body, look, look.wording.text("start.recent")), 0, wxTOP | wxBOTTOM,
                FromDIP(16));
    int number = 0;
    for (const auto& path : program.preferences().recent_books) {
      auto* line = new wxBoxSizer(wxHORIZONTAL);
      line->Add(make_button(body, look,
                            {.name = "start.recent." + std::to_string(++number),
                             .text = wxControl::EscapeMnemonics(U(shown(path.stem()))).utf8_string(),
                             .icon = "book",
                             .kind = ButtonKind::link,
                             .run = [this, path] { program_.open_book(path); },
                             .spoken = shown(path)}),
                0, wxALIGN_CENTRE_VERTICAL);
      line->Add(note(body, look, shown(path.parent_path())), 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
      column->Add(line, 0, wxEXPAND);
    }
  }
  auto* middle = new wxBoxSizer(wxHORIZONTAL);
  middle->AddStretchSpacer();
  middle->Add(column, 0, wxTOP | wxBOTTOM, FromDIP(36));
  middle->AddStretchSpacer();
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->AddStretchSpacer(2);
  room->Add(middle, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(30));
  room->AddStretchSpacer(3);
  body->SetSizer(room);
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(body, 1, wxEXPAND);
  SetSizer(whole);
  const wxSize needed = room->GetMinSize();
  SetMinClientSize(wxSize(needed.x, FromDIP(320)));
  SetSize(within_screen(
      nullptr, wxSize(std::max(FromDIP(1000), needed.x), std::max(FromDIP(680), needed.y + FromDIP(72)))));
  CentreOnScreen();
}

StartScreen::~StartScreen() {
  DestroyChildren();
}

void StartScreen::make_menu() {
  const Wording& wording = program_.look().wording;
  auto* bar = new wxMenuBar;
  auto* file = new wxMenu;
  auto* help = new wxMenu;
  const auto add = [&](wxMenu* menu, const std::string& id, const std::string& keys,
                       std::function<void()> run) {
    const std::string text = wording.text("command." + id) + (keys.empty() ? "" : "\t" + keys);
    const int item = menu->Append(wxID_ANY, U(text))->GetId();
    Bind(
        wxEVT_MENU, [run](wxCommandEvent&) { run(); }, item);
  };
  add(file, "book.new", "Ctrl+Shift+N", [this] { program_.ask_new_book(); });
  add(file, "book.open", "Ctrl+O", [this] { program_.ask_open(); });
  add(file, "book.exercise", "", [this] { program_.ask_exercise(); });
  add(file, "exercise.write", "", [this] { program_.write_exercise(); });
  add(file, "exercise.progress", "", [this] { program_.show_progress(); });
  add(file, "book.restore", "", [this] { program_.ask_restore(); });
  add(file, "book.sample", "", [this] { program_.open_sample(); });
  file->AppendSeparator();
  add(file, "quit", "Ctrl+Q", [this] { Close(); });
  add(help, "help.about", "", [this] { tell_about(this, program_.look()); });
  add(help, "help.licences", "", [this] { tell_licences(this, program_.look()); });
  bar->Append(file, U(wording.text("menu.file")));
  bar->Append(help, U(wording.text("menu.help")));
  SetMenuBar(bar);
}

}  // namespace vireo
