// DraftEditor, second part: what its buttons and keys do.
#include <filesystem>

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "app/desktop/pages/clients/client_dialog.h"
#include "app/desktop/pages/documents/draft_editor.h"
#include "app/desktop/pages/documents/line_rows.h"
#include "app/desktop/pages/documents/missing_list.h"
#include "app/desktop/pages/documents/paper_file.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/page_header.h"
#include "core/base/text.h"

namespace vireo {

void DraftEditor::begin(DocumentKind kind, std::optional<PartyId> client) {
  view_.begin(kind, client);
  show_all();
  if (client)
    lines_->focus(0, "text");
  else
    who_->control("client")->SetFocus();
}

bool DraftEditor::load(DocumentId id) {
  if (!view_.load(id)) return false;
  show_all();
  return true;
}

void DraftEditor::refresh() {
  // Undo may have taken the draft itself away; what was typed can be saved anew.
  if (view_.id() && !view_.dirty() && !view_.load(*view_.id())) view_.begin(view_.kind());
  show_figures();
}

bool DraftEditor::may_leave() {
  if (!view_.dirty()) return true;
  switch (ask_unsaved(this, world_.look)) {
    case Unsaved::save:
      return save();
    case Unsaved::discard:
      view_.begin(view_.kind());
      return true;
    case Unsaved::stay:
      break;
  }
  return false;
}

void DraftEditor::go_to(const MissingThing& thing) {
  if (thing.route) {
    if (view_.dirty() && !save()) return;
    world_.navigator.go(*thing.route);
    return;
  }
  if (thing.field.starts_with("lines[")) {
    const auto close = thing.field.find(']');
    const auto line = static_cast<std::size_t>(std::stoul(thing.field.substr(6, close - 6)));
    lines_->focus(line - 1, thing.field.substr(close + 2));
    return;
  }
  for (const FormGrid* grid : {who_, when_, notes_})
    if (auto* control = grid->control(thing.field)) control->SetFocus();
}

void DraftEditor::focus_first_error(const Problems& problems) {
  if (who_->focus_first_error() || when_->focus_first_error() || notes_->focus_first_error()) return;
  if (!lines_->focus_first_error()) world_.tell_problems(problems);
}

void DraftEditor::add_client() {
  const std::string typed = view_.client() ? std::string() : trimmed(view_.form.text("client"));
  const auto added = ask_new_client(this, world_.look, world_.session, typed);
  if (!added) return;
  view_.choose_client(*added);
  show_figures();
  lines_->focus(0, "text");
}

bool DraftEditor::save() {
  const auto saved = view_.save();
  form_->FitInside();
  if (!saved) {
    focus_first_error(saved.problems());
    return false;
  }
  show_figures();
  header_->set_title(view_.title());
  world_.navigator.replace({"documents", std::to_string(saved->value())});
  world_.tell(word("draft.told_saved"), true);
  return true;
}

void DraftEditor::discard() {
  const bool kept = view_.id().has_value();
  if (kept || view_.dirty()) {
    if (!confirm(this, world_.look,
                 {.title = word("draft.discard.title"),
                  .text = word(kept ? "draft.discard.kept" : "draft.discard.text"),
                  .yes = word("draft.discard")}))
      return;
  }
  if (const auto done = view_.discard(); !done) return world_.tell_problems(done.problems());
  world_.navigator.go({"documents"});
  if (kept) world_.tell(word("draft.told_discarded"), true);
}

void DraftEditor::preview() {
  const auto pdf = view_.preview_pdf();
  show_figures();
  if (!pdf) return focus_first_error(pdf.problems());
  show_paper(*pdf, word("draft.preview_file") + ".pdf", world_);
}

void DraftEditor::issue() {
  const auto missing = view_.missing();
  missing_->show(missing);
  if (!missing.empty()) {
    go_to(missing.front());
    return;
  }
  const auto outlook = view_.before_issue();
  if (!outlook) return focus_first_error(outlook.problems());
  const Wording& wording = world_.look.wording;
  const std::string kind(name_of(view_.kind()));
  if (!confirm(this, world_.look,
               {.title = wording.text("draft.confirm.title." + kind, {{"number", outlook->number}}),
                .text = wording.text("draft.confirm.text." + kind,
                                     {{"number", outlook->number}, {"total", outlook->total_gross}}),
                .yes = word("draft.issue." + kind)})) {
    show_figures();
    return;
  }
  const auto done = view_.issue();
  if (!done) return focus_first_error(done.problems());
  const DocumentId id = done->id();
  world_.tell(wording.text("draft.told_issued." + kind,
                           {{"number", done->number()}, {"total", done->totals().gross}}),
              false);
  if (issued) issued(id);
}

void DraftEditor::on_key(wxKeyEvent& event) {
  if (event.ControlDown() && event.GetKeyCode() == 'S')
    save();
  else if (event.ControlDown() &&
           (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER))
    issue();
  else
    event.Skip();
}

}  // namespace vireo
