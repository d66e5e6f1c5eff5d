#include "app/desktop/widgets/page_header.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

PageHeader::PageHeader(wxWindow* parent, const Look& look, const std::string& title)
    : wxPanel(parent), title_(heading(this, look, title)), note_(plain_text(this, look, "", Tone::muted)) {
  note_->Hide();
  arrange();
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    if (lacks_room() == is_stacked_) return;
    is_stacked_ = !is_stacked_;
    arrange();
    // The page gives the header another height once it is through with this one.
    CallAfter([this] { GetParent()->Layout(); });
  });
  // On a page made before its window is seen, GTK measures the title in another font.
  CallAfter([this] {
    title_->InvalidateBestSize();
    note_->InvalidateBestSize();
    GetParent()->Layout();
  });
}

bool PageHeader::lacks_room() const {
  // A long note may be cut; its beginning stays.
  int wanted = std::max(title_->GetBestSize().x, std::min(note_->GetBestSize().x, FromDIP(220)));
  for (const wxWindow* each : controls_)
    if (each->IsShown()) wanted += each->GetEffectiveMinSize().x + FromDIP(10);
  return wanted > GetClientSize().x;
}

void PageHeader::arrange() {
  SetSizer(nullptr);  // what it held is free again
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(title_, 0);
  words->Add(note_, 0, wxTOP, FromDIP(2));
  auto* whole = new wxBoxSizer(is_stacked_ ? wxVERTICAL : wxHORIZONTAL);
  whole->Add(words, is_stacked_ ? 0 : 1, is_stacked_ ? int{wxEXPAND} : int{wxALIGN_CENTRE_VERTICAL});
  wxSizer* row = whole;
  if (is_stacked_) {
    row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    whole->Add(row, 0, wxEXPAND | wxTOP, FromDIP(10));
  }
  for (wxWindow* each : controls_)
    row->Add(each, 0, wxALIGN_CENTRE_VERTICAL | (is_stacked_ ? wxRIGHT | wxBOTTOM : wxLEFT),
             FromDIP(is_stacked_ ? 8 : 10));
  SetSizer(whole);
  Layout();
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
  controls_.push_back(control);
  arrange();
}

wxButton* PageHeader::add_button(const Look& look, const ButtonSpec& spec) {
  auto* button = make_button(this, look, spec);
  add(button);
  return button;
}

}  // namespace vireo
