#pragma once
// Page: one page of the window. It builds its widgets once, shows what its view (…_view.h, no wx) tells, and
// asks the view again when refresh() is called: after an action, or when it becomes visible on an out-of-date
// book. It fills the place beside the sidebar, or more (page_room.h scrolls it); its own sizer leaves a
// margin of 20.
#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/model/navigator.h"
#include "app/desktop/session.h"
#include "app/desktop/theme/look.h"

namespace vireo {

/// Language and theme as the person chose them; empty: the system's.
struct LookChoice {
  std::string language{};
  std::string theme{};  // "light", "dark"
  friend bool operator==(const LookChoice&, const LookChoice&) = default;
};

/// What every page is given. All of it outlives the page.
struct PageWorld {
  Session& session;
  const Look& look;
  Navigator& navigator;
  /// A short message over the page ("Facture F-2026-0001 émise"), with an optional undo button; worded.
  std::function<void(const std::string& text, bool offer_undo)> tell;
  /// Problems that belong to no field: a bar over the page, or a dialog when there are many.
  std::function<void(const Problems& problems)> tell_problems;
  /// Runs a command of the window's table (commands.h) by its id: "book.back_up".
  std::function<void(const std::string& id)> run_command = {};
  LookChoice look_choice = {};
  /// Rebuilds the window in another language or theme, and remembers it.
  std::function<void(const LookChoice& choice)> choose_look = {};
};

class Page : public wxPanel {
 public:
  Page(wxWindow* parent, PageWorld world) : wxPanel(parent), world_(std::move(world)) {}

  /// Shows the thing of a route ("documents/31": item "31"; empty: the page as it begins).
  virtual void open(const std::string& item) = 0;
  /// The book may have changed: asks the view again. Keeps selection, scroll and half-typed forms.
  virtual void refresh() = 0;
  /// What Ctrl+N does here; false when the page has nothing to make.
  virtual bool make_new() { return false; }
  /// What Ctrl+F does here: the search field, when there is one.
  virtual void focus_search() {}
  /// What a command of the window's table does here ("timer.toggle"); false when it is not this page's.
  virtual bool run_command(const std::string& /*id*/) { return false; }
  /// False while something half-typed would be lost; the page asks by itself.
  virtual bool may_leave() { return true; }

  bool Layout() override {
    const bool done = wxPanel::Layout();
    if (laid_out) laid_out();
    return done;
  }
  /// Set by the room that holds the page: it may need another height now.
  std::function<void()> laid_out = {};

 protected:
  Session& session() { return world_.session; }
  const Look& look() const { return world_.look; }
  const Wording& wording() const { return world_.look.wording; }
  Navigator& navigator() { return world_.navigator; }
  PageWorld world_;
};

/// One row of THE TABLE of pages (pages.cpp), in the order of the sidebar. `title` is message "page.<id>".
struct PageRow {
  std::string id;     // "documents"
  std::string group;  // message id of the group's title; empty for the first group
  std::string icon;   // a file of assets/icons
  Page* (*make)(wxWindow* parent, const PageWorld& world);
  /// Whether this book needs the page (a micro-entrepreneur is not met by a trial balance); always when
  /// empty.
  bool (*needed)(const Session& session) = nullptr;
};

const std::vector<PageRow>& pages();

}  // namespace vireo
