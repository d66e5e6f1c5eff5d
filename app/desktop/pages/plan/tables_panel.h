#pragma once
// The plan's tables by year with the months of a row, the plan beside the book, and its checks, as parts of
// its page.
#include <wx/panel.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/plan/plan_tables_view.h"

class wxChoice;

namespace vireo {

class ChartPanel;
class VirtualTable;
class WrappedText;

class PlanTablesPanel : public wxPanel {
 public:
  PlanTablesPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view);
  /// After the view showed another plan, or another row was chosen.
  void show();

 private:
  PlanTablesView& view_;
  VirtualTable* list_;
  WrappedText* about_;
  ChartPanel* chart_;
  Connection chosen_;
};

class PlanChecksPanel : public wxPanel {
 public:
  PlanChecksPanel(wxWindow* parent, const PageWorld& world, PlanTablesView& view);
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
