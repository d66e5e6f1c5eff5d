#include "core/actions/depreciate_asset.h"

#include "core/actions/settling_steps.h"
#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

/// A year's entry of an asset: both in one number.
std::int64_t source_of(const Asset& asset, const Period& year) {
  return asset.id * 10000 + year.last().year();
}

AccountId known_account(const Book& book, const std::string& code) {
  const auto found = account_with_code(book, code);
  expect(found.has_value(), "accounts of assets were checked when the asset was added");
  return *found;
}

}  // namespace

bool is_depreciated(const Book& book, const Asset& asset, const Period& year) {
  return !entries_of_source(book, "asset", source_of(asset, year)).empty();
}

Checked<Money> depreciate(Book::Write& write, const Book& book, const Asset& asset, const Period& year) {
  const Money amount = depreciation_in(asset, year);
  if (auto removed = remove_draft_entries(write, "asset", source_of(asset, year)); !removed)
    return removed.problems();
  if (amount.is_zero()) return amount;
  const Date day = asset.disposed && *asset.disposed <= year.last() ? *asset.disposed : year.last();
  const EntryHead head{"general", day,     std::to_string(asset.id), day, asset.label,
                       "normal",  "asset", source_of(asset, year)};
  auto done = post_lines(write, head,
                         {debit_line(known_account(book, asset.expense_code), amount),
                          credit_line(known_account(book, asset.depreciation_code), amount)});
  if (!done) return done.problems();
  return amount;
}

}  // namespace vireo
