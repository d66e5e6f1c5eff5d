#include "app/desktop/widgets/search_field.h"

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"

namespace vireo {

SearchField::SearchField(wxWindow* parent, const Look& look, const std::string& name,
                         const std::string& spoken)
    : wxSearchCtrl(parent, wxID_ANY) {
  const std::string shown = spoken.empty() ? look.wording.text("widget.search") : spoken;
  set_names(this, name, shown);
  SetDescriptiveText(U(shown));
  ShowCancelButton(true);
  SetMinSize(FromDIP(wxSize(230, 34)));
  Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    typed.emit(S(GetValue()));
  });
  Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { SetValue(wxString()); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && !GetValue().empty())
      SetValue(wxString());
    else
      event.Skip();
  });
}

}  // namespace vireo
