#include "app/desktop/pages/forecast/outcome_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/pages/forecast/outcome_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

void show_outcome(wxWindow* parent, const PageWorld& world) {
  const Look& look = world.look;
  const auto word = [&](const char* id) { return look.wording.text(std::string("outcome_page.") + id); };
  OutcomeView view(world.session);
  wxDialog dialog(parent, wxID_ANY, U(word("title")), wxDefaultPosition, wxDefaultSize,
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  dialog.SetFont(look.fonts.body);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new WrappedText(&dialog, look, view.summary()), 0, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  auto* list = new VirtualTable(&dialog, look, view.table, {.name = "outcome.rows", .spoken = word("title")});
  list->SetMinSize(dialog.FromDIP(wxSize(780, 160)));
  column->Add(list, 0, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  column->Add(card_heading(&dialog, look, word("reasons")), 0, wxBOTTOM, dialog.FromDIP(6));
  auto* reasons =
      new VirtualTable(&dialog, look, view.reasons, {.name = "outcome.reasons", .spoken = word("reasons")});
  reasons->SetMinSize(dialog.FromDIP(wxSize(780, 220)));
  column->Add(reasons, 1, wxEXPAND);
  auto* close = make_button(&dialog, look,
                            {.name = "outcome.close",
                             .text = look.wording.text("widget.close"),
                             .kind = ButtonKind::primary,
                             .run = [&dialog] { dialog.EndModal(wxID_CLOSE); }});
  column->Add(close, 0, wxALIGN_RIGHT | wxTOP, dialog.FromDIP(12));
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column, 1, wxEXPAND | wxALL, dialog.FromDIP(20));
  dialog.SetSizerAndFit(room);
  dialog.SetEscapeId(wxID_CLOSE);
  dialog.CentreOnParent();
  close->SetFocus();
  dialog.ShowModal();
}

}  // namespace vireo
