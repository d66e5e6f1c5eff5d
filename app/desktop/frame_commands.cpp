// What the commands of the table do in the frame.
#include <algorithm>

#include <wx/textctrl.h>

#include "app/desktop/book_work.h"
#include "app/desktop/commands.h"
#include "app/desktop/licences.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/pages/work/timer_view.h"
#include "app/desktop/palette_entries.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/command_palette.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/info_bar.h"
#include "app/desktop/widgets/text_undo.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {
namespace {

/// The table that has the focus, or one of whose parts has it.
VirtualTable* focused_table() {
  for (wxWindow* window = wxWindow::FindFocus(); window; window = window->GetParent())
    if (auto* table = dynamic_cast<VirtualTable*>(window)) return table;
  return nullptr;
}

wxTextEntry* focused_entry() {
  return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus());
}

}  // namespace

void MainFrame::run_command(const std::string& id) {
  const FrameCommand* command = frame_command(id);
  expect(command != nullptr, "a command of the window's table");
  if (!command->possible || command->possible(*this)) command->run(*this);
}

void MainFrame::undo() {
  if (auto* typed = text_undo_of(wxWindow::FindFocus())) {
    typed->undo();
    return;
  }
  const auto undone = session().undo();
  if (!undone) return tell_problems(undone.problems());
  tell(look_->wording.text("deed.undone", {{"what", look_->wording.text(*undone)}}), false);
}

void MainFrame::redo() {
  if (auto* typed = text_undo_of(wxWindow::FindFocus())) {
    typed->redo();
    return;
  }
  const auto redone = session().redo();
  if (!redone) return tell_problems(redone.problems());
  tell(look_->wording.text("deed.redone", {{"what", look_->wording.text(*redone)}}), false);
}

void MainFrame::cut() {
  if (auto* entry = focused_entry()) entry->Cut();
}

void MainFrame::copy() {
  if (auto* entry = focused_entry())
    entry->Copy();
  else if (auto* table = focused_table())
    table->copy();
}

void MainFrame::paste() {
  if (auto* entry = focused_entry()) entry->Paste();
}

void MainFrame::make_new() {
  if (!visible_ || visible_->make_new()) return;
  const auto known = page_ids();
  if (std::find(known.begin(), known.end(), "documents") != known.end()) navigator().go({"documents", "new"});
}

void MainFrame::find() {
  if (visible_) visible_->focus_search();
}

void MainFrame::open_palette() {
  const auto chosen = choose_from_palette(this, *look_, palette_entries(session(), page_ids()));
  if (chosen) take_from_palette(*chosen);
}

void MainFrame::take_from_palette(const std::string& id) {
  constexpr std::string_view command_prefix = "command/";
  if (id.starts_with(command_prefix))
    run_command(id.substr(command_prefix.size()));
  else
    navigator().go(Route::parse(id));
}

void MainFrame::toggle_timer() {
  // What runs is stopped wherever one is; to start, one says for whom on the page of work.
  if (visible_ && visible_->run_command("timer.toggle")) return;
  TimerView timer(session());
  if (timer.running()) {
    const auto stopped = timer.toggle();
    if (!stopped) return tell_problems(stopped.problems());
    return tell(*stopped, true);
  }
  if (navigator().go({"work"}) && visible_) visible_->run_command("timer.toggle");
}

void MainFrame::run_on_page(const std::string& page, const std::string& command) {
  if ((navigator().current().page == page || navigator().go({page})) && visible_)
    visible_->run_command(command);
}

void MainFrame::show_about() {
  tell_about(this, *look_);
}

void MainFrame::show_licences() {
  tell_licences(this, *look_);
}

}  // namespace vireo
