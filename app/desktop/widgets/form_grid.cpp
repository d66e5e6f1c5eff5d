#include "app/desktop/widgets/form_grid.h"

#include <algorithm>

#include <wx/arrstr.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/text_undo.h"

namespace vireo {
namespace {

void fill_entry(wxTextCtrl* entry, const std::string& text) {
  if (S(entry->GetValue()) == text) return;
  entry->ChangeValue(U(text));
  if (auto* undo = text_undo_of(entry)) undo->forget();
}

}  // namespace

FormGrid::FormGrid(wxWindow* parent, const Look& look, FormModel& form, std::string name, Labels labels)
    : wxPanel(parent),
      look_(look),
      form_(form),
      name_(std::move(name)),
      labels_(labels),
      rows_sizer_(new wxFlexGridSizer(labels == Labels::above ? 1 : 2, 0, FromDIP(14))) {
  SetName(U(name_));
  rows_sizer_->AddGrowableCol(labels == Labels::above ? 0 : 1, 1);
  SetSizer(rows_sizer_);
  loaded_ = form.loaded.connect([this] { fill(); });
  errors_ = form.errors_changed.connect([this] { show_errors(); });
}

void FormGrid::begin_row(const std::string& label) {
  if (labels_ == Labels::above) {
    label_ = new WrappedText(this, look_, label, Tone::muted);
    return;
  }
  label_ = plain_text(this, look_, label, Tone::muted);
  label_->SetLabel(U(label));  // an & marks the mnemonic
}

void FormGrid::place_label(int drop) {
  if (labels_ == Labels::beside)
    rows_sizer_->Add(label_, 0, wxTOP, drop);
  else if (label_->GetLabel().empty())
    label_->Destroy();
  else
    rows_sizer_->Add(label_, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
}

void FormGrid::end_row(const std::string& field, wxWindow* placed, Row row, const std::string& label,
                       bool tall) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(placed, 0, wxEXPAND);
  row.error = new WrappedText(this, look_, "", Tone::bad);
  row.error->SetFont(look_.fonts.small);
  row.error->Hide();
  column->Add(row.error, 0, wxEXPAND | wxTOP, FromDIP(3));
  // Labels stand beside the first line of their field.
  const int drop = FromDIP(tall ? 8 : (placed->GetEffectiveMinSize().y - label_->GetBestSize().y) / 2);
  row.label = label_->GetLabel().empty() && labels_ == Labels::above ? nullptr : label_;
  place_label(std::max(0, drop));
  rows_sizer_->Add(column, 1, wxEXPAND | wxBOTTOM, FromDIP(10));
  set_names(row.control, name_ + "." + field, S(wxControl::RemoveMnemonics(U(label))));
  rows_[field] = row;
  row.fill(form_.text(field));
}

void FormGrid::tie_text(const std::string& field, wxTextCtrl* entry) {
  entry->Bind(wxEVT_TEXT, [this, field, entry](wxCommandEvent& event) {
    event.Skip();
    if (!filling_) form_.set(field, S(entry->GetValue()));
  });
}

wxTextCtrl* FormGrid::add_text(const std::string& field, const std::string& label, const std::string& hint) {
  begin_row(label);
  auto* entry = new wxTextCtrl(this, wxID_ANY);
  tune_entry(entry, look_);
  if (!hint.empty()) entry->SetHint(U(hint));
  tie_text(field, entry);
  end_row(field, entry, {entry, nullptr, [entry](const std::string& text) { fill_entry(entry, text); }},
          label);
  return entry;
}

wxTextCtrl* FormGrid::add_note(const std::string& field, const std::string& label, int lines) {
  begin_row(label);
  auto* entry = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
  entry->SetFont(look_.fonts.body);
  entry->SetMinSize(wxSize(-1, entry->GetCharHeight() * lines + FromDIP(16)));
  add_style_class(entry, "scrolled-field");
  TextUndo::attach(entry);
  tie_text(field, entry);
  end_row(field, entry, {entry, nullptr, [entry](const std::string& text) { fill_entry(entry, text); }},
          label, true);
  return entry;
}

wxTextCtrl* FormGrid::add_proposed(const std::string& field, const std::string& label,
                                   const std::vector<std::string>& known) {
  auto* entry = add_text(field, label);
  wxArrayString proposals;
  for (const std::string& text : known) proposals.Add(U(text));
  entry->AutoComplete(proposals);
  return entry;
}

MoneyField* FormGrid::add_money(const std::string& field, const std::string& label,
                                const Currency& currency) {
  begin_row(label);
  auto* entry = new MoneyField(this, look_, currency);
  tie_text(field, entry);
  end_row(field, entry, {entry, nullptr, [entry](const std::string& text) { fill_entry(entry, text); }},
          label);
  return entry;
}

DateField* FormGrid::add_date(const std::string& field, const std::string& label, Date today) {
  begin_row(label);
  auto* date = new DateField(this, look_, today);
  auto* entry = date->entry();
  tie_text(field, entry);
  end_row(field, date, {entry, nullptr, [entry](const std::string& text) { fill_entry(entry, text); }},
          label);
  return date;
}

wxChoice* FormGrid::add_choice(const std::string& field, const std::string& label,
                               std::vector<FormOption> options) {
  begin_row(label);
  auto* choice = new wxChoice(this, wxID_ANY);
  choice->SetFont(look_.fonts.body);
  options_[field] = std::move(options);
  for (const FormOption& option : options_[field]) choice->Append(U(option.text));
  choice->Bind(wxEVT_CHOICE, [this, field, choice](wxCommandEvent& event) {
    event.Skip();
    const int at = choice->GetSelection();
    form_.set(field, at == wxNOT_FOUND ? "" : options_[field][static_cast<std::size_t>(at)].value);
  });
  const auto show = [this, field, choice](const std::string& value) {
    const auto& known = options_[field];
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const FormOption& o) { return o.value == value; });
    choice->SetSelection(found == known.end() ? wxNOT_FOUND : static_cast<int>(found - known.begin()));
  };
  end_row(field, choice, {choice, nullptr, show}, label);
  return choice;
}

void FormGrid::set_options(const std::string& field, std::vector<FormOption> options) {
  options_[field] = std::move(options);
  auto* choice = dynamic_cast<wxChoice*>(control(field));
  expect(choice != nullptr, "options belong to a choice");
  choice->Clear();
  for (const FormOption& option : options_[field]) choice->Append(U(option.text));
  rows_.at(field).fill(form_.text(field));
}

void FormGrid::set_label(const std::string& field, const std::string& label) {
  const Row& row = rows_.at(field);
  if (auto* wrapped = dynamic_cast<WrappedText*>(row.label))
    wrapped->set_text(label);
  else if (row.label)
    row.label->SetLabel(U(label));
  set_accessible(row.control, S(wxControl::RemoveMnemonics(U(label))));
  Layout();
}

wxCheckBox* FormGrid::add_check(const std::string& field, const std::string& label) {
  begin_row("");
  auto* check = new wxCheckBox(this, wxID_ANY, U(label));
  check->SetFont(look_.fonts.body);
  check->Bind(wxEVT_CHECKBOX, [this, field, check](wxCommandEvent& event) {
    event.Skip();
    form_.set(field, check->GetValue() ? "yes" : "");
  });
  end_row(field, check,
          {check, nullptr, [check](const std::string& value) { check->SetValue(value == "yes"); }}, label);
  return check;
}

void FormGrid::add_heading(const std::string& text) {
  rows_sizer_->Add(card_heading(this, look_, text), 0, wxTOP | wxBOTTOM, FromDIP(10));
  if (labels_ == Labels::beside) rows_sizer_->AddSpacer(0);
}

void FormGrid::label_for(const std::string& label) {
  begin_row(label);
}

void FormGrid::add_control(wxWindow* control) {
  place_label(FromDIP(8));
  rows_sizer_->Add(control, 1, wxEXPAND | wxBOTTOM, FromDIP(10));
}

wxWindow* FormGrid::control(const std::string& field) const {
  const auto found = rows_.find(field);
  return found == rows_.end() ? nullptr : found->second.control;
}

bool FormGrid::focus_first_error() {
  const auto found = rows_.find(form_.first_error());
  if (found == rows_.end()) return false;
  found->second.control->SetFocus();
  return true;
}

void FormGrid::fill() {
  filling_ = true;
  for (auto& [field, row] : rows_) row.fill(form_.text(field));
  filling_ = false;
}

void FormGrid::show_errors() {
  for (auto& [field, row] : rows_) {
    const std::string& error = form_.error(field);
    row.error->set_text(error);
    row.error->Show(!error.empty());
    if (error.empty())
      remove_style_class(row.control, "error");
    else
      add_style_class(row.control, "error");
    set_accessible(row.control, accessible_name(row.control), error.empty() ? " " : error);
  }
  Layout();
  for (wxWindow* above = GetParent(); above && !above->IsTopLevel(); above = above->GetParent())
    above->Layout();
}

}  // namespace vireo
