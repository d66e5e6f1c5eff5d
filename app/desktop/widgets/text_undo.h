#pragma once
// TextUndo: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y inside one text entry, which GTK lacks. Attached once; it lives
// as long as the entry. The frame's own undo asks text_undo_of(focus) first: what is typed comes before what
// is booked.
//
//   TextUndo::attach(entry);
//   if (auto* undo = text_undo_of(wxWindow::FindFocus())) undo->undo(); else session.undo();
#include <wx/clntdata.h>
#include <wx/textctrl.h>

#include "app/desktop/model/text_history.h"

namespace vireo {

class TextUndo : public wxClientData {
 public:
  static TextUndo* attach(wxTextCtrl* entry);
  /// False when there is nothing to undo.
  bool undo();
  bool redo();
  /// The program filled the entry: nothing before counts.
  void forget();

 private:
  explicit TextUndo(wxTextCtrl* entry);
  TextState now() const;
  bool put(const std::optional<TextState>& state);

  wxTextCtrl* entry_;
  TextHistory history_;
  bool putting_ = false;
};

/// The undo of the entry that is `window`, or null when it is no such entry.
TextUndo* text_undo_of(wxWindow* window);

}  // namespace vireo
