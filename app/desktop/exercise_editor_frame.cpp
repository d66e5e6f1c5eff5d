#include "app/desktop/exercise_editor_frame.h"

#include <algorithm>

#include <wx/app.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "app/desktop/exercise_begin_dialog.h"
#include "app/desktop/exercise_preview_panel.h"
#include "app/desktop/pages/form_options.h"
#include "app/desktop/platform/menu_shortcuts.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/platform/screen_room.h"
#include "app/desktop/program.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/info_bar.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

ExerciseEditorFrame::ExerciseEditorFrame(Program& program, std::shared_ptr<ExerciseEditorView> view)
    : wxFrame(nullptr, wxID_ANY, wxS("Vireo")),
      program_(program),
      look_(program.look()),
      view_(std::move(view)),
      timer_(this) {
  SetFont(look_.fonts.body);
  SetBackgroundColour(look_.theme.window);
  make_menu();
  auto* body = new wxPanel(this);
  body->SetBackgroundColour(look_.theme.window);
  header_ = new PageHeader(body, look_, word("title"));
  header_->add_button(
      look_,
      {.name = "exercise_editor.save", .text = word("save"), .icon = "download", .run = [this] { save(); }});
  header_->add_button(look_, {.name = "exercise_editor.try",
                              .text = word("try"),
                              .icon = "school",
                              .kind = ButtonKind::primary,
                              .run = [this] { try_it(); }});
  bar_ = new InfoBar(body, look_, "exercise_editor.message");
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(build_outline(body), 5, wxEXPAND | wxRIGHT, FromDIP(14));
  across->Add(build_form(body), 9, wxEXPAND | wxRIGHT, FromDIP(14));
  across->Add(build_right(body), 7, wxEXPAND);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header_, 0, wxEXPAND | wxALL, FromDIP(20));
  column->Add(bar_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
  column->Add(across, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
  body->SetSizer(column);
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(body, 1, wxEXPAND);
  SetSizer(whole);
  SetMinClientSize(FromDIP(wxSize(860, 560)));
  SetSize(within_screen(nullptr, FromDIP(wxSize(1280, 820))));
  CentreOnScreen();
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (!run_menu_shortcut(*this, event)) event.Skip();
  });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    view_->check();
    show();
  });
  reshape([] {});
  std::string remarks;
  for (const std::string& each : view_->remarks()) remarks += (remarks.empty() ? "" : "\n") + each;
  if (!remarks.empty()) bar_->show({.text = remarks});
}

ExerciseEditorFrame::~ExerciseEditorFrame() {
  timer_.Stop();
  typed_.disconnect();
  DestroyChildren();
}

std::string ExerciseEditorFrame::word(const std::string& id) const {
  return look_.wording.text("exercise_editor." + id);
}

wxWindow* ExerciseEditorFrame::build_outline(wxWindow* body) {
  auto* left = new wxPanel(body);
  left->SetBackgroundColour(look_.theme.window);
  left->SetMinSize(wxSize(FromDIP(210), -1));
  outline_ =
      new VirtualTable(left, look_, view_->outline,
                       {.name = "exercise_editor.outline", .spoken = word("outline"), .as_given = true});
  chosen_ = outline_->selection_changed.connect([this] {
    const auto& chosen = outline_->selected();
    if (chosen.empty() || chosen.front() == view_->part_number()) return;
    const std::string part = view_->outline.rows().at(static_cast<std::size_t>(chosen.front())).part;
    later([this, part] { view_->choose(part); });
  });
  const auto button = [&](const std::string& name, const char* icon, std::function<void()> run) {
    return make_button(left, look_,
                       {.name = "exercise_editor." + name, .text = word(name), .icon = icon, .run = run});
  };
  auto* more = new wxBoxSizer(wxVERTICAL);
  for (const char* list : {"figure", "derived", "field"})
    more->Add(button(std::string("add.") + list, "plus",
                     [this, list] { later([this, list] { view_->add(list); }); }),
              0, wxEXPAND | wxTOP, FromDIP(6));
  const auto small = [&](const std::string& name, const char* icon, std::function<void()> run) {
    return make_button(
        left, look_,
        {.name = "exercise_editor." + name, .text = "", .icon = icon, .run = run, .spoken = word(name)});
  };
  up_ = small("up", "chevron-up", [this] { later([this] { view_->move(true); }); });
  down_ = small("down", "chevron-down", [this] { later([this] { view_->move(false); }); });
  remove_ = small("remove", "trash", [this] { later([this] { view_->remove(view_->part()); }); });
  auto* order = new wxBoxSizer(wxHORIZONTAL);
  for (wxButton* each : {up_, down_, remove_}) order->Add(each, 1, wxRIGHT, FromDIP(6));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(outline_, 1, wxEXPAND);
  column->Add(order, 0, wxEXPAND | wxTOP, FromDIP(8));
  column->Add(more, 0, wxEXPAND);
  left->SetSizer(column);
  // Large letters make buttons wide.
  left->SetMinSize(wxSize(std::max(FromDIP(210), more->GetMinSize().x), -1));
  return left;
}

wxWindow* ExerciseEditorFrame::build_form(wxWindow* body) {
  auto* card = new Card(body, look_);
  card->SetMinSize(wxSize(FromDIP(330), -1));
  part_title_ = card_heading(card, look_, "");
  room_ = new wxScrolledWindow(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
  room_->SetScrollRate(0, FromDIP(16));
  room_->SetBackgroundColour(look_.theme.card);
  card->content()->Add(part_title_, 0, wxBOTTOM, FromDIP(10));
  card->content()->Add(room_, 1, wxEXPAND);
  return card;
}

wxWindow* ExerciseEditorFrame::build_right(wxWindow* body) {
  auto* right = new wxPanel(body);
  right->SetBackgroundColour(look_.theme.window);
  right->SetMinSize(wxSize(FromDIP(270), -1));
  preview_ = new ExercisePreviewPanel(right, look_, [this](bool another) { draw(another); });
  problem_card_ = new Card(right, look_, word("problems"));
  sound_ = new WrappedText(problem_card_, look_, word("problems.none"), Tone::good);
  problems_ = new VirtualTable(problem_card_, look_, view_->problems,
                               {.name = "exercise_editor.problems", .spoken = word("problems")});
  problems_->SetMinSize(wxSize(-1, FromDIP(150)));
  asked_ = problems_->selection_changed.connect([this] {
    if (!problems_->selected().empty()) go_to_problem(problems_->selected().front());
  });
  opened_ = problems_->activated.connect([this](std::int64_t number) { go_to_problem(number); });
  problem_card_->content()->Add(sound_, 0, wxEXPAND);
  problem_card_->content()->Add(problems_, 1, wxEXPAND);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(preview_, 1, wxEXPAND | wxBOTTOM, FromDIP(14));
  column->Add(problem_card_, 0, wxEXPAND);
  right->SetSizer(column);
  return right;
}

void ExerciseEditorFrame::add_entry(const EditorEntry& entry) {
  using Shape = EditorEntry::Shape;
  const std::string path = entry.path;
  switch (entry.shape) {
    case Shape::heading:
      return grid_->add_heading(entry.label);
    case Shape::remark:
      grid_->label_for("");
      return grid_->add_control(new WrappedText(grid_, look_, entry.label, Tone::muted));
    case Shape::text:
      grid_->add_text(path, entry.label);
      break;
    case Shape::lines:
      grid_->add_note(path, entry.label, entry.lines);
      break;
    case Shape::check:
      grid_->add_check(path, entry.label);
      break;
    case Shape::choice:
      // Long words of a choice must not push the preview out of the window.
      grid_->add_choice(path, entry.label, form_options(entry.options))->SetMinSize(wxSize(FromDIP(120), -1));
      break;
    case Shape::add:
    case Shape::remove:
      const bool adds = entry.shape == Shape::add;
      grid_->label_for("");
      grid_->add_control(
          make_button(grid_, look_,
                      {.name = "exercise_editor." + std::string(adds ? "add." : "remove.") + path,
                       .text = entry.label,
                       .icon = adds ? "plus" : "trash",
                       .kind = adds ? ButtonKind::normal : ButtonKind::flat,
                       .run = [this, path, adds] {
                         later([this, path, adds] { adds ? view_->add(path) : view_->remove(path); });
                       }}));
  }
}

void ExerciseEditorFrame::reshape(const std::function<void()>& change) {
  timer_.Stop();
  const std::string part = view_->part();
  const int scrolled = room_->GetViewStart().y;
  Freeze();
  typed_.disconnect();
  if (grid_) grid_->Destroy();
  grid_ = nullptr;
  change();
  grid_ = new FormGrid(room_, look_, view_->form(), "exercise_editor", FormGrid::Labels::above);
  grid_->SetBackgroundColour(look_.theme.card);
  for (const EditorEntry& each : view_->entries()) add_entry(each);
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(grid_, 0, wxEXPAND | wxRIGHT, FromDIP(8));
  room_->SetSizer(inside);
  typed_ = view_->form().typed.connect([this](const std::string& path) {
    if (!view_->reshapes(path)) return check_soon();
    later([this] { view_->choose(view_->part()); });
  });
  // The errors of the form, which were found before its grid was there.
  view_->check();
  show();
  room_->FitInside();
  room_->Scroll(0, view_->part() == part ? scrolled : 0);
  Thaw();
}

/// After the event of a control that goes away with the form.
void ExerciseEditorFrame::later(std::function<void()> change) {
  CallAfter([this, change = std::move(change)] { reshape(change); });
}

void ExerciseEditorFrame::check_soon() {
  timer_.StartOnce(250);
}

void ExerciseEditorFrame::show() {
  const std::string title = view_->title();
  SetTitle(U((view_->changed() ? "• " : "") + title + " – Vireo"));
  header_->set_note(title);
  part_title_->SetLabelText(
      U(view_->outline.rows().at(static_cast<std::size_t>(view_->part_number())).title));
  outline_->select(view_->part_number());
  up_->Enable(view_->can_move(true));
  down_->Enable(view_->can_move(false));
  remove_->Enable(view_->is_member());
  const bool none = view_->problems.row_count() == 0;
  sound_->Show(none);
  problems_->Show(!none);
  preview_->show(view_->preview());
  Layout();
}

void ExerciseEditorFrame::go_to_problem(std::int64_t number) {
  const EditorProblem* chosen = view_->problems.find(number);
  if (!chosen) return;
  const std::string path = chosen->path;
  CallAfter([this, path] {
    if (view_->part() != editor_part_of(path)) reshape([this, path] { view_->go_to(path); });
    if (wxWindow* entry = grid_->control(path)) entry->SetFocus();
  });
}

void ExerciseEditorFrame::draw(bool another) {
  another ? view_->draw_another() : view_->draw_none();
  show();
}

}  // namespace vireo
