#pragma once
// A page under test with its world: a small book, what was told, and answers to the dialogs it opens.
#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/modalhook.h>
#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/desktop/strings.h"
#include "tests/desktop/pages/page_book.h"
#include "tests/desktop/support/window_testing.h"

namespace vireo::page_world {

using window_testing::named;
using window_testing::press;
using window_testing::wait_for;

/// Answers questions with yes; does something in other dialogs, then presses their button.
class Answers : public wxModalDialogHook {
 public:
  explicit Answers(std::string button) : button_(std::move(button)) { Register(); }
  ~Answers() override { Unregister(); }
  int Enter(wxDialog* dialog) override {
    ++asked;
    auto* button = named<wxButton>(button_);
    if (!button) return wxID_YES;
    dialog->CallAfter([button] { press(button); });
    return wxID_NONE;
  }
  int asked = 0;

 private:
  std::string button_;
};

struct World {
  explicit World(const std::string& page) : navigator(Route{page}) {}
  page_book::PageBook book{};
  Navigator navigator;
  std::vector<std::string> told{};
  PageWorld given{book.session, window_testing::look(), navigator,
                  [this](const std::string& text, bool) { told.push_back(text); },
                  [this](const Problems& problems) {
                    for (const auto& each : problems) told.push_back(each.code());
                  }};
};

inline void type(const std::string& name, const std::string& text) {
  auto* entry = named<wxTextCtrl>(name);
  ASSERT_NE(entry, nullptr) << name;
  entry->SetValue(U(text));
}

}  // namespace vireo::page_world
