#include "app/desktop/widgets/why_dialog.h"

#include <ctime>
#include <fstream>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/platform/open_file.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/step_tree.h"
#include "app/desktop/widgets/text.h"
#include "reports/papers/explanation_pdf.h"

namespace vireo {
namespace {

void save_explanation(wxWindow* parent, const Look& look, const ExplainedFigure& figure) {
  const auto file = choose_file(
      parent, {.save = true, .proposed = figure.title + ".pdf", .pattern = "*.pdf", .kind = "PDF"});
  if (!file) return;
  const std::time_t now = std::time(nullptr);
  const Date today = Date::of_days(static_cast<std::int32_t>(now / (24 * 60 * 60)));
  const std::string bytes = explanation_pdf({}, {figure}, look.wording, today);
  std::ofstream out(*file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) tell_problems(parent, look, figure.title, {problem("file.unwritable", {file->string()})});
}

}  // namespace

std::optional<Link> show_why(wxWindow* parent, const Look& look, const std::string& title,
                             const Figure& figure) {
  wxDialog dialog(parent, wxID_ANY, U(title), wxDefaultPosition, wxDefaultSize,
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  dialog.SetFont(look.fonts.body);
  std::optional<Link> followed;
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(heading(&dialog, look, title), 1, wxALIGN_CENTRE_VERTICAL);
  line->Add(heading(&dialog, look, look.wording.money(figure.amount)), 0, wxALIGN_CENTRE_VERTICAL);
  column->Add(line, 0, wxEXPAND | wxBOTTOM, dialog.FromDIP(12));
  auto* tree = new StepTree(&dialog, look, "why.steps");
  tree->show(figure.why);
  tree->SetMinSize(dialog.FromDIP(wxSize(860, 420)));
  const Connection opened = tree->opened.connect([&](const StepRow& row) {
    if (!row.links.empty()) {
      followed = row.links.front();
      dialog.EndModal(wxID_OK);
    } else if (!row.source_link.empty()) {
      open_link(row.source_link);
    }
  });
  column->Add(tree, 1, wxEXPAND);
  auto* close =
      make_button(&dialog, look, {.name = "why.close", .text = look.wording.text("widget.close"), .run = [&] {
                                    dialog.EndModal(wxID_CANCEL);
                                  }});
  dialog.SetEscapeId(close->GetId());
  auto* save = make_button(
      &dialog, look,
      {.name = "why.pdf", .text = look.wording.text("explanation.save"), .icon = "download", .run = [&] {
         save_explanation(&dialog, look, {title, figure.why});
       }});
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  buttons->AddStretchSpacer();
  buttons->Add(save, 0, wxRIGHT, dialog.FromDIP(8));
  buttons->Add(close);
  column->Add(buttons, 0, wxEXPAND | wxTOP, dialog.FromDIP(12));
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(column, 1, wxEXPAND | wxALL, dialog.FromDIP(20));
  dialog.SetSizerAndFit(room);
  dialog.CentreOnParent();
  tree->SetFocus();
  dialog.ShowModal();
  return followed;
}

}  // namespace vireo
