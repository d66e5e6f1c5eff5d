#pragma once
// ExercisePreviewPanel: a card that shows an exercise as a trainee sees it, with the answers that are
// expected and the mistakes that are recognised, for figures as written or drawn. Part of the editor of
// exercises.
#include <functional>
#include <string>

#include "app/desktop/pages/exercises/exercise_editor_view.h"
#include "app/desktop/widgets/card.h"

class wxScrolledWindow;
class wxStaticText;

namespace vireo {

class ExercisePreviewPanel : public Card {
 public:
  /// `draw`: other figures are wanted (true), or those written (false).
  ExercisePreviewPanel(wxWindow* parent, const Look& look, std::function<void(bool another)> draw);
  void show(const ExercisePreview& preview);
  /// All that is shown, as one text.
  const std::string& text() const { return shown_; }

 private:
  void say(wxSizer* column, const std::string& text, Tone tone, int above, bool small = false);

  wxStaticText* variant_;
  wxScrolledWindow* room_;
  std::string shown_{};
};

}  // namespace vireo
