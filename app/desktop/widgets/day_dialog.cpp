#include "app/desktop/widgets/day_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/date_field.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class DayDialog : public wxDialog {
 public:
  DayDialog(wxWindow* parent, const Look& look, const DayQuestion& question)
      : wxDialog(parent, wxID_ANY, U(question.title)), look_(look) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* text = new WrappedText(this, look, question.text, Tone::muted);
    text->SetMinSize(FromDIP(wxSize(420, -1)));
    column->Add(text, 0, wxEXPAND | wxBOTTOM, FromDIP(14));
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(plain_text(this, look, question.label), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(12));
    day_ = new DateField(this, look, question.today);
    set_names(day_->entry(), question.name + ".day", question.label);
    day_->set(question.proposed);
    line->Add(day_, 1);
    column->Add(line, 0, wxEXPAND);
    wrong_ = plain_text(this, look, {}, Tone::bad);
    column->Add(wrong_, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(8));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(make_button(this, look,
                             {.name = question.name + ".cancel",
                              .text = look.wording.text("widget.cancel"),
                              .run = [this] { EndModal(wxID_CANCEL); }}));
    auto* yes = make_button(
        this, look,
        {.name = question.name + ".yes", .text = question.yes, .kind = ButtonKind::primary, .run = [this] {
           accept();
         }});
    yes->SetDefault();
    buttons->Add(yes, 0, wxLEFT, FromDIP(8));
    column->Add(buttons, 0, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizerAndFit(room);
    SetEscapeId(FindWindow(U(question.name + ".cancel"))->GetId());
    CentreOnParent();
    day_->entry()->SetFocus();
  }
  const std::optional<Date>& answer() const { return answer_; }

 private:
  void accept() {
    const auto typed = day_->value();
    if (typed) {
      answer_ = *typed;
      return EndModal(wxID_OK);
    }
    wrong_->SetLabel(U(look_.wording.text(typed.problems().front())));
    Fit();
  }
  const Look& look_;
  DateField* day_;
  wxStaticText* wrong_;
  std::optional<Date> answer_{};
};

}  // namespace

std::optional<Date> ask_day(wxWindow* parent, const Look& look, const DayQuestion& question) {
  DayDialog dialog(parent, look, question);
  return dialog.ShowModal() == wxID_OK ? dialog.answer() : std::nullopt;
}

}  // namespace vireo
