#pragma once
// AnswerGrid: a table of rows to fill in: a real field a cell, given columns beside them. Enter and the arrow
// keys go from row to row, what a spreadsheet copied is pasted over several cells. Shows one field of a
// LearnView.
#include <map>
#include <string>

#include <wx/panel.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/pages/learn/learn_view.h"
#include "app/desktop/theme/look.h"

class wxChoice;
class wxFlexGridSizer;
class wxTextCtrl;

namespace vireo {

class AnswerGrid : public wxPanel {
 public:
  AnswerGrid(wxWindow* parent, const Look& look, LearnView& view, const ExerciseField& field);

 private:
  void rebuild();
  void add_titles(wxFlexGridSizer* grid);
  void add_row(wxFlexGridSizer* grid, std::size_t row);
  wxWindow* make_cell(std::size_t row, const AnswerColumn& column);
  wxWindow* make_choice(std::size_t row, const AnswerColumn& column);
  void fill();
  void offer_rows(std::size_t rows);
  void on_key(wxKeyEvent& event, std::size_t row, const AnswerColumn& column);
  bool paste(std::size_t row, const AnswerColumn& column);
  std::string spoken(std::size_t row, const AnswerColumn& column) const;
  std::string name_of_cell(std::size_t row, const AnswerColumn& column) const;

  const Look& look_;
  LearnView& view_;
  ExerciseField field_;
  std::size_t rows_ = 0;
  std::map<std::string, wxTextCtrl*> entries_;  // by the form's field
  std::map<std::string, std::pair<wxChoice*, const AnswerColumn*>> choices_;
  bool filling_ = false;
  Connection loaded_;
};

}  // namespace vireo
