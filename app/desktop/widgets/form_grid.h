#pragma once
// FormGrid: labels and fields in two columns, tied to a FormModel both ways: what is typed goes to the model,
// what the model loads comes back, its errors stand in red under their field. Fields are named
// "<form>.<field>" for tests.
//
//   auto* grid = new FormGrid(card, look, view.form, "expense");
//   grid->add_text("supplier", "Fournisseur");        grid->add_date("day", "Date", today);
//   grid->add_money("amount", "Montant", currency);   grid->add_choice("category", "Catégorie", {{"software",
//   "Logiciels"}}); grid->add_check("reverse", "Autoliquidation");    grid->add_note("note", "Note");
//   card->content()->Add(grid, 1, wxEXPAND);          // after a refusal: grid->focus_first_error();
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/model/form_model.h"
#include "app/desktop/theme/look.h"
#include "core/base/date.h"

class wxChoice;
class wxCheckBox;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace vireo {

class DateField;
class MoneyField;
class WrappedText;

/// One thing to choose: what the form keeps and what people read.
struct FormOption {
  std::string value;
  std::string text;  // worded
};

class FormGrid : public wxPanel {
 public:
  /// Labels above their fields leave texts the whole width: for long forms in narrow places.
  enum class Labels { beside, above };
  FormGrid(wxWindow* parent, const Look& look, FormModel& form, std::string name,
           Labels labels = Labels::beside);

  /// `hint` shows while the entry is empty ("12 rue des Lilas").
  wxTextCtrl* add_text(const std::string& field, const std::string& label, const std::string& hint = {});
  /// Several lines.
  wxTextCtrl* add_note(const std::string& field, const std::string& label, int lines = 4);
  /// Free text that proposes what was used before.
  wxTextCtrl* add_proposed(const std::string& field, const std::string& label,
                           const std::vector<std::string>& known);
  MoneyField* add_money(const std::string& field, const std::string& label, const Currency& currency);
  DateField* add_date(const std::string& field, const std::string& label, Date today);
  /// The form keeps FormOption::value.
  wxChoice* add_choice(const std::string& field, const std::string& label, std::vector<FormOption> options);
  void set_options(const std::string& field, std::vector<FormOption> options);
  /// Another label for a field, shown and spoken.
  void set_label(const std::string& field, const std::string& label);
  /// The form keeps "yes" or "".
  wxCheckBox* add_check(const std::string& field, const std::string& label);
  /// A title over the rows that follow.
  void add_heading(const std::string& text);
  /// A control of the page's own (child of this grid), made after `label_for` made its label.
  void label_for(const std::string& label);
  void add_control(wxWindow* control);

  /// The control that takes what is typed for a field.
  wxWindow* control(const std::string& field) const;
  /// Puts the cursor where the first error is; false when there is none.
  bool focus_first_error();

 private:
  struct Row {
    wxWindow* control = nullptr;  // takes the focus, carries the class "error"
    WrappedText* error = nullptr;
    std::function<void(const std::string&)> fill;
    wxStaticText* label = nullptr;
  };
  void begin_row(const std::string& label);
  void place_label(int drop);
  void end_row(const std::string& field, wxWindow* placed, Row row, const std::string& label,
               bool tall = false);
  void tie_text(const std::string& field, wxTextCtrl* entry);
  void fill();
  void show_errors();

  const Look& look_;
  FormModel& form_;
  std::string name_;
  Labels labels_;
  wxFlexGridSizer* rows_sizer_;
  wxStaticText* label_ = nullptr;  // of the row being made
  std::map<std::string, Row> rows_;
  std::map<std::string, std::vector<FormOption>> options_;
  bool filling_ = false;
  Connection loaded_;
  Connection errors_;
};

}  // namespace vireo
