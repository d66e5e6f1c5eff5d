#include "app/desktop/pages/forecast/outcome_dialog.h"

#include "app/desktop/pages/forecast/outcome_view.h"
#include "app/desktop/widgets/reading_dialog.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

void show_outcome(wxWindow* parent, const PageWorld& world) {
  const Look& look = world.look;
  const auto word = [&](const char* id) { return look.wording.text(std::string("outcome_page.") + id); };
  OutcomeView view(world.session);
  ReadingDialog dialog(parent, look, "outcome", word("title"));
  wxBoxSizer* column = dialog.column();
  column->Add(new WrappedText(&dialog, look, view.summary()), 0, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  auto* list = new VirtualTable(&dialog, look, view.table, {.name = "outcome.rows", .spoken = word("title")});
  list->SetMinSize(dialog.FromDIP(wxSize(860, 178)));
  column->Add(list, 0, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  column->Add(card_heading(&dialog, look, word("reasons")), 0, wxBOTTOM, dialog.FromDIP(6));
  auto* reasons =
      new VirtualTable(&dialog, look, view.reasons, {.name = "outcome.reasons", .spoken = word("reasons")});
  reasons->SetMinSize(dialog.FromDIP(wxSize(860, 220)));
  column->Add(reasons, 1, wxEXPAND);
  dialog.read();
}

}  // namespace vireo
