#include "app/desktop/widgets/passphrase_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/native_style.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/entry.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

class PassphraseDialog : public wxDialog {
 public:
  PassphraseDialog(wxWindow* parent, const Look& look, const char* title, const char* why)
      : wxDialog(parent, wxID_ANY, U(look.wording.text(title))), look_(look) {
    SetFont(look.fonts.body);
    column_ = new wxBoxSizer(wxVERTICAL);
    auto* text = plain_text(this, look, look.wording.text(why));
    text->Wrap(FromDIP(400));
    column_->Add(text, 0, wxBOTTOM, FromDIP(12));
  }
  wxTextCtrl* add_entry(const char* name, const char* label) {
    column_->Add(plain_text(this, look_, look_.wording.text(label), Tone::muted), 0, wxBOTTOM, FromDIP(4));
    auto* entry = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    entry->SetFont(look_.fonts.body);
    set_names(entry, name, look_.wording.text(label));
    entry->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
    column_->Add(entry, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
    return entry;
  }
  void finish() {
    error_ = note(this, look_, "", Tone::bad);
    column_->Add(error_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    auto* cancel =
        make_button(this, look_,
                    {.name = "passphrase.cancel", .text = look_.wording.text("widget.cancel"), .run = [this] {
                       EndModal(wxID_CANCEL);
                     }});
    SetEscapeId(cancel->GetId());
    ok_ = make_button(this, look_,
                      {.name = "passphrase.ok",
                       .text = look_.wording.text("widget.ok"),
                       .kind = ButtonKind::primary,
                       .run = [this] { EndModal(wxID_OK); }});
    buttons->Add(cancel, 0, wxRIGHT, FromDIP(10));
    buttons->Add(ok_);
    column_->Add(buttons, 0, wxEXPAND);
    ok_->SetDefault();
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(column_, 1, wxEXPAND | wxALL, FromDIP(18));
    SetSizerAndFit(room);
    CentreOnParent();
    check();
  }
  /// When set, both must be equal before one may go on.
  void check() {
    if (!second || !ok_) return;
    const bool equal = first->GetValue() == second->GetValue();
    ok_->Enable(equal);
    error_->SetLabelText(equal ? wxString() : U(look_.wording.text("passphrase.differ")));
  }
  wxTextCtrl* first = nullptr;
  wxTextCtrl* second = nullptr;

 private:
  const Look& look_;
  wxBoxSizer* column_;
  wxStaticText* error_ = nullptr;
  wxButton* ok_ = nullptr;
};

}  // namespace

std::optional<std::string> ask_passphrase(wxWindow* parent, const Look& look, bool again) {
  PassphraseDialog dialog(parent, look, "passphrase.title", again ? "passphrase.wrong" : "passphrase.needed");
  dialog.first = dialog.add_entry("passphrase.first", "passphrase.first");
  dialog.finish();
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return S(dialog.first->GetValue());
}

std::optional<std::string> ask_new_passphrase(wxWindow* parent, const Look& look) {
  PassphraseDialog dialog(parent, look, "passphrase.title", "passphrase.choose");
  dialog.first = dialog.add_entry("passphrase.first", "passphrase.first");
  dialog.second = dialog.add_entry("passphrase.second", "passphrase.second");
  dialog.finish();
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return S(dialog.first->GetValue());
}

}  // namespace vireo
