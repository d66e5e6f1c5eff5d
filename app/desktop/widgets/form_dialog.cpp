#include "app/desktop/widgets/form_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/desktop/platform/screen_room.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class FormDialog : public wxDialog {
 public:
  FormDialog(wxWindow* parent, const Look& look, FormModel& form, const FormQuestion& question,
             const std::function<void(FormGrid&)>& build, std::function<bool()> save)
      : wxDialog(parent, wxID_ANY, U(question.title)), form_(form), save_(std::move(save)) {
    SetFont(look.fonts.body);
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (!question.text.empty())
      column->Add(new WrappedText(this, look, question.text, Tone::muted), 0, wxEXPAND | wxBOTTOM,
                  FromDIP(14));
    room_ = new wxScrolledWindow(this);
    room_->SetScrollRate(0, FromDIP(12));
    grid_ = new FormGrid(room_, look, form, question.name);
    grid_->SetMinSize(wxSize(FromDIP(440), -1));
    build(*grid_);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(grid_, 0, wxEXPAND);
    room_->SetSizer(inside);
    column->Add(room_, 1, wxEXPAND);
    wrong_ = new WrappedText(this, look, "", Tone::bad);
    wrong_->Hide();
    column->Add(wrong_, 0, wxEXPAND);
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
    column->Add(buttons, 0, wxEXPAND | wxTOP, FromDIP(10));
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizer(room);
    fit();
    SetEscapeId(FindWindow(U(question.name + ".cancel"))->GetId());
    CentreOnParent();
    errors_ = form.errors_changed.connect([this] { show_general(); });
    for (const std::string& field : form.fields())
      if (wxWindow* first = grid_->control(field)) {
        first->SetFocus();
        break;
      }
  }

 private:
  void accept() {
    if (save_()) {
      // Answered from outside (a test), it was never run.
      if (IsModal()) EndModal(wxID_OK);
      return;
    }
    fit();
    grid_->focus_first_error();
  }
  /// As high as the form, unless the screen is lower: then the form scrolls.
  void fit() {
    const wxSize screen = screen_room(GetParent());
    const int around = FromDIP(230);  // title bar, text, buttons
    const wxSize form = grid_->GetBestSize();
    const bool lower = form.y > screen.y - around;
    const int bar = lower ? wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this) : 0;
    room_->SetMinSize(wxSize(form.x + bar, lower ? screen.y - around : form.y));
    room_->FitInside();
    Layout();
    Fit();
  }
  void show_general() {
    std::string all;
    for (const std::string& each : form_.general_errors()) all += (all.empty() ? "" : "\n") + each;
    wrong_->set_text(all);
    wrong_->Show(!all.empty());
    fit();
  }

  FormModel& form_;
  std::function<bool()> save_;
  wxScrolledWindow* room_;
  FormGrid* grid_;
  WrappedText* wrong_;
  Connection errors_;
};

}  // namespace

bool ask_form(wxWindow* parent, const Look& look, FormModel& form, const FormQuestion& question,
              const std::function<void(FormGrid&)>& build, const std::function<bool()>& save) {
  FormDialog dialog(parent, look, form, question, build, save);
  return dialog.ShowModal() == wxID_OK;
}

}  // namespace vireo
