#include "app/desktop/pages/money/recurring_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/form_dialog.h"
#include "app/desktop/widgets/money_field.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/virtual_table.h"

namespace vireo {

RecurringPanel::RecurringPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session) {
  const Look& look = world_.look;
  const Wording& wording = look.wording;
  SetBackgroundColour(look.theme.window);
  left_ = new PartBook(this);
  left_->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(left_, look, view_.table,
                           {.name = "recurring.list", .spoken = wording.text("in_out.recurring")});
  list_->set_commands(
      {{"recurring.skip", wording.text("in_out.skip_due"), [this](const auto&) { skip_due(); }},
       {"recurring.remove", wording.text("in_out.remove"), [this](const auto&) { remove_selected(); }}});
  left_->AddPage(list_, wxString());
  left_->AddPage(new EmptyState(left_, look,
                                {.icon = "refresh",
                                 .title = wording.text("in_out.recurring_empty.title"),
                                 .text = wording.text("in_out.recurring_empty.text")}),
                 wxString());
  book_due_ = make_button(
      this, look,
      {.name = "recurring.book", .text = wording.text("in_out.book_due"), .icon = "receipt", .run = [this] {
         book_due();
       }});
  auto* list = new wxBoxSizer(wxVERTICAL);
  list->Add(left_, 1, wxEXPAND);
  list->Add(book_due_, 0, wxTOP, FromDIP(10));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(list, 1, wxEXPAND);
  row->Add(make_form(), 0, wxEXPAND | wxLEFT, FromDIP(14));
  SetSizer(row);
  deleted_ = list_->delete_pressed.connect([this] { remove_selected(); });
  refresh();
}

wxWindow* RecurringPanel::make_form() {
  const Look& look = world_.look;
  const Wording& wording = look.wording;
  auto* card = new Card(this, look, wording.text("in_out.new_recurring"));
  card->SetMinSize(wxSize(FromDIP(350), -1));
  fields_ = new FormGrid(card, look, view_.form, "recurring");
  fields_->add_choice("direction", wording.text("in_out.direction"), form_options(view_.directions()));
  fields_->add_text("label", wording.text("in_out.what"));
  fields_->add_money("amount", wording.text("in_out.amount"), world_.session.currency());
  fields_->add_text("currency", wording.text("in_out.other_currency"));
  fields_->add_choice("every", wording.text("in_out.every"), form_options(view_.rhythms()));
  fields_->add_choice("category", wording.text("in_out.category_of_cost"), form_options(view_.categories()));
  fields_->add_text("supplier", wording.text("in_out.supplier_of_cost"));
  fields_->add_date("from", wording.text("in_out.from"), world_.session.today());
  fields_->add_date("until", wording.text("in_out.until"), world_.session.today());
  card->content()->Add(fields_, 0, wxEXPAND);
  card->content()->AddStretchSpacer();
  card->content()->Add(make_button(card, look,
                                   {.name = "recurring.save",
                                    .text = wording.text("in_out.add"),
                                    .icon = "plus",
                                    .kind = ButtonKind::primary,
                                    .run = [this] { save(); }}),
                       0, wxALIGN_RIGHT | wxTOP, FromDIP(14));
  return card;
}

void RecurringPanel::begin_new() {
  if (auto* first = fields_->control("label")) first->SetFocus();
}

void RecurringPanel::save() {
  const auto saved = view_.save();
  if (!saved) {
    fields_->focus_first_error();
    return;
  }
  refresh();
  world_.tell(*saved, true);
}

void RecurringPanel::remove_selected() {
  if (list_->selected().empty()) return;
  const auto removed = view_.remove(list_->selected().front());
  if (!removed) {
    world_.tell_problems(removed.problems());
    return;
  }
  refresh();
  world_.tell(world_.look.wording.text("in_out.recurring_removed"), true);
}

void RecurringPanel::book_due() {
  view_.due_form.load({});
  const Wording& wording = world_.look.wording;
  std::string told;
  const bool booked = ask_form(
      this, world_.look, view_.due_form,
      {.name = "recurring_due",
       .title = wording.text("in_out.book_due"),
       .text = view_.due_text(),
       .yes = wording.text("in_out.book_due.yes")},
      [&](FormGrid& grid) {
        if (view_.category_needed())
          grid.add_choice("category", wording.text("in_out.book_due.category"),
                          form_options(view_.categories()));
        if (view_.rate_needed()) grid.add_text("rate", wording.text("in_out.book_due.rate"));
      },
      [&] {
        const auto done = view_.book_due();
        if (done) told = *done;
        return done.ok();
      });
  if (!booked) return;
  refresh();
  world_.tell(told, true);
}

void RecurringPanel::skip_due() {
  if (list_->selected().empty()) return;
  const auto skipped = view_.skip_due(list_->selected().front());
  if (!skipped) return world_.tell_problems(skipped.problems());
  refresh();
  world_.tell(*skipped, true);
}

void RecurringPanel::refresh() {
  view_.refresh();
  book_due_->Enable(view_.due_count() > 0);
  left_->SetSelection(view_.table.row_count() == 0 ? 1 : 0);
}

}  // namespace vireo
