#include "app/desktop/pages/money/movements_panel.h"

#include <wx/sizer.h>

#include "app/desktop/pages/money/expense_card.h"
#include "app/desktop/platform/open_file.h"
#include "app/desktop/widgets/empty_state.h"
#include "app/desktop/widgets/part_book.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/payments_table.h"

namespace vireo {

MovementsPanel::MovementsPanel(wxWindow* parent, const PageWorld& world)
    : wxPanel(parent), world_(world), view_(world_.session), form_view_(world_.session) {
  const Look& look = world_.look;
  const Wording& wording = look.wording;
  SetBackgroundColour(look.theme.window);
  left_ = new PartBook(this);
  left_->SetBackgroundColour(look.theme.window);
  list_ = new VirtualTable(left_, look, view_.table,
                           {.name = "money.list", .spoken = wording.text("in_out.title"), .several = true});
  left_->AddPage(list_, wxString());
  left_->AddPage(new EmptyState(left_, look,
                                {.icon = "wallet",
                                 .title = wording.text("in_out.empty.title"),
                                 .text = wording.text("in_out.empty.text"),
                                 .button = {.name = "money.first",
                                            .text = wording.text("in_out.add_expense"),
                                            .icon = "plus",
                                            .run = [this] { begin_expense(); }}}),
                 wxString());
  card_ = new ExpenseCard(this, world_, form_view_, [this] { close_form(); });
  card_->SetMinSize(wxSize(FromDIP(390), -1));
  card_->Hide();
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(left_, 1, wxEXPAND);
  row->Add(card_, 0, wxEXPAND | wxLEFT, FromDIP(14));
  SetSizer(row);
  make_commands();
  selected_ = list_->selection_changed.connect([this] { on_selection(); });
  activated_ = list_->activated.connect([this](TableModel::RowId id) { open_row(id); });
  deleted_ = list_->delete_pressed.connect([this] { remove_selected(); });
  show_list();
}

void MovementsPanel::make_commands() {
  const Wording& wording = world_.look.wording;
  using Ids = std::vector<TableModel::RowId>;
  const auto unpaid = [this](const Ids& ids) {
    const Movement* row = ids.size() == 1 ? view_.movement(ids[0]) : nullptr;
    return row && row->is_expense && !row->is_paid;
  };
  const auto has_file = [this](const Ids& ids) {
    const Movement* row = ids.size() == 1 ? view_.movement(ids[0]) : nullptr;
    return row && row->files > 0;
  };
  const auto is_payment = [this](const Ids& ids) { return ids.size() == 1 && !view_.expense_at(ids[0]); };
  list_->set_commands(
      {{"money.pay", wording.text("in_out.pay"),
        [this](const Ids& ids) {
          const auto paid = view_.pay(ids[0]);
          if (paid)
            world_.tell(world_.look.wording.text("in_out.expense_paid"), true);
          else
            world_.tell_problems(paid.problems());
        },
        unpaid},
       {"money.open_receipt", wording.text("in_out.open_receipt"),
        [this](const Ids& ids) {
          const auto kept =
              attachments_of(world_.session.book(), "expense", view_.expense_at(ids[0])->value());
          if (!kept.empty()) open_file(form_view_.file_to_open(kept.front().id));
        },
        has_file},
       {"money.open_document", wording.text("in_out.open_document"),
        [this](const Ids& ids) { open_row(ids[0]); }, is_payment},
       {"money.remove", wording.text("in_out.remove"), [this](const Ids&) { remove_selected(); }}});
}

void MovementsPanel::on_selection() {
  const auto& rows = list_->selected();
  if (rows.size() != 1 || form_view_.half_typed()) return;
  const auto expense = view_.expense_at(rows[0]);
  if (!expense || !card_->load(*expense)) {
    if (card_->IsShown()) close_form();
    return;
  }
  card_->Show();
  Layout();
}

void MovementsPanel::open_row(TableModel::RowId row) {
  if (view_.expense_at(row)) {
    on_selection();
    return;
  }
  for (const Settlement& part : settlements_of_payment(world_.session.book(), PaymentId(row / 2)))
    if (part.document) {
      world_.navigator.go({"documents", std::to_string(part.document->value())});
      return;
    }
}

void MovementsPanel::remove_selected() {
  const auto rows = list_->selected();
  std::string told;
  for (const TableModel::RowId row : rows) {
    const auto removed = view_.remove(row);
    if (!removed) {
      world_.tell_problems(removed.problems());
      return;
    }
    told = *removed;
  }
  if (told.empty()) return;
  form_view_.begin_new();
  close_form();
  world_.tell(told, true);
}

bool MovementsPanel::may_leave() {
  return !card_->IsShown() || card_->may_leave();
}

void MovementsPanel::begin_expense() {
  if (!may_leave()) return;
  card_->Show();
  Layout();
  card_->begin_new();
}

void MovementsPanel::close_form() {
  card_->Hide();
  Layout();
  list_->SetFocus();
}

void MovementsPanel::show_row(TableModel::RowId row) {
  list_->select(row);
  on_selection();
}

void MovementsPanel::show_list() {
  left_->SetSelection(view_.empty() ? 1 : 0);
}

void MovementsPanel::show(MovementSide side) {
  view_.show(side);
  show_list();
}

void MovementsPanel::refresh() {
  view_.refresh();
  show_list();
}

}  // namespace vireo
