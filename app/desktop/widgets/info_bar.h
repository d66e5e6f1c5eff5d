#pragma once
// InfoBar: a line at the top of a page or frame that says what happened, with at most one thing to do about
// it
// ("Facture supprimée · Annuler"). Hidden until shown; announced to screen readers.
//
//   bar->show({.tone = Tone::good, .text = "Facture F-2026-031 enregistrée", .action = "Ouvrir le PDF", .run
//   = ...}); bar->show({.text = "Client supprimé", .action = "Annuler", .run = [&] { session.undo(); },
//   .seconds = 8});
#include <functional>
#include <string>

#include <wx/panel.h>
#include <wx/timer.h>

#include "app/desktop/theme/look.h"

namespace vireo {

struct InfoBarMessage {
  Tone tone = Tone::accent;
  std::string text;
  std::string action = {};
  std::function<void()> run = {};
  int seconds = 0;  // goes away by itself after that; 0: stays
};

class InfoBar : public wxPanel {
 public:
  InfoBar(wxWindow* parent, const Look& look, const std::string& name);
  void show(InfoBarMessage message);
  void dismiss();
  const std::string& text() const { return text_; }

 private:
  const Look& look_;
  std::string name_;
  std::string text_;
  wxColour ground_;
  wxTimer timer_;
};

}  // namespace vireo
