#pragma once
// What comes back regularly: the list and the form of a new one. Decisions are RecurringView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/money/recurring_view.h"

class wxButton;
class wxSimplebook;

namespace vireo {

class FormGrid;
class VirtualTable;

class RecurringPanel : public wxPanel {
 public:
  RecurringPanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void filter(const std::string& typed) { view_.table.filter(typed); }
  void begin_new();

 private:
  wxWindow* make_form();
  void save();
  void remove_selected();
  void book_due();
  void skip_due();

  PageWorld world_;
  RecurringView view_;
  wxSimplebook* left_;
  VirtualTable* list_;
  wxButton* book_due_ = nullptr;
  FormGrid* fields_ = nullptr;
  Connection deleted_;
};

}  // namespace vireo
