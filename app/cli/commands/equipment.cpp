// equipment list, buy: the set-up checklist of a home office.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/buy_equipment.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/equipment_file.h"

namespace vireo::cli {

void equipment_list(Invocation& invocation) {
  const auto items = invocation.take(load_equipment(invocation.templates()));
  Book* book = invocation.book();
  if (!items || !book) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation,
                  {{"id"}, {"name"}, {"date", CellKind::date}, {"amount", CellKind::money}, {"about"}});
  invocation.answer["rows"] = Json::array();
  for (const EquipmentState& each : equipment_states(*book, *items)) {
    invocation.answer["rows"].push_back({{"item", each.item.id},
                                         {"name", each.item.names.in(language)},
                                         {"bought", each.bought ? Json(each.bought->text()) : Json()},
                                         {"cost", each.bought ? Json(each.cost.text()) : Json()},
                                         {"months", each.item.months},
                                         {"category", each.item.category}});
    columns.add({each.item.id, each.item.names.in(language), each.bought ? Cell(*each.bought) : Cell(),
                 each.bought ? Cell(each.cost) : Cell(), each.item.advice.in(language)});
  }
  columns.print();
}

void equipment_buy(Invocation& invocation) {
  const auto items = invocation.take(load_equipment(invocation.templates()));
  Book* book = invocation.book();
  if (!items || !book) return;
  const auto item = invocation.take(equipment_named(*items, invocation.text("item")));
  const auto amount = invocation.money("amount", ledger_currency(*book));
  EquipmentPurchase purchase;
  purchase.date = invocation.date("date").value_or(invocation.today());
  purchase.supplier = invocation.text("supplier");
  if (!item || !amount || invocation.refused()) return;
  purchase.item = *item;
  purchase.label = item->names.in(invocation.wording().language());
  purchase.gross = *amount;
  const auto bought =
      invocation.take(buy_equipment(*book, purchase, {invocation.templates(), invocation.today()}));
  if (!bought) return;
  invocation.answer = {{"item", item->id},
                       {"expense", bought->expense.value()},
                       {"asset", bought->asset ? Json(*bought->asset) : Json()}};
  invocation.say(bought->asset ? "equipment_page.as_asset" : "equipment_page.as_expense",
                 {{"item", purchase.label}, {"months", std::int64_t{item->months}}});
}

}  // namespace vireo::cli
