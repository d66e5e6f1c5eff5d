#include "app/desktop/widgets/reading_dialog.h"

#include <wx/button.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"

namespace vireo {

ReadingDialog::ReadingDialog(wxWindow* parent, const Look& look, std::string name, const std::string& title)
    : wxDialog(parent, wxID_ANY, U(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      look_(look),
      name_(std::move(name)),
      column_(new wxBoxSizer(wxVERTICAL)) {
  SetFont(look.fonts.body);
}

void ReadingDialog::read() {
  auto* close = make_button(this, look_,
                            {.name = name_ + ".close",
                             .text = look_.wording.text("widget.close"),
                             .kind = ButtonKind::primary,
                             .run = [this] { EndModal(wxID_CLOSE); }});
  column_->Add(close, 0, wxALIGN_RIGHT | wxTOP, FromDIP(12));
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column_, 1, wxEXPAND | wxALL, FromDIP(20));
  SetSizerAndFit(room);
  SetEscapeId(close->GetId());
  CentreOnParent();
  close->SetFocus();
  ShowModal();
}

}  // namespace vireo
