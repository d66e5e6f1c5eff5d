#pragma once
// The weeks to come: a chart of their load, limits in danger, what was agreed with clients and the hours left
// of it. Decisions are AheadView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/work/ahead_view.h"

class wxButton;
class wxSimplebook;

namespace vireo {

class ChartPanel;
class VirtualTable;
class WrappedText;

class AheadPanel : public wxPanel {
 public:
  AheadPanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void filter(const std::string& typed) { view_.table.filter(typed); }
  void begin_new(EngagementTerms terms);

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  wxSizer* make_buttons();
  void save_statement();
  void open_terms();
  void save_letter();
  void show_days();
  void change();
  void enable_buttons();

  PageWorld world_;
  AheadView view_;
  ChartPanel* chart_;
  WrappedText* warnings_;
  wxSimplebook* book_;
  VirtualTable* list_;
  wxButton* new_ = nullptr;
  wxButton* change_ = nullptr;
  wxButton* letter_ = nullptr;
  wxButton* statement_ = nullptr;
  wxButton* deferral_ = nullptr;
  Connection selected_, activated_;
};

}  // namespace vireo
