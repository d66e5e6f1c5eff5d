#include "app/desktop/widgets/entry.h"

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/widgets/text_undo.h"

namespace vireo {

void tune_entry(wxTextCtrl* entry, const Look& look) {
  entry->SetFont(look.fonts.body);
  entry->SetMinSize(entry->FromDIP(wxSize(60, 34)));
  TextUndo::attach(entry);
}

wxTextCtrl* make_entry(wxWindow* parent, const Look& look, const std::string& name, const std::string& spoken,
                       long style) {
  auto* entry = new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, style);
  tune_entry(entry, look);
  set_names(entry, name, spoken);
  return entry;
}

}  // namespace vireo
