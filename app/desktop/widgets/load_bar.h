#pragma once
// LoadBar: how much of what there is, is taken: a filled bar, what lies beyond in red. Drawn; the sentence
// beside it says the same, and is its accessible name.
//
//   auto* bar = new LoadBar(card, look, "week.load");     bar->show(1410, 1050, "23,5 h pour 17,5 h …");
#include <cstdint>
#include <string>

#include <wx/window.h>

#include "app/desktop/theme/look.h"

namespace vireo {

class LoadBar : public wxWindow {
 public:
  LoadBar(wxWindow* parent, const Look& look, const std::string& name);
  void show(std::int64_t taken, std::int64_t available, const std::string& spoken);
  bool AcceptsFocus() const override { return false; }
  bool AcceptsFocusFromKeyboard() const override { return false; }

 private:
  void paint();
  const Look& look_;
  std::int64_t taken_ = 0;
  std::int64_t available_ = 0;
};

}  // namespace vireo
