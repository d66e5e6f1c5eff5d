#pragma once
// An asset leaves the books: sold or scrapped. Its depreciation up to that day, its cost and what was
// depreciated taken out, and the price with its VAT. Not the register itself (keep_assets.h). Used by the
// command line.
#include <optional>
#include <string>

#include "core/actions/context.h"
#include "core/store/assets_table.h"

namespace vireo {

struct Disposal {
  std::int64_t asset = 0;
  Date date{};
  Money price{};              // what the buyer pays, VAT included; zero: scrapped or given away
  std::optional<Rate> vat{};  // contained in the price; needed where VAT is charged
  std::string buyer{};
  std::string money_code{};  // the account that takes the price; empty: what the buyer owes
  std::string value_code{};  // accounts of the book value and of the proceeds; empty: the chart's
  std::string proceeds_code{};
};

struct DisposedAsset {
  Money depreciation{};  // of its last year
  Money book_value{};
  Money price_net{};
  Money vat{};
  Money result() const { return price_net - book_value; }
};

/// One step: the depreciation of every open year from the book's first on that is missing, the last one up to
/// the day; then the asset's accounts are empty, its book value is a cost, and its price an income of its
/// own. Accounts the book's chart lacks are added. Problems, all at once: "asset.unknown", "asset.disposed",
/// "asset.before_service", "asset.price_wrong", "asset.vat_missing", "asset.vat_not_charged",
/// "asset.vat_wrong", "asset.account_unknown", "asset.disposal_accounts"; "period.locked",
/// "entry.validated". Warning "asset.not_in_books" {account, balance} when the asset was never booked.
Checked<DisposedAsset> dispose_asset(Book& book, const Disposal& disposal, const Context& context);

}  // namespace vireo
