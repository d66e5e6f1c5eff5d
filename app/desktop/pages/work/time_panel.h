#pragma once
// Time: the entries of a week with totals by day, more of it written down, time that becomes an invoice.
// Decisions are TimeView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/work/time_view.h"

class wxButton;
class wxSimplebook;
class wxStaticText;

namespace vireo {

class VirtualTable;

class TimePanel : public wxPanel {
 public:
  TimePanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void filter(const std::string& typed) { view_.table.filter(typed); }
  void begin_new();

 private:
  struct Day {
    wxStaticText* name;
    wxStaticText* total;
  };
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  wxSizer* make_weeks();
  wxSizer* make_days();
  wxSizer* make_buttons();
  void go(int weeks);
  void ask(const char* title, const char* yes);
  void change();
  void enable_buttons();
  void remove();
  void bill();

  PageWorld world_;
  TimeView view_;
  wxStaticText* week_ = nullptr;
  wxStaticText* total_ = nullptr;
  std::vector<Day> days_;
  wxSimplebook* book_ = nullptr;
  VirtualTable* list_ = nullptr;
  wxButton* change_ = nullptr;
  wxButton* remove_ = nullptr;
  wxButton* bill_ = nullptr;
  Connection selected_, activated_, deleted_;
};

}  // namespace vireo
