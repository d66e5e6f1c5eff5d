#include "app/desktop/pages/home/home_page.h"

#include <wx/sizer.h>

#include "app/desktop/widgets/page_header.h"

namespace vireo {
namespace {

class HomePage : public Page {
 public:
  HomePage(wxWindow* parent, const PageWorld& world) : Page(parent, world) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new PageHeader(this, look(), wording().text("page.home")), 0, wxEXPAND);
    SetSizer(column);
  }
  void open(const std::string&) override {}
  void refresh() override {}
};

}  // namespace

Page* make_home_page(wxWindow* parent, const PageWorld& world) {
  return new HomePage(parent, world);
}

}  // namespace vireo
