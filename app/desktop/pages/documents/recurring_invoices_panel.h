#pragma once
// The list of invoices that come back beside the schedule of the chosen one and what one does with it.
#include <wx/panel.h>

#include "app/desktop/page.h"
#include "app/desktop/pages/documents/recurring_invoices_view.h"

class wxButton;
class wxSimplebook;
class wxStaticText;

namespace vireo {

class Card;
class FormGrid;
class VirtualTable;
class WrappedText;

class RecurringInvoicesPanel : public wxPanel {
 public:
  RecurringInvoicesPanel(wxWindow* parent, PageWorld& world);
  void refresh();

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }
  void build_card(wxWindow* parent);
  void show_chosen();
  void tell(const Checked<std::string>& done);

  PageWorld& world_;
  RecurringInvoicesView view_;
  wxSimplebook* rows_ = nullptr;
  VirtualTable* list_ = nullptr;
  Card* card_ = nullptr;
  wxStaticText* title_ = nullptr;
  WrappedText* schedule_ = nullptr;
  FormGrid* fields_ = nullptr;
  wxButton* pause_ = nullptr;
  Connection selected_;
};

}  // namespace vireo
