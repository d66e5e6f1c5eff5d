#include "core/actions/buy_equipment.h"

#include "core/actions/expense_reckoning.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/catalog/asset_catalog.h"
#include "core/store/expenses_table.h"

namespace vireo {
namespace {

constexpr const char* lasting_category = "equipment";

/// The accounts of the book's chart.
std::optional<AssetAccounts> accounts_of(const Book& book, const Context& context, Problems& found) {
  const auto known = take(load_asset_accounts(context.templates), found);
  if (known)
    for (const AssetAccounts& each : *known)
      if (account_with_code(book, each.asset)) return each;
  return std::nullopt;
}

bool bears_name(const std::string& label, const EquipmentItem& item) {
  for (const auto& [language, name] : item.names.by_language)
    if (folded(label) == folded(name)) return true;
  return false;
}

}  // namespace

Checked<BoughtEquipment> buy_equipment(Book& book, const EquipmentPurchase& purchase,
                                       const Context& context) {
  Problems found;
  const auto accounts = accounts_of(book, context, found);
  ExpenseRequest request;
  request.date = purchase.date;
  request.gross = purchase.gross;
  request.supplier = purchase.supplier;
  request.label = purchase.label;
  request.category = purchase.item.category;
  auto reckoned = take(reckon(book, context, request), found);
  if (!found.empty()) return found;
  const bool lasts = purchase.item.months > 0 && accounts && accounts->low_value &&
                     reckoned->expense.amounts.cost(reckoned->expense.vat) > *accounts->low_value;
  if (lasts) {
    request.category = lasting_category;
    reckoned = take(reckon(book, context, request), found);
    if (!found.empty()) return found;
  }
  return book.write({{"deed.equipment_bought", {{"label", purchase.label}}}},
                    [&](Book::Write& write) -> Checked<BoughtEquipment> {
                      const auto booked = write_expense(write, book, *reckoned);
                      if (!booked) return booked.problems();
                      BoughtEquipment bought{booked->expense, std::nullopt};
                      if (lasts) {
                        Asset asset;
                        asset.label = purchase.label;
                        asset.cost = reckoned->expense.amounts.cost(reckoned->expense.vat);
                        asset.in_service = purchase.date;
                        asset.months = purchase.item.months;
                        asset.asset_code = accounts->asset;
                        asset.depreciation_code = accounts->depreciation;
                        asset.expense_code = accounts->expense;
                        bought.asset = insert_asset(write, asset);
                      }
                      return Checked<BoughtEquipment>(bought, booked.problems());
                    });
}

std::vector<EquipmentState> equipment_states(const Book& book, const std::vector<EquipmentItem>& items) {
  const auto booked = expenses(book, {});
  std::vector<EquipmentState> all;
  for (const EquipmentItem& item : items) {
    EquipmentState state{item, std::nullopt, Money(ledger_currency(book))};
    for (const ExpenseRow& row : booked)
      if (bears_name(row.expense.label, item)) {
        state.bought = row.expense.date;
        state.cost = row.expense.amounts.gross;
      }
    all.push_back(std::move(state));
  }
  return all;
}

}  // namespace vireo
