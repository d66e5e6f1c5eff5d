// Runs the tests of the window inside a real wx application. An assertion of wx fails the test that caused it
// instead of opening a box that nobody answers.
#include <gtest/gtest.h>

#include <wx/app.h>
#include <wx/evtloop.h>

#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "tests/desktop/support/window_testing.h"

#ifdef __WXGTK__
#include <glib.h>
#endif

namespace vireo {
namespace {

#ifdef __WXGTK__
/// A critical message of GTK is a mistake of ours in the test that is running; its warnings are its own
/// noise.
void on_gtk_message(const char* domain, GLogLevelFlags level, const char* text, void*) {
  if ((level & G_LOG_LEVEL_CRITICAL) != 0) ADD_FAILURE() << (domain ? domain : "") << "-CRITICAL: " << text;
}
#endif

class TestApp : public wxApp {
 public:
  bool OnInit() override {
    SetExitOnFrameDelete(false);
    register_fonts(bundled_fonts_folder());
    apply_native_style(window_testing::look().theme);
#ifdef __WXGTK__
    g_log_set_default_handler(on_gtk_message, nullptr);
#endif
    return true;
  }
  void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                       const wxChar* message) override {
    ADD_FAILURE() << S(file) << ":" << line << " " << S(condition) << " " << S(message ? message : wxS(""));
  }
};

}  // namespace
}  // namespace vireo

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  wxApp::SetInstance(new vireo::TestApp);
  if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit()) return 1;
  int failed = 0;
  {
    wxEventLoop loop;
    const wxEventLoopActivator active(&loop);
    failed = RUN_ALL_TESTS();
  }
  wxTheApp->OnExit();
  wxEntryCleanup();
  return failed;
}
