#pragma once
// Card: a rounded surface with an optional title, on which a page puts its parts. Children are made on the
// card and added to content().
//
//   auto* card = new Card(this, look, "À venir");
//   card->content()->Add(note(card, look, "dans 8 jours"));
//   card->header()->Add(make_button(card, look, {...}));       // right of the title
//   page_sizer->Add(card, 1, wxEXPAND);
#include <string>

#include <wx/panel.h>
#include <wx/sizer.h>

#include "app/desktop/theme/look.h"

namespace vireo {

class Card : public wxPanel {
 public:
  Card(wxWindow* parent, const Look& look, const std::string& title = {});
  wxBoxSizer* content() { return content_; }
  /// The line of the title; what is added stands at its right end.
  wxBoxSizer* header();

 protected:
  const Look& look_;

 private:
  void paint();
  wxBoxSizer* header_ = nullptr;
  wxBoxSizer* content_;
  wxBoxSizer* outer_;
};

}  // namespace vireo
