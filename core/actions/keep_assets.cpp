#include "core/actions/keep_assets.h"

#include "core/actions/settling_steps.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/asset_catalog.h"
#include "core/store/entries_table.h"

namespace vireo {
namespace {

constexpr int longest_use_months = 600;
constexpr int longest_loan_months = 480;

/// A year's entry of an asset: "asset" and both in one number.
std::int64_t source_of(const Asset& asset, const Period& year) {
  return asset.id * 10000 + year.last().year();
}

std::string wanted_code(const std::string& typed, const std::string& usual) {
  return typed.empty() ? usual : typed;
}

AccountId code_of(const Book& book, const std::string& code) {
  const auto found = account_with_code(book, code);
  expect(found.has_value(), "accounts of assets were checked when the asset was added");
  return *found;
}

}  // namespace

Checked<std::int64_t> add_asset(Book& book, const Asset& asset, const Context& context) {
  const auto known = load_asset_accounts(context.templates);
  if (!known) return known.problems();
  Asset added = asset;
  AssetAccounts usual;
  for (const AssetAccounts& each : *known)
    if (usual.asset.empty() && account_with_code(book, each.asset)) usual = each;
  added.label = trimmed(asset.label);
  added.asset_code = wanted_code(asset.asset_code, usual.asset);
  added.depreciation_code = wanted_code(asset.depreciation_code, usual.depreciation);
  added.expense_code = wanted_code(asset.expense_code, usual.expense);
  Problems found;
  if (added.label.empty()) found.push_back(problem("asset.label_missing", {"", 0, "label"}));
  if (!added.cost.is_positive()) found.push_back(problem("asset.cost_wrong", {"", 0, "cost"}));
  if (added.months < 1 || added.months > longest_use_months)
    found.push_back(problem("asset.months_wrong", {"", 0, "months"}));
  for (const std::string* code : {&added.asset_code, &added.depreciation_code, &added.expense_code})
    if (!account_with_code(book, *code))
      found.push_back(problem("asset.account_unknown", {"", 0, "account"}, {{"account", *code}}));
  if (!found.empty()) return found;
  Problems told;
  if (usual.low_value && added.cost <= *usual.low_value &&
      added.cost.currency() == usual.low_value->currency())
    told.push_back(
        warning("asset.low_value", {"", 0, "cost"}, {{"limit", *usual.low_value}, {"source", usual.source}}));
  return book.write({{"deed.asset_added", {{"label", added.label}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> {
                      return Checked<std::int64_t>(insert_asset(write, added), told);
                    });
}

Checked<Done> dispose_asset(Book& book, const Disposal& disposal) {
  auto found = asset(book, disposal.asset);
  if (!found) return problem("asset.unknown", {"", 0, "asset"}, {{"id", disposal.asset}});
  if (found->disposed) return problem("asset.disposed", {"", 0, "asset"}, {{"date", *found->disposed}});
  found->disposed = disposal.date;
  found->disposal_price = disposal.price;
  const Money depreciated = depreciated_until(*found, disposal.date);
  return book.write(
      {{"deed.asset_disposed", {{"label", found->label}}}}, [&](Book::Write& write) -> Checked<Done> {
        update_asset(write, *found);
        const EntryHead head{"general",    disposal.date, std::to_string(found->id), disposal.date,
                             found->label, "normal",      "asset_disposal",          found->id};
        // Depreciation booked so far is in the books by year; the rest of it goes with the asset.
        return post_lines(write, head,
                          {debit_line(code_of(book, found->depreciation_code), depreciated),
                           debit_line(code_of(book, found->expense_code), found->cost - depreciated),
                           credit_line(code_of(book, found->asset_code), found->cost)});
      });
}

Checked<std::vector<PostedDepreciation>> post_depreciation(Book& book, const Period& year) {
  return book.write(
      {{"deed.depreciation_posted", {{"day", year.last()}}}},
      [&](Book::Write& write) -> Checked<std::vector<PostedDepreciation>> {
        std::vector<PostedDepreciation> posted;
        for (const Asset& each : assets(book)) {
          const Money amount = depreciation_in(each, year);
          if (amount.is_zero()) continue;
          if (auto removed = remove_draft_entries(write, "asset", source_of(each, year)); !removed)
            return removed.problems();
          const Date day = each.disposed && *each.disposed <= year.last() ? *each.disposed : year.last();
          const EntryHead head{"general", day,     std::to_string(each.id), day, each.label,
                               "normal",  "asset", source_of(each, year)};
          auto done = post_lines(write, head,
                                 {debit_line(code_of(book, each.expense_code), amount),
                                  credit_line(code_of(book, each.depreciation_code), amount)});
          if (!done) return done.problems();
          posted.push_back({each.id, each.label, amount});
        }
        return posted;
      });
}

Checked<std::int64_t> add_loan(Book& book, const Loan& loan) {
  Problems found;
  if (trimmed(loan.label).empty()) found.push_back(problem("asset.label_missing", {"", 0, "label"}));
  if (!loan.amount.is_positive()) found.push_back(problem("loan.amount_wrong", {"", 0, "amount"}));
  if (loan.months < 1 || loan.months > longest_loan_months)
    found.push_back(problem("loan.months_wrong", {"", 0, "months"}));
  if (!found.empty()) return found;
  return book.write({{"deed.loan_added", {{"label", loan.label}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> { return insert_loan(write, loan); });
}

}  // namespace vireo
