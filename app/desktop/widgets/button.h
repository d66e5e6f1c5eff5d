#pragma once
// Buttons of the window: native, with an optional icon and a style.
//
//   make_button(this, look, {.name = "invoice.save", .text = "Enregistrer", .icon = "check", .kind =
//   ButtonKind::primary,
//                            .run = [this] { save(); }});
#include <functional>
#include <string>

#include "app/desktop/theme/look.h"

class wxButton;
class wxWindow;

namespace vireo {

enum class ButtonKind { normal, primary, danger, flat, link };

struct ButtonSpec {
  std::string name;  // stable, for tests: "invoice.save"
  std::string text;  // worded; may hold one & before its mnemonic; empty for an icon alone
  std::string icon = {};
  ButtonKind kind = ButtonKind::normal;
  std::function<void()> run = {};
  std::string spoken = {};  // the accessible name and tooltip, when `text` is empty or says too little
};

wxButton* make_button(wxWindow* parent, const Look& look, const ButtonSpec& spec);
/// Another text on the same button ("Voir en tableau" / "Voir le graphique"), its accessible name with it.
void set_button_text(wxButton* button, const std::string& text);

}  // namespace vireo
