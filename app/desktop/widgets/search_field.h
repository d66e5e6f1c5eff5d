#pragma once
// SearchField: a native search entry that tells every change; Escape empties it.
//
//   auto* search = new SearchField(header, look, "documents.search");
//   connection_ = search->typed.connect([&](const std::string& text) { view.table.filter(text); });
#include <string>

#include <wx/srchctrl.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/theme/look.h"

namespace vireo {

class SearchField : public wxSearchCtrl {
 public:
  /// `spoken` is also shown while nothing is typed; without it: "Search".
  SearchField(wxWindow* parent, const Look& look, const std::string& name, const std::string& spoken = {});
  Signal<std::string> typed;
};

}  // namespace vireo
