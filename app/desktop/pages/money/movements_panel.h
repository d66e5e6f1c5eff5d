#pragma once
// The list of money in and out with the expense form beside it. Decisions are MovementsView's and
// ExpenseFormView's.
#include "app/desktop/page.h"
#include "app/desktop/pages/money/expense_form_view.h"
#include "app/desktop/pages/money/movements_view.h"

class wxSimplebook;

namespace vireo {

class ExpenseCard;
class VirtualTable;

class MovementsPanel : public wxPanel {
 public:
  MovementsPanel(wxWindow* parent, const PageWorld& world);
  void refresh();
  void show(MovementSide side);
  void filter(const std::string& typed) { view_.table.filter(typed); }
  /// The form of a new expense.
  void begin_expense();
  /// The row of an expense or of a payment, selected and shown.
  void show_row(TableModel::RowId row);
  std::string note() const { return view_.note(); }
  /// False while the person stays with a half-typed expense.
  bool may_leave();
  const MovementsView& view() const { return view_; }

 private:
  void make_commands();
  void on_selection();
  void open_row(TableModel::RowId row);
  void remove_selected();
  void show_list();
  void close_form();

  PageWorld world_;
  MovementsView view_;
  ExpenseFormView form_view_;
  VirtualTable* list_;
  wxSimplebook* left_;
  ExpenseCard* card_;
  Connection selected_;
  Connection activated_;
  Connection deleted_;
};

}  // namespace vireo
