#pragma once
// This week: the load, the tasks in order, what to do with each, and what to give up. Decisions are
// WeekView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/work/week_view.h"

class wxButton;
class wxSimplebook;

namespace vireo {

class Card;
class LoadBar;
class VirtualTable;
class WrappedText;

class WeekPanel : public wxPanel {
 public:
  WeekPanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void filter(const std::string& typed) { view_.table.filter(typed); }
  void begin_new();

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  wxWindow* make_list(wxWindow* parent);
  wxSizer* make_buttons(wxWindow* parent);
  void show_give_up();
  void close(Task::State state);
  void postpone();
  void write_letter(TaskId id);
  void tell(const Checked<std::string>& done);
  std::optional<TaskId> chosen() const;
  void enable_buttons();

  PageWorld world_;
  WeekView view_;
  wxSimplebook* book_;
  LoadBar* bar_ = nullptr;
  WrappedText* load_ = nullptr;
  VirtualTable* list_ = nullptr;
  std::vector<wxButton*> for_chosen_;
  Card* give_up_ = nullptr;
  wxBoxSizer* give_up_lines_ = nullptr;
  Connection selected_, activated_;
};

}  // namespace vireo
