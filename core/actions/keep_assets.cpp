#include "core/actions/keep_assets.h"

#include "core/actions/depreciate_asset.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/asset_catalog.h"

namespace vireo {
namespace {

constexpr int longest_use_months = 600;
constexpr int longest_loan_months = 480;

std::string wanted_code(const std::string& typed, const std::string& usual) {
  return typed.empty() ? usual : typed;
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

Checked<std::vector<PostedDepreciation>> post_depreciation(Book& book, const Period& year) {
  return book.write({{"deed.depreciation_posted", {{"day", year.last()}}}},
                    [&](Book::Write& write) -> Checked<std::vector<PostedDepreciation>> {
                      std::vector<PostedDepreciation> posted;
                      for (const Asset& each : assets(book)) {
                        if (depreciation_in(each, year).is_zero()) continue;
                        const auto amount = depreciate(write, book, each, year);
                        if (!amount) return amount.problems();
                        posted.push_back({each.id, each.label, *amount});
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
