#include "core/store/sold_assets.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/assets_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

/// The VAT of the sale: its line carries the rate.
void read_tax(const Book& book, DisposedRow& row) {
  const AccountId collected = account_for_role(book, Role::vat_collected);
  SQLite::Statement read(
      book.connection(),
      "SELECT e.id, l.account_id, coalesce(l.vat_code, ''), l.credit - l.debit FROM entry e "
      "JOIN line l ON l.entry_id = e.id WHERE e.source_kind = ? AND e.source_id = ? "
      "ORDER BY e.id, l.id");
  read.bind(1, std::string(asset_sale_source));
  read.bind(2, row.asset.id);
  while (read.executeStep()) {
    if (row.entry == 0) row.entry = read.getColumn(0).getInt64();
    const std::string code = read.getColumn(2).getString();
    if (read.getColumn(1).getInt64() != collected.value() || !code.starts_with(sale_tax_mark)) continue;
    row.rate = Rate::percent(Decimal::parse(code.substr(sale_tax_mark.size())).value_or(Decimal{}));
    row.tax += Money::of_minor(read.getColumn(3).getInt64(), row.tax.currency());
  }
}

}  // namespace

std::vector<DisposedRow> disposed_assets(const Book& book, const Period& period) {
  std::vector<DisposedRow> rows;
  for (Asset& each : assets(book)) {
    if (!each.disposed || !period.contains(*each.disposed)) continue;
    DisposedRow row;
    row.depreciated = depreciated_until(each, *each.disposed);
    row.book_value = each.cost - row.depreciated;
    row.tax = Money(ledger_currency(book));
    row.asset = std::move(each);
    read_tax(book, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<Date> first_entry_day(const Book& book) {
  SQLite::Statement read(book.connection(), "SELECT min(date) FROM entry");
  if (!read.executeStep() || read.getColumn(0).isNull()) return std::nullopt;
  return day_in(read.getColumn(0));
}

}  // namespace vireo
