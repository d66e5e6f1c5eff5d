#include "app/desktop/pages/work/ahead_panel.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include "app/desktop/pages/work/agreement_dialog.h"
#include "app/desktop/pages/work/days_off_dialog.h"
#include "app/desktop/pages/work/deferral_dialog.h"
#include "app/desktop/pages/work/deferral_view.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/chart_panel.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

AheadPanel::AheadPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  const Look& look = world_.look;
  SetBackgroundColour(look.theme.window);
  chart_ = new ChartPanel(this, look, "ahead.chart");
  auto* limits = new Card(this, look, word("work_page.ahead.limits"));
  limits->SetMinSize(wxSize(FromDIP(260), -1));
  warnings_ = new WrappedText(limits, look, "");
  limits->content()->Add(warnings_, 1, wxEXPAND);
  limits->content()->Add(make_button(limits, look,
                                     {.name = "ahead.days_off",
                                      .text = word("work_page.off.open"),
                                      .icon = "calendar",
                                      .run = [this] { show_days(); }}),
                         0, wxTOP, FromDIP(8));
  book_ = new PartBook(this);
  book_->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(book_, look, view_.table,
                           {.name = "ahead.agreements", .spoken = word("work_page.agreements")});
  list_->set_commands(
      {{"agreement.change", word("work_page.agreement.change"), [this](const auto&) { change(); }},
       {"agreement.letter", word("work_page.agreement.letter"), [this](const auto&) { save_letter(); }},
       {"agreement.statement", word("work_page.statement"), [this](const auto&) { save_statement(); }}});
  selected_ = list_->selection_changed.connect([this] { enable_buttons(); });
  activated_ = list_->activated.connect([this](TableModel::RowId) { change(); });
  book_->AddPage(list_, wxString());
  book_->AddPage(new EmptyState(book_, look,
                                {.icon = "briefcase",
                                 .title = word("work_page.agreements.empty.title"),
                                 .text = word("work_page.agreements.empty.text")}),
                 wxString());
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(chart_, 1, wxEXPAND);
  top->Add(limits, 0, wxEXPAND | wxLEFT, FromDIP(14));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(top, 3, wxEXPAND | wxBOTTOM, FromDIP(14));
  column->Add(book_, 2, wxEXPAND);
  column->Add(make_buttons(), 0, wxEXPAND | wxTOP, FromDIP(10));
  SetSizer(column);
  refresh();
}

wxSizer* AheadPanel::make_buttons() {
  const Look& look = world_.look;
  change_ = make_button(this, look,
                        {.name = "agreement.change",
                         .text = word("work_page.agreement.change"),
                         .icon = "pencil",
                         .run = [this] { change(); }});
  letter_ = make_button(this, look,
                        {.name = "agreement.letter",
                         .text = word("work_page.agreement.letter"),
                         .icon = "file-text",
                         .run = [this] { save_letter(); }});
  statement_ = make_button(
      this, look,
      {.name = "agreement.statement", .text = word("work_page.statement"), .icon = "download", .run = [this] {
         save_statement();
       }});
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(change_, 0, wxRIGHT, FromDIP(8));
  row->Add(letter_, 0, wxRIGHT, FromDIP(8));
  row->Add(statement_, 0, wxRIGHT, FromDIP(8));
  deferral_ = make_button(
      this, look,
      {.name = "agreement.deferral", .text = word("deferral_page.open"), .icon = "calendar", .run = [this] {
         show_deferral(this, world_);
       }});
  row->Add(deferral_);
  row->AddStretchSpacer();
  new_ = make_button(this, look,
                     {.name = "agreement.new",
                      .text = word("work_page.agreement.new"),
                      .icon = "plus",
                      .kind = ButtonKind::primary,
                      .run = [this] { open_terms(); }});
  row->Add(new_);
  return row;
}

void AheadPanel::enable_buttons() {
  change_->Enable(!list_->selected().empty());
  letter_->Enable(!list_->selected().empty());
  statement_->Enable(!list_->selected().empty() &&
                     view_.has_statement(EngagementId(list_->selected().front())));
}

void AheadPanel::refresh() {
  view_.refresh();
  chart_->show(view_.chart());
  warnings_->set_text(view_.warnings());
  warnings_->SetForegroundColour(world_.look.theme.of(view_.has_warnings() ? Tone::warning : Tone::muted));
  book_->SetSelection(view_.empty() ? 1 : 0);
  // Books that follow the money have no such step.
  deferral_->Show(has_deferral(world_.session));
  enable_buttons();
  Layout();
}

void AheadPanel::open_terms() {
  wxMenu menu;
  for (const EngagementTerms terms :
       {EngagementTerms::hourly, EngagementTerms::fixed, EngagementTerms::retainer}) {
    auto* item = menu.Append(wxID_ANY, U(word("work_page.agreement." + std::string(name_of(terms)))));
    menu.Bind(
        wxEVT_MENU, [this, terms](wxCommandEvent&) { CallAfter([this, terms] { begin_new(terms); }); },
        item->GetId());
  }
  new_->PopupMenu(&menu, wxPoint(0, new_->GetSize().y));
}

void AheadPanel::begin_new(EngagementTerms terms) {
  const auto added = ask_agreement(this, world_, terms);
  if (!added) return;
  refresh();
  world_.tell(*added, true);
}

void AheadPanel::show_days() {
  if (show_days_off(this, world_)) refresh();
}

void AheadPanel::change() {
  if (list_->selected().empty()) return;
  const Engagement* known = view_.agreement(EngagementId(list_->selected().front()));
  if (!known) return;
  const auto changed = change_agreement(this, world_, *known);
  if (!changed) return;
  refresh();
  world_.tell(*changed, true);
}

void AheadPanel::save_letter() {
  if (list_->selected().empty()) return;
  const EngagementId id(list_->selected().front());
  const auto path = choose_file(this, {.title = word("engagement_letter.title"),
                                       .save = true,
                                       .proposed = view_.letter_name(id),
                                       .pattern = "*.pdf;*.eml;*.txt",
                                       .kind = word("plan_page.files")});
  if (!path) return;
  const auto saved = view_.save_letter(id, *path);
  if (!saved) return world_.tell_problems(saved.problems());
  world_.tell(*saved, false);
}

void AheadPanel::save_statement() {
  if (list_->selected().empty()) return;
  const EngagementId id(list_->selected().front());
  if (!view_.has_statement(id)) return;
  const auto path = choose_file(this, {.title = word("work_page.statement"),
                                       .save = true,
                                       .proposed = view_.file_name(id),
                                       .pattern = "*.pdf;*.xlsx;*.csv",
                                       .kind = word("plan_page.files")});
  if (!path) return;
  const auto saved = view_.save_statement(id, *path);
  if (!saved) return world_.tell_problems(saved.problems());
  world_.tell(*saved, false);
}

}  // namespace vireo
