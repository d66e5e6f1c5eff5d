#include "app/desktop/pages/work/letter_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class LetterDialog : public wxDialog {
 public:
  LetterDialog(wxWindow* parent, const PageWorld& world, const WeekView& week, TaskId task)
      : wxDialog(parent, wxID_ANY, U(world.look.wording.text("work_page.letter.title")), wxDefaultPosition,
                 wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        world_(world),
        view_(world.session, week, task) {
    SetFont(world.look.fonts.body);
    letters_ = make_choice("letter.which", "work_page.letter.which", view_.letters(), view_.letter());
    tones_ = make_choice("letter.tone", "work_page.letter.tone", view_.tones(), view_.tone());
    auto* choices = new wxBoxSizer(wxHORIZONTAL);
    choices->Add(letters_, 1, wxRIGHT, FromDIP(8));
    choices->Add(tones_, 0);
    subject_ = make_entry(this, world.look, "letter.subject", word("work_page.letter.subject"));
    text_ = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(600, 300)),
                           wxTE_MULTILINE);
    text_->SetFont(world.look.fonts.body);
    add_style_class(text_, "scrolled-field");
    set_names(text_, "letter.text", word("work_page.letter.text"));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    auto* close = make_button(
        this, world.look,
        {.name = "letter.close", .text = word("widget.close"), .run = [this] { EndModal(wxID_CANCEL); }});
    SetEscapeId(close->GetId());
    buttons->Add(close, 0, wxRIGHT, FromDIP(8));
    buttons->Add(make_button(this, world.look,
                             {.name = "letter.copy",
                              .text = word("work_page.letter.copy"),
                              .icon = "copy",
                              .kind = ButtonKind::primary,
                              .run = [this] { copy(); }}));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(choices, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    column->Add(subject_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    column->Add(text_, 1, wxEXPAND | wxBOTTOM, FromDIP(8));
    column->Add(new WrappedText(this, world.look, word("work_page.letter.places"), Tone::muted), 0,
                wxEXPAND | wxBOTTOM, FromDIP(12));
    column->Add(buttons, 0, wxEXPAND);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column, 1, wxEXPAND | wxALL, FromDIP(20));
    SetSizerAndFit(room);
    CentreOnParent();
    show();
    text_->SetFocus();
  }

 private:
  std::string word(const std::string& id) const { return world_.look.wording.text(id); }

  wxChoice* make_choice(const char* name, const char* spoken, const std::vector<NamedValue>& values,
                        const std::string& chosen) {
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetFont(world_.look.fonts.body);
    set_names(choice, name, word(spoken));
    for (const NamedValue& each : values) {
      const int at = choice->Append(U(each.text));
      if (each.value == chosen) choice->SetSelection(at);
    }
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      const auto letter = static_cast<std::size_t>(std::max(0, letters_->GetSelection()));
      const auto tone = static_cast<std::size_t>(std::max(0, tones_->GetSelection()));
      view_.choose(view_.letters()[letter].value, view_.tones()[tone].value);
      show();
    });
    return choice;
  }

  void show() {
    subject_->ChangeValue(U(view_.written().subject));
    text_->ChangeValue(U(view_.written().text));
  }
  void copy() {
    if (!wxTheClipboard->Open()) return;
    wxTheClipboard->SetData(new wxTextDataObject(subject_->GetValue() + wxS("\n\n") + text_->GetValue()));
    wxTheClipboard->Close();
    EndModal(wxID_OK);
  }

  const PageWorld& world_;
  LetterView view_;
  wxChoice* letters_ = nullptr;
  wxChoice* tones_ = nullptr;
  wxTextCtrl* subject_ = nullptr;
  wxTextCtrl* text_ = nullptr;
};

}  // namespace

void show_letter(wxWindow* parent, const PageWorld& world, const WeekView& week, TaskId task) {
  LetterDialog dialog(parent, world, week, task);
  if (dialog.ShowModal() == wxID_OK) world.tell(world.look.wording.text("work_page.letter.copied"), false);
}

}  // namespace vireo
