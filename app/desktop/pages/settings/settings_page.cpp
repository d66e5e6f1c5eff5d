#include "app/desktop/pages/settings/settings_page.h"

#include <wx/sizer.h>

#include "app/desktop/widgets/page_header.h"

namespace vireo {
namespace {

class SettingsPage : public Page {
 public:
  SettingsPage(wxWindow* parent, const PageWorld& world) : Page(parent, world) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new PageHeader(this, look(), wording().text("page.settings")), 0, wxEXPAND);
    SetSizer(column);
  }
  void open(const std::string&) override {}
  void refresh() override {}
};

}  // namespace

Page* make_settings_page(wxWindow* parent, const PageWorld& world) {
  return new SettingsPage(parent, world);
}

}  // namespace vireo
