#pragma once
// The plan's tables by year, or the plan beside the book, as parts of its page.
#include <wx/panel.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/plan/plan_tables_view.h"

class wxChoice;

namespace vireo {

class VirtualTable;
class WrappedText;

class PlanTablesPanel : public wxPanel {
 public:
  PlanTablesPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view);

 private:
  VirtualTable* list_;
};

class PlanActualsPanel : public wxPanel {
 public:
  PlanActualsPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view);
  /// After the view showed another plan.
  void show();

 private:
  PlanTablesView& view_;
  wxChoice* start_;
  WrappedText* about_;
  VirtualTable* list_;
};

}  // namespace vireo
