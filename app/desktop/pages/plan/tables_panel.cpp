#include "app/desktop/pages/plan/tables_panel.h"

#include <wx/choice.h>
#include <wx/sizer.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

PlanTablesPanel::PlanTablesPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view)
    : wxPanel(parent), view_(view) {
  const Look& look = world.look;
  SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(this, look, view.lines,
                           {.name = "plan.tables", .spoken = look.wording.text("plan_page.part.tables")});
  chosen_ = list_->selection_changed.connect([this] {
    const auto& ids = list_->selected();
    view_.choose_line(ids.empty() ? std::nullopt : std::optional(ids.front()));
    show();
  });
  about_ = new WrappedText(this, look, "", Tone::muted);
  chart_ = new ChartPanel(this, look, "plan.row_months");
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list_, 4, wxEXPAND);
  column->Add(about_, 0, wxEXPAND | wxTOP, FromDIP(10));
  // Its room is kept: a list that changed its height would lose the chosen row from sight.
  column->Add(chart_, 2, wxEXPAND | wxTOP | wxRESERVE_SPACE_EVEN_IF_HIDDEN, FromDIP(10));
  SetSizer(column);
}

void PlanTablesPanel::show() {
  about_->set_text(view_.about_line());
  const bool any = !view_.chart().labels.empty();
  if (any) chart_->show(view_.chart());
  chart_->Show(any);
  Layout();
}

PlanChecksPanel::PlanChecksPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view)
    : wxPanel(parent) {
  const Look& look = world.look;
  SetBackgroundColour(look.theme.window);
  auto* about = new WrappedText(this, look, look.wording.text("plan_page.checks_about"), Tone::muted);
  auto* list = new VirtualTable(
      this, look, view.checks, {.name = "plan.checks", .spoken = look.wording.text("plan_page.part.checks")});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(about, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  column->Add(list, 1, wxEXPAND);
  SetSizer(column);
}

PlanActualsPanel::PlanActualsPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view)
    : wxPanel(parent), view_(view) {
  const Look& look = world.look;
  SetBackgroundColour(look.theme.window);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(plain_text(this, look, look.wording.text("plan_page.begun_in")), 0,
            wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(10));
  start_ = new wxChoice(this, wxID_ANY);
  start_->SetFont(look.fonts.body);
  set_names(start_, "plan.begun_in", look.wording.text("plan_page.begun_in"));
  for (const NamedValue& each : view.starts()) start_->Append(U(each.text));
  start_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.choose_start(S(start_->GetStringSelection()));
    show();
  });
  line->Add(start_, 0, wxALIGN_CENTRE_VERTICAL);
  about_ = new WrappedText(this, look, "", Tone::muted);
  list_ = new VirtualTable(this, look, view.actuals,
                           {.name = "plan.actuals", .spoken = look.wording.text("plan_page.part.actuals")});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(line, 0, wxBOTTOM, FromDIP(10));
  column->Add(about_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  column->Add(list_, 1, wxEXPAND);
  SetSizer(column);
}

void PlanActualsPanel::show() {
  start_->SetStringSelection(U(view_.start()));
  about_->set_text(view_.about_actuals());
  Layout();
}

}  // namespace vireo
