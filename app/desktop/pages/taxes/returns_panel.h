#pragma once
// The parts of the page of contributions and taxes: the regime's returns and limits, other dates and returns,
// VAT and its settlement, the comparison of statuses, the numbers of the rules. Each is a panel with a view
// of its own (…_view.h).
#include "app/desktop/page.h"

namespace vireo {

class TaxesPanel : public wxPanel {
 public:
  TaxesPanel(wxWindow* parent, const PageWorld& world) : wxPanel(parent), world_(world) {
    SetBackgroundColour(world.look.theme.window);
  }
  virtual void refresh() = 0;

 protected:
  Session& session() { return world_.session; }
  const Look& look() const { return world_.look; }
  const Wording& wording() const { return world_.look.wording; }
  Navigator& navigator() { return world_.navigator; }
  PageWorld world_;
};

TaxesPanel* make_returns_panel(wxWindow* parent, const PageWorld& world);
TaxesPanel* make_duties_panel(wxWindow* parent, const PageWorld& world);
TaxesPanel* make_vat_panel(wxWindow* parent, const PageWorld& world);
TaxesPanel* make_compare_panel(wxWindow* parent, const PageWorld& world);
TaxesPanel* make_rates_panel(wxWindow* parent, const PageWorld& world);

}  // namespace vireo
