// The window's program: makes the look, shows the frame. Pages and commands have their own tables.
#include <memory>

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/log.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>

#include "app/desktop/model/navigator.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/sidebar.h"
#include "core/store/catalog/wording_catalog.h"

namespace vireo {
namespace {

class ShellFrame : public wxFrame {
 public:
  explicit ShellFrame(const Look& look) : wxFrame(nullptr, wxID_ANY, wxS("Vireo"), wxDefaultPosition) {
    SetSize(FromDIP(wxSize(1280, 800)));
    SetFont(look.fonts.body);
    auto* sidebar =
        new Sidebar(this, look, {{"", {{"home", look.wording.text("widget.navigation"), "home"}}}});
    auto* header = new PageHeader(this, look, "Vireo");
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(sidebar, 0, wxEXPAND);
    across->Add(header, 1, wxALL, FromDIP(20));
    SetSizer(across);
    sidebar->select("home");
  }
};

class VireoApp : public wxApp {
 public:
  bool OnInit() override {
    register_fonts(bundled_fonts_folder());
    auto wording = load_wording({}, "fr");
    if (!wording) return false;
    look_ = std::make_unique<Look>(make_look(system_prefers_dark() ? dark_theme() : light_theme(), *wording));
    apply_native_style(look_->theme);
    (new ShellFrame(*look_))->Show();
    return true;
  }
  /// An assertion of wx is logged: a box over the window would stop the work.
  void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                       const wxChar* message) override {
    wxLogError(wxS("%s:%d %s: %s %s"), file, line, function, condition, message ? message : wxS(""));
  }

 private:
  std::unique_ptr<Look> look_;
};

}  // namespace
}  // namespace vireo

wxIMPLEMENT_APP(vireo::VireoApp);
