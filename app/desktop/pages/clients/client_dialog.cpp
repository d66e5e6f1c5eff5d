#include "app/desktop/pages/clients/client_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/clients/client_form.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"

namespace vireo {
namespace {

class ClientDialog : public wxDialog {
 public:
  ClientDialog(wxWindow* parent, const Look& look, Session& session, const std::string& name)
      : wxDialog(parent, wxID_ANY, U(look.wording.text("clients.new")), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        look_(look),
        view_(session) {
    view_.begin(name);
    form_ = new ClientForm(this, look, view_);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(make_button(this, look,
                             {.name = "client_dialog.cancel",
                              .text = look.wording.text("widget.cancel"),
                              .run = [this] { EndModal(wxID_CANCEL); }}));
    auto* save = make_button(this, look,
                             {.name = "client_dialog.save",
                              .text = look.wording.text("clients.add"),
                              .icon = "check",
                              .kind = ButtonKind::primary,
                              .run = [this] { this->save(); }});
    buttons->Add(save, 0, wxLEFT, FromDIP(8));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(form_, 1, wxEXPAND | wxALL, FromDIP(20));
    column->Add(buttons, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(20));
    SetSizer(column);
    SetSize(FromDIP(wxSize(520, 640)));
    CentreOnParent();
    SetEscapeId(FindWindow(wxS("client_dialog.cancel"))->GetId());
    save->SetDefault();
    form_->focus_first();
  }
  std::optional<PartyId> added() const { return added_; }

 private:
  void save() {
    const auto saved = view_.save();
    if (!saved) {
      if (!form_->focus_first_error())
        tell_problems(this, look_, look_.wording.text("clients.not_saved"), saved.problems());
      return;
    }
    added_ = *saved;
    EndModal(wxID_OK);
  }

  const Look& look_;
  ClientFormView view_;
  ClientForm* form_;
  std::optional<PartyId> added_;
};

}  // namespace

std::optional<PartyId> ask_new_client(wxWindow* parent, const Look& look, Session& session,
                                      const std::string& name) {
  ClientDialog dialog(parent, look, session, name);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return dialog.added();
}

}  // namespace vireo
