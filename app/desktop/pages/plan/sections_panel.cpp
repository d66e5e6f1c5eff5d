#include "app/desktop/pages/plan/sections_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

SectionsPanel::SectionsPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  const Look& look = world_.look;
  const auto word = [&](const char* id) { return look.wording.text(id); };
  SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(this, look, view_.table,
                           {.name = "plan.sections", .spoken = word("plan_page.sections")});
  progress_ = new WrappedText(this, look, "", Tone::muted);
  auto* card = new Card(this, look);
  heading_ = new WrappedText(card, look, "");
  heading_->SetFont(look.fonts.strong);
  prompts_ = new WrappedText(card, look, "", Tone::muted);
  text_ = new wxTextCtrl(card, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                         wxTE_MULTILINE | wxTE_BESTWRAP);
  text_->SetFont(look.fonts.body);
  text_->SetMinSize(FromDIP(wxSize(300, 160)));
  set_names(text_, "plan.section_text", word("plan_page.section_text"));
  save_ = make_button(card, look,
                      {.name = "plan.section_save",
                       .text = word("plan_page.section_save"),
                       .icon = "check",
                       .kind = ButtonKind::primary,
                       .run = [this] { keep(); }});
  card->content()->Add(heading_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  card->content()->Add(prompts_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  card->content()->Add(text_, 1, wxEXPAND | wxBOTTOM, FromDIP(10));
  card->content()->Add(save_, 0, wxALIGN_RIGHT);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(10));
  left->Add(progress_, 0, wxEXPAND);
  auto* across = new wxBoxSizer(wxHORIZONTAL);
  across->Add(left, 9, wxEXPAND | wxRIGHT, FromDIP(14));
  across->Add(card, 11, wxEXPAND);
  SetSizer(across);
  selected_ = list_->selection_changed.connect([this] { choose_selected(); });
  activated_ = list_->activated.connect([this](TableModel::RowId) { text_->SetFocus(); });
}

void SectionsPanel::show_plan(const std::string& plan) {
  view_.show_plan(plan);
  show_section();
}

void SectionsPanel::choose_selected() {
  keep();
  const auto& ids = list_->selected();
  view_.choose(ids.empty() ? std::nullopt : std::optional(ids.front()));
  show_section();
}

void SectionsPanel::show_section() {
  progress_->set_text(view_.progress());
  heading_->set_text(view_.heading());
  prompts_->set_text(view_.prompts());
  text_->ChangeValue(U(view_.text()));
  text_->Enable(view_.any_chosen());
  save_->Enable(view_.any_chosen());
  Layout();
}

void SectionsPanel::keep() {
  const std::string typed = S(text_->GetValue());
  if (!view_.is_changed(typed)) return;
  const auto saved = view_.save(typed);
  if (!saved) return world_.tell_problems(saved.problems());
  progress_->set_text(view_.progress());
  world_.tell(*saved, true);
}

}  // namespace vireo
