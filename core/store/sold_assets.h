#pragma once
// Assets that were sold or scrapped within a period: what their entries say of price and VAT. Derived from
// the register and the ledger; asked by VAT returns (taxed_sales.h), returns of income (return_feeds.h) and
// reports.
#include <optional>
#include <string_view>
#include <vector>

#include "core/spending/depreciation.h"
#include "core/store/book.h"

namespace vireo {

/// The sources of their entries; the id is the asset's.
constexpr std::string_view asset_disposal_source = "asset_disposal";
constexpr std::string_view asset_sale_source = "asset_sale";
/// What the lines of a sale carry before their rate: "sale:20".
constexpr std::string_view sale_tax_mark = "sale:";

struct DisposedRow {
  Asset asset{};  // with its day and its price without VAT
  Money book_value{};
  Money depreciated{};  // until that day, over all years
  Money tax{};          // in the price beside the net
  Rate rate{};
  std::int64_t entry = 0;  // of the sale; 0 when nothing was paid
  Money result() const { return asset.disposal_price - book_value; }
};

/// By day of service.
std::vector<DisposedRow> disposed_assets(const Book& book, const Period& period);
/// The day of the book's first entry: what lies before it came in by the opening balances.
std::optional<Date> first_entry_day(const Book& book);

}  // namespace vireo
