#include "app/desktop/pages/documents/credit_dialog.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class CreditDialog : public wxDialog {
 public:
  CreditDialog(wxWindow* parent, const Look& look, const IssuedView& view)
      : wxDialog(parent, wxID_ANY,
                 U(look.wording.text("credit_form.title", {{"number", view.document().number()}}))) {
    const auto word = [&](const char* id) { return look.wording.text(id); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new WrappedText(this, look, word("credit_form.text"), Tone::muted), 0, wxEXPAND | wxBOTTOM,
                FromDIP(12));
    for (const IssuedLine& line : view.lines.rows()) {
      const std::string text = line.text + "  ·  " + look.wording.money(line.net);
      auto* check = new wxCheckBox(this, wxID_ANY, wxControl::EscapeMnemonics(U(text)));
      check->SetFont(look.fonts.body);
      check->SetValue(true);
      set_names(check, "credit.line" + std::to_string(line.position), text);
      check->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { issue_->Enable(!chosen().empty()); });
      checks_.push_back(check);
      column->Add(check, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
    }
    column->Add(plain_text(this, look, word("credit_form.reason"), Tone::muted), 0, wxTOP | wxBOTTOM,
                FromDIP(6));
    reason_ = make_entry(this, look, "credit.reason", word("credit_form.reason"));
    column->Add(reason_, 0, wxEXPAND | wxBOTTOM, FromDIP(20));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(make_button(
        this, look,
        {.name = "credit.cancel", .text = word("widget.cancel"), .run = [this] { EndModal(wxID_CANCEL); }}));
    issue_ = make_button(this, look,
                         {.name = "credit.issue",
                          .text = word("credit_form.issue"),
                          .kind = ButtonKind::primary,
                          .run = [this] { EndModal(wxID_OK); }});
    buttons->Add(issue_, 0, wxLEFT, FromDIP(8));
    column->Add(buttons, 0, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    SetEscapeId(FindWindow(wxS("credit.cancel"))->GetId());
    SetMinSize(FromDIP(wxSize(480, -1)));
    Fit();
    CentreOnParent();
  }

  CreditAnswer answer() const {
    CreditAnswer given{chosen(), S(reason_->GetValue())};
    if (given.lines.size() == checks_.size()) given.lines.clear();
    return given;
  }

 private:
  std::vector<int> chosen() const {
    std::vector<int> lines;
    for (std::size_t at = 0; at < checks_.size(); ++at)
      if (checks_[at]->GetValue()) lines.push_back(static_cast<int>(at) + 1);
    return lines;
  }

  std::vector<wxCheckBox*> checks_;
  wxTextCtrl* reason_ = nullptr;
  wxButton* issue_ = nullptr;
};

}  // namespace

std::optional<CreditAnswer> ask_credit(wxWindow* parent, const Look& look, const IssuedView& view) {
  CreditDialog dialog(parent, look, view);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return dialog.answer();
}

}  // namespace vireo
