#pragma once
// Sidebar: the pages, in groups, each with an icon; arrows, Home and End move, a click or an arrow chooses. A
// native list, so that screen readers know it.
//
//   auto* sidebar = new Sidebar(frame, look, {{"", {{"home", "Accueil", "home"}}},
//                                             {"Argent", {{"documents", "Factures", "receipt-euro"}}}});
//   connection_ = sidebar->chosen.connect([&](const std::string& page) { navigator.go({page}); });
//   frame_sizer->Add(sidebar, 0, wxEXPAND);
//   sidebar->select("documents");                                  // shows it, tells nobody
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/theme/look.h"

namespace vireo {

struct SidebarItem {
  std::string id;
  std::string text;
  std::string icon;
};

struct SidebarGroup {
  std::string title;  // empty for the first group, which needs none
  std::vector<SidebarItem> items;
};

class Sidebar : public wxPanel {
 public:
  Sidebar(wxWindow* parent, const Look& look, const std::vector<SidebarGroup>& groups);
  void select(const std::string& id);
  std::string selected() const;
  /// The list itself: its focus, its events.
  wxDataViewListCtrl* list() { return list_; }

  Signal<std::string> chosen;

 private:
  void fill(const std::vector<SidebarGroup>& groups);
  void on_selection();
  const Look& look_;
  wxDataViewListCtrl* list_;
  std::vector<std::string> rows_;  // the item's id, empty for a title
  int row_ = wxNOT_FOUND;
  bool quiet_ = false;
};

}  // namespace vireo
