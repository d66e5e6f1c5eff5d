#include "app/desktop/pages/money/receivables_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/text.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

ReceivablesPanel::ReceivablesPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  const Look& look = world_.look;
  const Wording& wording = look.wording;
  SetBackgroundColour(look.theme.window);
  left_ = new PartBook(this);
  left_->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(left_, look, view_.table,
                           {.name = "owed.list", .spoken = wording.text("in_out.owed")});
  left_->AddPage(list_, wxString());
  left_->AddPage(new EmptyState(left_, look,
                                {.icon = "circle-check",
                                 .title = wording.text("in_out.owed_empty.title"),
                                 .text = wording.text("in_out.owed_empty.text")}),
                 wxString());
  card_ = new Card(this, look);
  card_->SetMinSize(wxSize(FromDIP(390), -1));
  make_form(card_);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left_, 1, wxEXPAND);
  row->Add(card_, 0, wxEXPAND | wxLEFT, FromDIP(14));
  SetSizer(row);
  selected_ = list_->selection_changed.connect([this] {
    if (!list_->selected().empty() && view_.choose(list_->selected().front())) show_chosen();
  });
  activated_ = list_->activated.connect([this](TableModel::RowId id) {
    world_.navigator.go({"documents", std::to_string(id)});
  });
  refresh();
}

void ReceivablesPanel::make_form(Card* card) {
  const Look& look = world_.look;
  const Wording& wording = look.wording;
  title_ = card_heading(card, look, view_.title());
  card->content()->Add(title_, 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  choose_first_ = new WrappedText(card, look, wording.text("in_out.choose_invoice"), Tone::muted);
  card->content()->Add(choose_first_, 0, wxEXPAND);
  fields_ = new FormGrid(card, look, view_.form, "payment");
  fields_->add_money("amount", wording.text("in_out.amount"), world_.session.currency());
  fields_->add_date("date", wording.text("in_out.received_on"), world_.session.today());
  fields_->add_choice("method", wording.text("in_out.method"), form_options(view_.methods()));
  fields_->add_text("reference", wording.text("in_out.bank_reference"));
  fields_->add_choice("surplus", wording.text("in_out.surplus"), form_options(view_.surpluses()));
  fields_->add_choice("shortfall", wording.text("in_out.shortfall"), form_options(view_.shortfalls()));
  card->content()->Add(fields_, 0, wxEXPAND);
  card->content()->AddStretchSpacer();
  save_ = make_button(card, look,
                      {.name = "payment.save",
                       .text = wording.text("in_out.record_payment"),
                       .icon = "check",
                       .kind = ButtonKind::primary,
                       .run = [this] { save(); }});
  card->content()->Add(save_, 0, wxALIGN_RIGHT | wxTOP, FromDIP(14));
}

void ReceivablesPanel::show_chosen() {
  const bool chosen = view_.chosen().has_value();
  title_->SetLabel(U(view_.title()));
  choose_first_->Show(!chosen);
  fields_->Show(chosen);
  save_->Enable(chosen);
  if (chosen)
    if (const OpenItem* item = view_.table.find(view_.chosen()->value()))
      if (auto* amount = dynamic_cast<MoneyField*>(fields_->control("amount")))
        amount->set_currency(item->open.currency());
  card_->Layout();
}

void ReceivablesPanel::save() {
  const auto saved = view_.save();
  if (!saved) {
    fields_->focus_first_error();
    return;
  }
  world_.tell(*saved, true);
  show_chosen();
}

void ReceivablesPanel::choose(DocumentId document) {
  list_->select(document.value());
  if (view_.choose(document.value())) show_chosen();
}

void ReceivablesPanel::refresh() {
  if (!view_.form.dirty()) view_.refresh();
  left_->SetSelection(view_.table.row_count() == 0 ? 1 : 0);
  card_->Show(view_.table.row_count() > 0);
  show_chosen();
  Layout();
}

}  // namespace vireo
