#include "core/store/return_feeds.h"

#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/expenses_table.h"
#include "core/store/profile_table.h"
#include "core/store/receipts_queries.h"
#include "core/store/sold_assets.h"

namespace vireo {

std::map<std::string, Money> return_feeds(const Book& book, const Period& period) {
  const Currency currency = ledger_currency(book);
  std::map<std::string, Money> feeds;
  const auto add = [&](const std::string& name, const Money& amount) {
    feeds.try_emplace(name, Money(currency)).first->second += amount;
  };
  for (const ReceiptRow& row : receipts(book, period)) {
    const bool exempt = profile_on(book, row.date).vat_exempt();
    add("receipts", row.amount_net);
    add("vat_collected", row.tax);
    add(exempt              ? "receipts_exempt_scheme"
        : row.tax.is_zero() ? "receipts_untaxed"
                            : "receipts_taxed",
        row.amount_net);
  }
  for (const ExpenseRow& row : expenses(book, {})) {
    const Expense& expense = row.expense;
    if (!expense.paid_date || !period.contains(*expense.paid_date)) continue;
    add("category:" + expense.category, expense.amounts.cost(expense.vat));
    if (expense.vat == ExpenseVat::supplier) add("vat_input", expense.amounts.deductible);
  }
  for (const Asset& each : assets(book)) add("depreciation", depreciation_in(each, period));
  for (const DisposedRow& row : disposed_assets(book, period)) {
    add("asset_price", row.asset.disposal_price);
    add("asset_book_value", row.book_value);
    add("vat_collected", row.tax);
    // Depreciation that proves too much is a gain of another kind than a price above what the asset cost.
    if (row.result().is_negative()) add("asset_loss", -row.result());
    if (row.result().is_positive()) add("asset_gain", std::min(row.result(), row.depreciated));
    if (row.result() > row.depreciated) add("asset_gain_beyond", row.result() - row.depreciated);
  }
  return feeds;
}

}  // namespace vireo
