#pragma once
// Static texts in the look's fonts: headings, notes, labels. Long ones wrap to the width they are given.
//
//   sizer->Add(heading(this, look, "Clients"));   sizer->Add(note(this, look, "24 factures"));
//   sizer->Add(new WrappedText(this, look, sentence), 0, wxEXPAND);
#include <string>

#include <wx/stattext.h>

#include "app/desktop/theme/look.h"

namespace vireo {

wxStaticText* heading(wxWindow* parent, const Look& look, const std::string& text);  // of a page
wxStaticText* card_heading(wxWindow* parent, const Look& look, const std::string& text);
wxStaticText* plain_text(wxWindow* parent, const Look& look, const std::string& text,
                         Tone tone = Tone::normal);
wxStaticText* note(wxWindow* parent, const Look& look, const std::string& text, Tone tone = Tone::muted);

/// A paragraph that breaks its lines anew when its width changes.
class WrappedText : public wxStaticText {
 public:
  WrappedText(wxWindow* parent, const Look& look, const std::string& text, Tone tone = Tone::normal);
  void set_text(const std::string& text);

 private:
  void wrap_to(int width);
  wxString whole_;
  int wrapped_at_ = 0;
};

}  // namespace vireo
