#include "app/desktop/pages/money/equipment_view.h"

#include "app/desktop/model/typed_date.h"
#include "app/desktop/model/typed_money.h"
#include "core/base/text.h"
#include "core/store/catalog/equipment_file.h"

namespace vireo {

EquipmentView::EquipmentView(Session& session)
    : table(session.wording(),
            [this](const EquipmentState& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      session_(session) {
  if (auto items = load_equipment(session.templates())) items_ = std::move(items).value();
  const Wording& wording = session.wording();
  table.text(
      "item", wording.text("equipment_page.item"),
      [this](const EquipmentState& row) { return name_of(row.item); }, 280);
  table.date("bought", wording.text("equipment_page.bought"), &EquipmentState::bought, 110);
  table.amount(
      "cost", wording.text("in_out.amount"),
      [](const EquipmentState& row) { return row.bought ? std::optional(row.cost) : std::nullopt; }, 110);
  table.status(
      "state", wording.text("work_page.state"),
      [this](const EquipmentState& row) -> Status {
        return {session_.wording().text(row.bought ? "equipment_page.there" : "equipment_page.missing"),
                row.bought ? Tone::good : Tone::muted};
      },
      110);
  table.stretch("item");
  refresh();
}

void EquipmentView::refresh() {
  table.set(equipment_states(session_.book(), items_));
}

std::string EquipmentView::name_of(const EquipmentItem& item) const {
  return item.names.in(session_.wording().language());
}

std::string EquipmentView::summary() const {
  std::int64_t there = 0;
  Money sum(session_.currency());
  for (const EquipmentState& each : table.rows())
    if (each.bought) {
      ++there;
      sum += each.cost;
    }
  return session_.wording().text(
      "equipment_page.summary",
      {{"there", there}, {"all", static_cast<std::int64_t>(table.rows().size())}, {"sum", sum}});
}

std::string EquipmentView::advice(TableModel::RowId id) const {
  const EquipmentState* row = table.find(id);
  return row ? row->item.advice.in(session_.wording().language()) : std::string();
}

bool EquipmentView::begin(TableModel::RowId id) {
  const EquipmentState* row = table.find(id);
  if (!row || row->bought) return false;
  chosen_ = row->item;
  form.clear_errors();
  form.load({{"date", session_.wording().date(session_.today())}});
  return true;
}

std::string EquipmentView::begun() const {
  return name_of(chosen_);
}

Checked<std::string> EquipmentView::buy() {
  const Wording& wording = session_.wording();
  Problems found;
  EquipmentPurchase purchase{.item = chosen_, .label = name_of(chosen_)};
  if (const auto amount = take(parse_typed_money(form.text("amount"), session_.currency()), found, "amount"))
    purchase.gross = *amount;
  if (const auto day =
          take(parse_typed_date(form.text("date"), session_.today(), wording.style()), found, "date"))
    purchase.date = *day;
  purchase.supplier = trimmed(form.text("supplier"));
  if (found.empty()) {
    const Context context = session_.context();
    const auto bought = session_.act([&](Book& book) { return buy_equipment(book, purchase, context); });
    if (bought) {
      changed_ = true;
      refresh();
      return wording.text(bought->asset ? "equipment_page.as_asset" : "equipment_page.as_expense",
                          {{"item", purchase.label}, {"months", std::int64_t{chosen_.months}}});
    }
    for (const Problem& each : bought.problems())
      found.push_back(each.place.field == "gross" ? in_field(each, "amount") : each);
  }
  form.show(found, wording);
  return found;
}

}  // namespace vireo
