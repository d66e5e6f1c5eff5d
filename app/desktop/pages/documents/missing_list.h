#pragma once
// MissingList: what still has to be there before a draft can be issued, each line a link to the place where
// it is entered; or one green line when everything is there. Also lists advice, with another button.
#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/theme/look.h"

namespace vireo {

struct MissingListWords {
  std::string name = "draft.missing";  // of the buttons, which are numbered
  std::string button = {};             // worded; empty: "Enter"
};

class MissingList : public wxPanel {
 public:
  MissingList(wxWindow* parent, const Look& look, std::function<void(const MissingThing&)> go,
              MissingListWords words = {});
  void show(const std::vector<MissingThing>& things);
  const std::vector<MissingThing>& shown() const { return shown_; }

 private:
  const Look& look_;
  std::function<void(const MissingThing&)> go_;
  MissingListWords words_;
  std::vector<MissingThing> shown_;
  bool filled_ = false;
};

}  // namespace vireo
