#include "app/desktop/pages/documents/payment_dialog.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/documents/payment_view.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class PaymentDialog : public wxDialog {
 public:
  PaymentDialog(wxWindow* parent, const Look& look, Session& session, const DocumentRow& document)
      : wxDialog(parent, wxID_ANY, wxString()), look_(look), view_(session, document) {
    SetTitle(U(view_.title()));
    grid_ = new FormGrid(this, look, view_.form, "payment");
    const auto word = [&](const char* id) { return look.wording.text(id); };
    grid_->add_money("amount", word("payment_form.amount"), view_.currency());
    grid_->add_date("date", word("payment_form.date"), session.today());
    std::vector<FormOption> methods;
    for (const DraftChoice& each : view_.methods()) methods.push_back({each.value, each.text});
    grid_->add_choice("method", word("payment_form.method"), std::move(methods));
    grid_->add_text("reference", word("payment_form.reference"), word("payment_form.reference_hint"));
    build_difference();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look, view_.open_note(), Tone::muted), 0, wxEXPAND | wxALL,
                FromDIP(20));
    column->Add(grid_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(20));
    column->Add(difference_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    column->AddStretchSpacer();
    column->Add(buttons(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    typed_ = view_.form.typed.connect([this](const std::string& field) {
      if (field == "amount") show_difference();
    });
    SetSize(FromDIP(wxSize(480, 440)));
    CentreOnParent();
    SetEscapeId(FindWindow(wxS("payment.cancel"))->GetId());
    show_difference();
    grid_->control("amount")->SetFocus();
  }

 private:
  void build_difference() {
    difference_ = new wxPanel(this);
    question_ = new WrappedText(difference_, look_, "");
    answer_ = new wxChoice(difference_, wxID_ANY);
    answer_->SetFont(look_.fonts.body);
    answer_->SetName(wxS("payment.difference"));
    answer_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      const int at = answer_->GetSelection();
      if (at != wxNOT_FOUND) view_.form.set("difference", answers_[static_cast<std::size_t>(at)].value);
    });
    error_ = new WrappedText(difference_, look_, "", Tone::bad);
    error_->SetFont(look_.fonts.small);
    error_->Hide();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(question_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    column->Add(answer_, 0, wxEXPAND);
    column->Add(error_, 0, wxEXPAND | wxTOP, FromDIP(3));
    difference_->SetSizer(column);
  }

  wxSizer* buttons() {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->AddStretchSpacer();
    line->Add(make_button(
        this, look_, {.name = "payment.cancel", .text = look_.wording.text("widget.cancel"), .run = [this] {
                        EndModal(wxID_CANCEL);
                      }}));
    auto* save = make_button(this, look_,
                             {.name = "payment.save",
                              .text = look_.wording.text("payment_form.save"),
                              .icon = "check",
                              .kind = ButtonKind::primary,
                              .run = [this] { this->save(); }});
    save->SetDefault();
    line->Add(save, 0, wxLEFT, FromDIP(8));
    return line;
  }

  void show_difference() {
    answers_ = view_.difference_answers();
    difference_->Show(!answers_.empty());
    if (!answers_.empty()) {
      question_->set_text(view_.difference_question());
      set_accessible(answer_, view_.difference_question());
      answer_->Clear();
      for (const DraftChoice& each : answers_) answer_->Append(U(each.text));
      const std::string& chosen = view_.form.text("difference");
      auto found = std::find_if(answers_.begin(), answers_.end(),
                                [&](const DraftChoice& each) { return each.value == chosen; });
      if (found == answers_.end()) found = answers_.begin();
      view_.form.set("difference", found->value);
      answer_->SetSelection(static_cast<int>(found - answers_.begin()));
    }
    Layout();
  }

  void save() {
    if (const auto saved = view_.save(); !saved) {
      const std::string& error = view_.form.error("difference");
      error_->set_text(error);
      error_->Show(!error.empty());
      Layout();
      if (!error.empty())
        answer_->SetFocus();
      else if (!grid_->focus_first_error())
        tell_problems(this, look_, view_.title(), saved.problems());
      return;
    }
    EndModal(wxID_OK);
  }

  const Look& look_;
  PaymentView view_;
  FormGrid* grid_;
  wxPanel* difference_ = nullptr;
  WrappedText* question_ = nullptr;
  WrappedText* error_ = nullptr;
  wxChoice* answer_ = nullptr;
  std::vector<DraftChoice> answers_;
  Connection typed_;
};

}  // namespace

bool ask_payment(wxWindow* parent, const Look& look, Session& session, const DocumentRow& document) {
  PaymentDialog dialog(parent, look, session, document);
  return dialog.ShowModal() == wxID_OK;
}

}  // namespace vireo
