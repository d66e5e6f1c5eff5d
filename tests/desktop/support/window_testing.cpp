#include "tests/desktop/support/window_testing.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stopwatch.h>

#include "core/store/catalog/wording_catalog.h"

namespace vireo::window_testing {

bool wait_for(const std::function<bool()>& done) {
  const wxStopWatch watch;
  while (!done()) {
    if (watch.Time() > 10000) return false;
    wxYield();
  }
  return true;
}

const Look& look() {
  static const Look made = make_look(light_theme(), load_wording({}, "fr").value());
  return made;
}

TestFrame::TestFrame()
    : frame_(new wxFrame(nullptr, wxID_ANY, wxS("test"), wxDefaultPosition, wxSize(900, 650))) {}

TestFrame::~TestFrame() {
  frame_->Destroy();
  wxYield();
}

void TestFrame::show(wxWindow* content) {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(content, 1, wxEXPAND);
  frame_->SetSizer(sizer);
  frame_->Show();
  frame_->Layout();
  wait_for([&] { return content->IsShownOnScreen() && content->GetSize().x > 100; });
}

void press(wxWindow* button) {
  wxCommandEvent event(wxEVT_BUTTON, button->GetId());
  event.SetEventObject(button);
  button->GetEventHandler()->ProcessEvent(event);
}

void press_key(wxWindow* window, int key, int modifiers) {
  for (const wxEventType type : {wxEVT_CHAR_HOOK, wxEVT_KEY_DOWN}) {
    wxKeyEvent event(type);
    event.m_keyCode = key;
    event.SetControlDown((modifiers & wxMOD_CONTROL) != 0);
    event.SetShiftDown((modifiers & wxMOD_SHIFT) != 0);
    event.SetAltDown((modifiers & wxMOD_ALT) != 0);
    event.SetEventObject(window);
    if (window->GetEventHandler()->ProcessEvent(event)) return;
  }
}

}  // namespace vireo::window_testing
