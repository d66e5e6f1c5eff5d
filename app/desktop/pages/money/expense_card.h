#pragma once
// The form of an expense beside the list: fields, advice of the category, files by button or by drop. What it
// means is decided by ExpenseFormView.
#include <functional>

#include "app/desktop/page.h"
#include "app/desktop/pages/money/expense_form_view.h"
#include "app/desktop/widgets/card.h"

class wxButton;
class wxStaticText;

namespace vireo {

class FormGrid;
class WrappedText;

class ExpenseCard : public wxPanel {
 public:
  /// `done` is called after saving or when the person leaves the form.
  ExpenseCard(wxWindow* parent, const PageWorld& world, ExpenseFormView& view, std::function<void()> done);
  void begin_new();
  bool load(ExpenseId id);
  void add_files(const std::vector<std::filesystem::path>& paths);
  /// Asks what becomes of a half-typed expense; false when the person stays with it.
  bool may_leave();

 private:
  void make_fields(wxWindow* parent);
  void make_files(Card* card);
  void make_buttons(Card* card);
  void show_title();
  void show_advice();
  void show_files();
  void show_more(bool more);
  void ask_for_file();
  bool save();

  PageWorld world_;
  ExpenseFormView& view_;
  std::function<void()> done_;
  Card* card_;
  wxStaticText* title_ = nullptr;
  FormGrid* fields_ = nullptr;
  FormGrid* details_ = nullptr;
  WrappedText* advice_ = nullptr;
  WrappedText* final_note_ = nullptr;
  wxButton* more_ = nullptr;
  wxButton* save_ = nullptr;
  wxPanel* files_ = nullptr;
  Connection typed_;
  Connection files_changed_;
};

}  // namespace vireo
