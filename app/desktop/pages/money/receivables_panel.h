#pragma once
// What clients owe, with the form of a payment beside it. Decisions are ReceivablesView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/money/receivables_view.h"

class wxSimplebook;
class wxStaticText;

namespace vireo {

class Card;
class FormGrid;
class VirtualTable;
class WrappedText;

class ReceivablesPanel : public wxPanel {
 public:
  ReceivablesPanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void filter(const std::string& typed) { view_.table.filter(typed); }
  std::string note() const { return view_.note(); }
  /// The payment form of a document.
  void choose(DocumentId document);

 private:
  void make_form(Card* card);
  void show_chosen();
  void save();

  PageWorld world_;
  ReceivablesView view_;
  wxSimplebook* left_;
  VirtualTable* list_;
  Card* card_;
  wxStaticText* title_;
  WrappedText* choose_first_;
  FormGrid* fields_;
  wxWindow* save_;
  Connection selected_;
  Connection activated_;
};

}  // namespace vireo
