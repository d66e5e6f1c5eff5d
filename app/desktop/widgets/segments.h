#pragma once
// Segments: a row of words of which one is chosen ("All · In · Out"): toggle buttons, so that keyboard and
// screen readers know them. The parts are "<name>.<id>".
//
//   auto* segments = new Segments(this, look, "money.show", {{"all", "Tout"}, {"in", "Entrées"}});
//   connection_ = segments->chosen.connect([&](const std::string& id) { view.show(id); });
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/theme/look.h"

class wxToggleButton;

namespace vireo {

struct Segment {
  std::string id;
  std::string text;  // worded
};

class Segments : public wxPanel {
 public:
  Segments(wxWindow* parent, const Look& look, const std::string& name, std::vector<Segment> segments);
  /// Shows it as chosen; nothing is told.
  void select(const std::string& id);
  /// As if a person had pressed it.
  void choose(const std::string& id);
  const std::string& selected() const { return selected_; }

  Signal<std::string> chosen;

 private:
  std::vector<Segment> segments_;
  std::vector<wxToggleButton*> buttons_;
  std::string selected_;
};

}  // namespace vireo
