#pragma once
// LineRows: the lines of a draft as rows of real fields: text, quantity, unit, price, VAT where it applies,
// net. Enter begins the next line, Alt+Up and Alt+Down move one. Shows the lines of a DraftView.
#include <map>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/theme/look.h"

class wxChoice;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace vireo {

class WrappedText;

class LineRows : public wxPanel {
 public:
  LineRows(wxWindow* parent, const Look& look, DraftView& view);
  /// Nets and the VAT column, which depend on the client and on what is typed.
  void show_figures();
  /// Puts the cursor into a part of a line, counted from 0.
  void focus(std::size_t line, const std::string& part);
  bool focus_first_error();

 private:
  struct Row {
    std::map<std::string, wxTextCtrl*> entries;
    wxChoice* unit = nullptr;
    wxChoice* vat = nullptr;
    wxStaticText* net = nullptr;
    WrappedText* error = nullptr;
  };
  void rebuild();
  void add_titles(wxFlexGridSizer* grid);
  void add_row(wxFlexGridSizer* grid, std::size_t at);
  wxTextCtrl* add_entry(Row& row, std::size_t at, const std::string& part, long style);
  wxChoice* make_choice(std::size_t at, const std::string& part, const std::vector<DraftChoice>& options);
  wxWindow* row_buttons(std::size_t at);
  void fill(std::size_t at);
  void show_errors();
  void on_key(wxKeyEvent& event, std::size_t at);
  std::string control_name(std::size_t at, const std::string& part) const;

  const Look& look_;
  DraftView& view_;
  std::vector<DraftChoice> units_;
  std::vector<DraftChoice> vat_;
  bool with_vat_ = false;
  bool filling_ = false;
  std::vector<Row> rows_;
  Connection rearranged_, filled_, errors_;
};

}  // namespace vireo
