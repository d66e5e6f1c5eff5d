#pragma once
// What tests of the window share: a frame on the display, the look in French, and waiting for a condition.
// The app that runs them is in window_tests_main.cpp. Never sleep: wait_for.
#include <functional>
#include <string>

#include <wx/frame.h>

#include "app/desktop/theme/look.h"

namespace vireo::window_testing {

/// Runs the window's events until `done` or ten seconds have passed; says whether it was done.
bool wait_for(const std::function<bool()>& done);
const Look& look();

/// A shown frame that goes away with the test.
class TestFrame {
 public:
  TestFrame();
  ~TestFrame();
  TestFrame(const TestFrame&) = delete;
  TestFrame& operator=(const TestFrame&) = delete;
  wxFrame* operator->() const { return frame_; }
  wxFrame* get() const { return frame_; }
  /// Fills the frame with `content` and shows it.
  void show(wxWindow* content);

 private:
  wxFrame* frame_;
};

/// The control of this stable name ("invoice.save"), or null.
template <typename Control>
Control* named(const std::string& name) {
  return dynamic_cast<Control*>(wxWindow::FindWindowByName(wxString::FromUTF8(name.data(), name.size())));
}

/// Clicks a button as its event handlers see it.
void press(wxWindow* button);
/// Sends one key to a window.
void press_key(wxWindow* window, int key, int modifiers = 0);

}  // namespace vireo::window_testing
