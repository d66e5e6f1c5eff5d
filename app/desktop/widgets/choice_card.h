#pragma once
// ChoiceCard: one of a few large things to begin with: icon, title, a sentence; a button for mouse, Enter and
// Space.
//
//   new ChoiceCard(this, look, {.name = "start.open", .icon = "folder-open", .title = "Ouvrir", .text = "…",
//   .run = ...});
#include <functional>
#include <string>

#include "app/desktop/widgets/card.h"

namespace vireo {

struct ChoiceCardSpec {
  std::string name;  // stable
  std::string icon;
  std::string title;
  std::string text;
  std::function<void()> run;
};

class ChoiceCard : public Card {
 public:
  ChoiceCard(wxWindow* parent, const Look& look, ChoiceCardSpec spec);

  bool AcceptsFocus() const override { return true; }
  bool AcceptsFocusFromKeyboard() const override { return true; }

 private:
  ChoiceCardSpec spec_;
};

}  // namespace vireo
