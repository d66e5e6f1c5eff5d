#pragma once
// CommandPalette: Ctrl+K: type a few letters of a page, command, client or document; arrows choose, Enter
// takes, Escape leaves. It only says what was chosen.
//
//   if (const auto chosen = choose_from_palette(frame, look, entries)) run(*chosen);     // PaletteEntry::id
#include <optional>
#include <string>
#include <vector>

#include <wx/dialog.h>

#include "app/desktop/model/palette.h"
#include "app/desktop/theme/look.h"

class wxDataViewListCtrl;
class wxStaticText;
class wxTextCtrl;

namespace vireo {

class CommandPalette : public wxDialog {
 public:
  CommandPalette(wxWindow* parent, const Look& look, std::vector<PaletteEntry> entries);
  /// The id chosen, or nothing.
  std::optional<std::string> chosen() const;

 private:
  void show_matches();
  void move(int by);
  void take();
  void on_key(wxKeyEvent& event);

  const Look& look_;
  std::vector<PaletteEntry> entries_;
  std::vector<PaletteMatch> matches_;
  wxTextCtrl* entry_;
  wxDataViewListCtrl* list_;
  wxStaticText* nothing_;
  std::optional<std::string> chosen_;
};

std::optional<std::string> choose_from_palette(wxWindow* parent, const Look& look,
                                               std::vector<PaletteEntry> entries);

}  // namespace vireo
