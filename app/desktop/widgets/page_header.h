#pragma once
// PageHeader: the top of a page: title, a note below it, and at the right the search field and the buttons;
// below them where there is no room for both, so that a title is never cut.
//
//   auto* header = new PageHeader(this, look, "Factures");
//   header->set_note("24 factures");
//   header->add(new SearchField(header, look, "documents.search"));
//   header->add_button(look, {...primary...});
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "app/desktop/theme/look.h"
#include "app/desktop/widgets/button.h"

class wxStaticText;

namespace vireo {

class PageHeader : public wxPanel {
 public:
  PageHeader(wxWindow* parent, const Look& look, const std::string& title);
  void set_title(const std::string& text);
  void set_note(const std::string& text);
  /// Stands right of what was added before. `control` must be a child of this header.
  void add(wxWindow* control);
  wxButton* add_button(const Look& look, const ButtonSpec& spec);

 private:
  void arrange();
  bool lacks_room() const;

  wxStaticText* title_;
  wxStaticText* note_;
  std::vector<wxWindow*> controls_;
  bool is_stacked_ = false;
};

}  // namespace vireo
