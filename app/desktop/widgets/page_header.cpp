#include "app/desktop/widgets/page_header.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

PageHeader::PageHeader(wxWindow* parent, const Look& look, const std::string& title)
    : wxPanel(parent), title_(heading(this, look, title)), note_(plain_text(this, look, "", Tone::muted)) {
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(title_, 0);
  words->Add(note_, 0, wxTOP, FromDIP(2));
  note_->Hide();
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(words, 1, wxALIGN_CENTRE_VERTICAL);
  SetSizer(line);
}

void PageHeader::set_title(const std::string& text) {
  title_->SetLabelText(U(text));
  Layout();
}

void PageHeader::set_note(const std::string& text) {
  note_->SetLabelText(U(text));
  note_->Show(!text.empty());
  Layout();
}

void PageHeader::add(wxWindow* control) {
  GetSizer()->Add(control, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(10));
  Layout();
}

wxButton* PageHeader::add_button(const Look& look, const ButtonSpec& spec) {
  auto* button = make_button(this, look, spec);
  add(button);
  return button;
}

}  // namespace vireo
