#include "app/desktop/pages/work/week_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/pages/work/letter_dialog.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/load_bar.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

WeekPanel::WeekPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  SetBackgroundColour(world_.look.theme.window);
  book_ = new PartBook(this);
  book_->SetBackgroundColour(world_.look.theme.window);
  book_->AddPage(make_list(book_), wxString());
  book_->AddPage(new EmptyState(book_, world_.look,
                                {.icon = "list-check",
                                 .title = word("work_page.week.empty.title"),
                                 .text = word("work_page.week.empty.text"),
                                 .button = {.name = "week.empty.new",
                                            .text = word("work_page.task.new"),
                                            .run = [this] { begin_new(); }}}),
                 wxString());
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(book_, 1, wxEXPAND);
  SetSizer(whole);
  refresh();
}

wxWindow* WeekPanel::make_list(wxWindow* parent) {
  const Look& look = world_.look;
  auto* whole = new wxPanel(parent);
  whole->SetBackgroundColour(look.theme.window);
  load_ = new WrappedText(whole, look, "");
  bar_ = new LoadBar(whole, look, "week.load");
  list_ = new VirtualTable(whole, look, view_.table,
                           {.name = "week.tasks", .spoken = word("work_page.week.tasks")});
  list_->set_commands(
      {{"task.done", word("work_page.task.done"), [this](const auto&) { close(Task::State::done); }},
       {"task.postpone", word("work_page.task.postpone"), [this](const auto&) { postpone(); }},
       {"task.decline", word("work_page.task.decline"),
        [this](const auto&) { close(Task::State::declined); }},
       {"task.letter", word("work_page.letter"), [this](const auto&) {
          if (const auto id = chosen()) write_letter(*id);
        }}});
  selected_ = list_->selection_changed.connect([this] { enable_buttons(); });
  give_up_ = new Card(whole, look, word("work_page.give_up"));
  give_up_->SetMinSize(wxSize(FromDIP(236), -1));
  give_up_->content()->Add(new WrappedText(give_up_, look, word("work_page.give_up.text"), Tone::muted), 0,
                           wxEXPAND | wxBOTTOM, FromDIP(10));
  give_up_lines_ = new wxBoxSizer(wxVERTICAL);
  give_up_->content()->Add(give_up_lines_, 0, wxEXPAND);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(load_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
  left->Add(bar_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  left->Add(list_, 1, wxEXPAND);
  left->Add(make_buttons(whole), 0, wxEXPAND | wxTOP, FromDIP(10));
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(left, 1, wxEXPAND);
  across->Add(give_up_, 0, wxEXPAND | wxLEFT, FromDIP(14));
  whole->SetSizer(across);
  return whole;
}

wxSizer* WeekPanel::make_buttons(wxWindow* parent) {
  const auto add = [&](const char* name, const char* icon, std::function<void()> run) {
    auto* button = make_button(parent, world_.look,
                               {.name = std::string("task.") + name,
                                .text = word(std::string("work_page.task.") + name),
                                .icon = icon,
                                .run = std::move(run)});
    for_chosen_.push_back(button);
    return button;
  };
  auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  const auto place = [&](wxButton* button) { row->Add(button, 0, wxRIGHT | wxBOTTOM, FromDIP(8)); };
  place(add("done", "check", [this] { close(Task::State::done); }));
  place(add("postpone", "calendar", [this] { postpone(); }));
  place(add("decline", "x", [this] { close(Task::State::declined); }));
  place(make_button(parent, world_.look,
                    {.name = "task.new",
                     .text = word("work_page.task.new"),
                     .icon = "plus",
                     .kind = ButtonKind::primary,
                     .run = [this] { begin_new(); }}));
  return row;
}

std::optional<TaskId> WeekPanel::chosen() const {
  if (list_->selected().empty()) return std::nullopt;
  return TaskId(list_->selected().front());
}

void WeekPanel::enable_buttons() {
  for (wxButton* button : for_chosen_) button->Enable(chosen().has_value());
}

void WeekPanel::refresh() {
  view_.refresh();
  book_->SetSelection(view_.empty() ? 1 : 0);
  load_->set_text(view_.load());
  load_->SetForegroundColour(world_.look.theme.of(view_.overloaded() ? Tone::bad : Tone::normal));
  bar_->show(view_.plan().total.count, view_.plan().capacity.count, view_.load());
  show_give_up();
  enable_buttons();
  book_->GetCurrentPage()->Layout();
}

void WeekPanel::show_give_up() {
  give_up_lines_->Clear(true);
  const auto all = view_.give_up();
  give_up_->Show(!all.empty());
  for (std::size_t at = 0; at < all.size() && at < 4; ++at) {
    give_up_lines_->Add(new WrappedText(give_up_, world_.look, view_.told(all[at])), 0, wxEXPAND);
    give_up_lines_->Add(make_button(give_up_, world_.look,
                                    {.name = "give_up.letter" + std::to_string(at + 1),
                                     .text = word("work_page.letter"),
                                     .icon = "mail",
                                     .run = [this, id = all[at].id] { write_letter(id); },
                                     .spoken = word("work_page.letter") + " " + all[at].name}),
                        0, wxTOP | wxBOTTOM, FromDIP(8));
  }
  give_up_->Layout();
}

void WeekPanel::tell(const Checked<std::string>& done) {
  if (!done) return world_.tell_problems(done.problems());
  refresh();
  world_.tell(*done, true);
  list_->SetFocus();
}

void WeekPanel::close(Task::State state) {
  if (const auto id = chosen()) tell(view_.close(*id, state));
}

void WeekPanel::postpone() {
  if (const auto id = chosen()) tell(view_.postpone(*id));
}

void WeekPanel::write_letter(TaskId id) {
  show_letter(this, world_, view_, id);
}

void WeekPanel::begin_new() {
  view_.begin_task();
  std::string told;
  const bool added = ask_form(
      this, world_.look, view_.form,
      {.name = "task_form", .title = word("work_page.task.new"), .yes = word("work_page.task.add")},
      [this](FormGrid& grid) {
        grid.add_text("name", word("work_page.task"));
        grid.add_choice("client", word("work_page.client"), form_options(view_.clients()));
        grid.add_date("due", word("work_page.due"), world_.session.today());
        grid.add_text("effort", word("work_page.hours"), word("work_page.hours.hint"));
        grid.add_check("important", word("work_page.task.important"));
        grid.add_choice("repeat", word("work_page.task.repeat"), form_options(view_.repeats()));
      },
      [&] {
        const auto kept = view_.add();
        if (kept) told = *kept;
        return kept.ok();
      });
  if (added) tell(Checked<std::string>(told));
}

}  // namespace vireo
