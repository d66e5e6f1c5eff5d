#include "app/desktop/pages/documents/recurring_invoices_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_grid.h"
#include "app/desktop/widgets/page_header.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

RecurringInvoicesPanel::RecurringInvoicesPanel(wxWindow* parent, PageWorld& world)
    : wxPanel(parent), world_(world), view_(world.session) {
  const Look& look = world_.look;
  SetName(wxS("recurring_invoices"));
  SetBackgroundColour(look.theme.window);
  auto* header = new PageHeader(this, look, word("recurring.title"));
  header->add(make_button(
      header, look,
      {.name = "recurring.back", .text = word("documents.back"), .icon = "arrow-left", .run = [this] {
         world_.navigator.go({"documents"});
       }}));
  header->add(make_button(header, look,
                          {.name = "recurring.draft",
                           .text = word("recurring_offer.yes"),
                           .kind = ButtonKind::primary,
                           .run = [this] {
                             world_.navigator.go({"documents", "recurring"});
                           }}));
  rows_ = new PartBook(this);
  rows_->SetBackgroundColour(look.theme.window);
  auto* whole = new wxPanel(rows_);
  whole->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(whole, look, view_.table,
                           {.name = "recurring_invoices.list", .spoken = word("recurring.title")});
  selected_ = list_->selection_changed.connect([this] {
    if (!list_->selected().empty() && view_.choose(list_->selected().front())) show_chosen();
  });
  build_card(whole);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(list_, 1, wxEXPAND);
  row->Add(card_, 0, wxEXPAND | wxLEFT, FromDIP(14));
  whole->SetSizer(row);
  rows_->AddPage(whole, wxString());
  rows_->AddPage(
      new EmptyState(
          rows_, look,
          {.icon = "refresh", .title = word("recurring.empty.title"), .text = word("recurring.empty.text")}),
      wxString());
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(header, 0, wxEXPAND | wxBOTTOM, FromDIP(16));
  column->Add(rows_, 1, wxEXPAND);
  SetSizer(column);
  refresh();
}

void RecurringInvoicesPanel::build_card(wxWindow* parent) {
  const Look& look = world_.look;
  card_ = new Card(parent, look);
  card_->SetMinSize(wxSize(FromDIP(340), -1));
  title_ = card_heading(card_, look, "");
  schedule_ = new WrappedText(card_, look, "", Tone::muted);
  fields_ = new FormGrid(card_, look, view_.form, "recurring_invoice");
  fields_->add_text("percent", word("recurring.percent"), "3");
  card_->content()->Add(title_, 0, wxEXPAND | wxBOTTOM, FromDIP(8));
  card_->content()->Add(schedule_, 0, wxEXPAND | wxBOTTOM, FromDIP(12));
  card_->content()->Add(fields_, 0, wxEXPAND);
  const auto add = [&](const char* name, const char* text, std::function<void()> run) {
    auto* button = make_button(card_, look, {.name = name, .text = word(text), .run = std::move(run)});
    card_->content()->Add(button, 0, wxEXPAND | wxTOP, FromDIP(8));
    return button;
  };
  add("recurring.prices", "recurring.change_prices", [this] { tell(view_.change_prices()); });
  pause_ = add("recurring.pause", "recurring.pause", [this] { tell(view_.pause_or_resume()); });
  add("recurring.end", "recurring.end", [this] {
    if (confirm(this, world_.look,
                {.title = word("recurring.end.title"),
                 .text = word("recurring.end.text"),
                 .yes = word("recurring.end")}))
      tell(view_.end());
  });
}

void RecurringInvoicesPanel::tell(const Checked<std::string>& done) {
  if (!done) {
    if (!fields_->focus_first_error()) world_.tell_problems(done.problems());
    return;
  }
  world_.tell(*done, true);
  refresh();
}

void RecurringInvoicesPanel::show_chosen() {
  title_->SetLabel(U(view_.title()));
  schedule_->set_text(view_.schedule());
  if (view_.chosen())
    set_button_text(pause_, word(view_.chosen()->paused ? "recurring.resume" : "recurring.pause"));
  card_->Layout();
}

void RecurringInvoicesPanel::refresh() {
  view_.refresh();
  rows_->SetSelection(view_.table.row_count() == 0 ? 1 : 0);
  if (!view_.chosen() && view_.table.row_count() > 0) {
    list_->select(view_.table.id_at(0));
    view_.choose(view_.table.id_at(0));
  }
  show_chosen();
  Layout();
}

}  // namespace vireo
