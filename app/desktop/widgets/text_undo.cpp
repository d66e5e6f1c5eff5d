#include "app/desktop/widgets/text_undo.h"

#include "app/desktop/strings.h"

namespace vireo {

TextUndo* TextUndo::attach(wxTextCtrl* entry) {
  auto* undo = new TextUndo(entry);
  entry->SetClientObject(undo);  // the entry owns it
  return undo;
}

TextUndo::TextUndo(wxTextCtrl* entry) : entry_(entry) {
  history_.reset(now());
  entry->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    if (!putting_) history_.record(now());
  });
  entry->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    const bool again = event.GetKeyCode() == 'Y' || (event.GetKeyCode() == 'Z' && event.ShiftDown());
    if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'Z')
      undo();
    else if (event.ControlDown() && !event.AltDown() && again)
      redo();
    else
      event.Skip();
  });
}

TextState TextUndo::now() const {
  return {S(entry_->GetValue()), entry_->GetInsertionPoint()};
}

bool TextUndo::put(const std::optional<TextState>& state) {
  if (!state) return false;
  putting_ = true;
  entry_->SetValue(U(state->text));
  entry_->SetInsertionPoint(state->caret);
  putting_ = false;
  return true;
}

bool TextUndo::undo() {
  return put(history_.undo());
}
bool TextUndo::redo() {
  return put(history_.redo());
}
void TextUndo::forget() {
  history_.reset(now());
}

TextUndo* text_undo_of(wxWindow* window) {
  auto* entry = dynamic_cast<wxTextCtrl*>(window);
  return entry ? dynamic_cast<TextUndo*>(entry->GetClientObject()) : nullptr;
}

}  // namespace vireo
