#include "app/desktop/pages/learn/answer_grid.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

AnswerGrid::AnswerGrid(wxWindow* parent, const Look& look, LearnView& view, const ExerciseField& field)
    : wxPanel(parent), look_(look), view_(view), field_(field), rows_(view.rows_offered(field)) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
  set_names(this, "learn.answer." + field.id, view.label(field));
  loaded_ = view.form.loaded.connect([this] {
    if (const std::size_t wanted = view_.rows_offered(field_); wanted > rows_)
      CallAfter([this, wanted] { offer_rows(wanted); });
    fill();
  });
  rebuild();
}

std::string AnswerGrid::name_of_cell(std::size_t row, const AnswerColumn& column) const {
  return "learn.answer." + field_.id + "." + std::to_string(row) + "." + column.id;
}

/// "row 2, debit", with the words of the given columns where there are some.
std::string AnswerGrid::spoken(std::size_t row, const AnswerColumn& column) const {
  std::string named = std::to_string(row);
  for (std::size_t at = 0; at < field_.table->columns.size(); ++at)
    if (field_.table->columns[at].given) named = view_.given_cell(field_, row, at);
  return look_.wording.text("learn.cell",
                            {{"row", named}, {"column", column.label.in(look_.wording.language())}});
}

void AnswerGrid::rebuild() {
  Freeze();
  GetSizer()->Clear(true);
  entries_.clear();
  choices_.clear();
  auto* grid = new wxFlexGridSizer(static_cast<int>(field_.table->columns.size()), FromDIP(4), FromDIP(6));
  for (std::size_t at = 0; at < field_.table->columns.size(); ++at) grid->AddGrowableCol(at, 1);
  add_titles(grid);
  for (std::size_t row = 1; row <= rows_; ++row) add_row(grid, row);
  GetSizer()->Add(grid, 0, wxEXPAND);
  if (!field_.table->has_given() && rows_ < LearnView::rows_most(field_))
    GetSizer()->Add(make_button(this, look_,
                                {.name = "learn.answer." + field_.id + ".more",
                                 .text = look_.wording.text("learn.more_rows"),
                                 .icon = "plus",
                                 .kind = ButtonKind::link,
                                 .run = [this] { CallAfter([this] { offer_rows(rows_ + 1); }); }}),
                    0, wxTOP, FromDIP(6));
  fill();
  Thaw();
  Layout();
  PostSizeEventToParent();
}

void AnswerGrid::offer_rows(std::size_t rows) {
  const std::size_t before = rows_;
  rows_ = std::min(rows, LearnView::rows_most(field_));
  if (rows_ == before) return;
  rebuild();
  for (const AnswerColumn& column : field_.table->columns) {
    if (column.given) continue;
    if (auto* cell = FindWindowByName(U(name_of_cell(before + 1, column)), this)) cell->SetFocus();
    return;
  }
}

void AnswerGrid::add_titles(wxFlexGridSizer* grid) {
  for (const AnswerColumn& column : field_.table->columns)
    grid->Add(note(this, look_, column.label.in(look_.wording.language())), 0,
              column.is_number() ? wxALIGN_RIGHT : wxALIGN_LEFT);
}

void AnswerGrid::add_row(wxFlexGridSizer* grid, std::size_t row) {
  for (std::size_t at = 0; at < field_.table->columns.size(); ++at) {
    const AnswerColumn& column = field_.table->columns[at];
    if (column.given)
      grid->Add(plain_text(this, look_, view_.given_cell(field_, row, at)), 0, wxALIGN_CENTRE_VERTICAL);
    else
      grid->Add(column.kind == AnswerKind::choice ? make_choice(row, column) : make_cell(row, column), 1,
                wxEXPAND);
  }
}

wxWindow* AnswerGrid::make_cell(std::size_t row, const AnswerColumn& column) {
  auto* entry = make_entry(this, look_, name_of_cell(row, column), spoken(row, column),
                           (column.is_number() ? wxTE_RIGHT : 0) | wxTE_PROCESS_ENTER);
  entry->SetMinSize(FromDIP(wxSize(64, 34)));
  const std::string field = LearnView::cell_field(field_, row, column);
  entry->Bind(wxEVT_TEXT, [this, field, entry](wxCommandEvent& event) {
    event.Skip();
    if (!filling_) view_.form.set(field, S(entry->GetValue()));
  });
  const AnswerColumn* asked = &column;
  entry->Bind(wxEVT_KEY_DOWN, [this, row, asked](wxKeyEvent& event) { on_key(event, row, *asked); });
  entry->Bind(wxEVT_TEXT_PASTE, [this, row, asked](wxClipboardTextEvent& event) {
    if (!paste(row, *asked)) event.Skip();
  });
  entries_[field] = entry;
  return entry;
}

wxWindow* AnswerGrid::make_choice(std::size_t row, const AnswerColumn& column) {
  auto* choice = new wxChoice(this, wxID_ANY);
  choice->SetFont(look_.fonts.body);
  choice->SetMinSize(FromDIP(wxSize(90, 34)));
  for (const NamedValue& each : view_.cell_choices(column)) choice->Append(U(each.text));
  set_names(choice, name_of_cell(row, column), spoken(row, column));
  const std::string field = LearnView::cell_field(field_, row, column);
  const AnswerColumn* asked = &column;
  choice->Bind(wxEVT_CHOICE, [this, field, choice, asked](wxCommandEvent& event) {
    event.Skip();
    const int at = choice->GetSelection();
    if (at != wxNOT_FOUND)
      view_.form.set(field, view_.cell_choices(*asked)[static_cast<std::size_t>(at)].value);
  });
  choices_[field] = {choice, asked};
  return choice;
}

void AnswerGrid::fill() {
  filling_ = true;
  for (auto& [field, entry] : entries_)
    if (const std::string& text = view_.form.text(field); S(entry->GetValue()) != text)
      entry->ChangeValue(U(text));
  for (auto& [field, shown] : choices_) {
    const auto known = view_.cell_choices(*shown.second);
    const std::string& value = view_.form.text(field);
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const NamedValue& each) { return each.value == value; });
    shown.first->SetSelection(found == known.end() ? wxNOT_FOUND : static_cast<int>(found - known.begin()));
  }
  filling_ = false;
}

/// Enter and the arrows go from row to row; Enter in the last one makes another.
void AnswerGrid::on_key(wxKeyEvent& event, std::size_t row, const AnswerColumn& column) {
  const int key = event.GetKeyCode();
  const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
  if (event.HasAnyModifiers() || (!enter && key != WXK_UP && key != WXK_DOWN)) return event.Skip();
  const std::size_t to = key == WXK_UP ? row - 1 : row + 1;
  if (to > rows_ && enter && !field_.table->has_given()) return CallAfter([this, to] { offer_rows(to); });
  if (auto* cell = FindWindowByName(U(name_of_cell(to, column)), this)) cell->SetFocus();
}

bool AnswerGrid::paste(std::size_t row, const AnswerColumn& column) {
  if (!wxTheClipboard->Open()) return false;
  wxTextDataObject copied;
  const bool there = wxTheClipboard->IsSupported(wxDF_UNICODETEXT) && wxTheClipboard->GetData(copied);
  wxTheClipboard->Close();
  if (!there || !view_.paste(field_, row, column, S(copied.GetText()))) return false;
  const std::size_t wanted = view_.rows_offered(field_);
  CallAfter([this, wanted] {
    offer_rows(std::max(wanted, rows_));
    fill();
  });
  return true;
}

}  // namespace vireo
