#pragma once
// EmptyState: what a page shows while it has nothing to show: an icon, a sentence, what to do, one button.
//
//   new EmptyState(this, look, {.icon = "receipt-euro", .title = "Pas encore de facture",
//                               .text = "La première ne prend que quelques minutes.",
//                               .button = {.name = "invoice.new", .text = "Nouvelle facture", .run = ...}});
#include <string>

#include <wx/panel.h>

#include "app/desktop/widgets/button.h"

namespace vireo {

struct EmptyStateSpec {
  std::string icon;
  std::string title;
  std::string text = {};
  ButtonSpec button = {};  // none when its text is empty
};

class EmptyState : public wxPanel {
 public:
  EmptyState(wxWindow* parent, const Look& look, const EmptyStateSpec& spec);
};

}  // namespace vireo
