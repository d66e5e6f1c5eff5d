#pragma once
// KeyFigure: one number a person should see at once, with its name, a note and an icon. With `open` it is a
// button (mouse, Enter, Space).
//
//   auto* late = new KeyFigure(this, look, {.name = "home.late", .icon = "clock", .title = "En attente de
//   paiement",
//                                           .open = [&] { navigator.go({"documents"}); }});
//   late->show("1 965 €", "2 factures en retard", Tone::bad);
#include <functional>
#include <string>

#include "app/desktop/widgets/card.h"

class wxStaticText;

namespace vireo {

struct KeyFigureSpec {
  std::string name;  // stable
  std::string icon;
  std::string title;
  std::function<void()> open = {};
};

class KeyFigure : public Card {
 public:
  KeyFigure(wxWindow* parent, const Look& look, KeyFigureSpec spec);
  void show(const std::string& value, const std::string& note, Tone note_tone = Tone::muted);

  bool AcceptsFocus() const override { return spec_.open != nullptr; }
  bool AcceptsFocusFromKeyboard() const override { return AcceptsFocus(); }

 private:
  void make_clickable(wxWindow* part);
  KeyFigureSpec spec_;
  wxStaticText* value_;
  wxStaticText* note_;
};

}  // namespace vireo
