#include "core/actions/dispose_asset.h"

#include "core/actions/depreciate_asset.h"
#include "core/actions/settling_steps.h"
#include "core/base/text.h"
#include "core/spending/expense.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_table.h"
#include "core/store/catalog/asset_catalog.h"
#include "core/store/catalog/catalog.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"
#include "core/store/sold_assets.h"

namespace vireo {
namespace {

/// Codes of the accounts that play a part.
struct DisposalCodes {
  std::string value{};
  std::string proceeds{};
  std::string money{};
};

/// A disposal that was looked at: nothing is left to refuse but days that are locked.
struct PlannedDisposal {
  Asset asset{};
  DisposedAsset figures{};
  DisposalCodes codes{};
  Chart chart{};  // whose accounts the book may lack
  std::string buyer{};
  Rate vat{};
};

void check_vat(const Disposal& disposal, const Profile& profile, Problems& found) {
  const Decimal percent = disposal.vat.value_or(Rate()).percent();
  if (disposal.price.is_zero()) return;
  if (percent.is_negative() || percent >= Decimal::of(100))
    found.push_back(problem("asset.vat_wrong", {"", 0, "vat"}));
  else if (profile.vat_exempt() && !percent.is_zero())
    found.push_back(problem("asset.vat_not_charged", {"", 0, "vat"}));
  else if (!profile.vat_exempt() && !disposal.vat)
    found.push_back(problem("asset.vat_missing", {"", 0, "vat"}));
}

/// The accounts of the chart the asset is kept in, by whether it is sold above its book value; what was typed
/// goes before them.
void choose_accounts(const Book& book, const Disposal& disposal, const Context& context,
                     PlannedDisposal& plan, Problems& found) {
  const auto known = take(load_asset_accounts(context.templates), found);
  if (!known) return;
  const AssetAccounts* usual = nullptr;
  for (const AssetAccounts& each : *known)
    if (!usual && account_with_code(book, each.asset)) usual = &each;
  const bool gain = plan.figures.result().is_positive();
  const auto code = [](const std::string& typed, const std::string& of_chart) {
    return trimmed(typed).empty() ? of_chart : trimmed(typed);
  };
  plan.codes.value = code(disposal.value_code, !usual ? "" : gain ? usual->value_gain : usual->value_loss);
  plan.codes.proceeds = code(disposal.proceeds_code, !usual ? ""
                                                     : gain ? usual->proceeds_gain
                                                            : usual->proceeds_loss);
  plan.codes.money = code(disposal.money_code, usual ? usual->claim : "");
  if (usual)
    if (auto chart = take(Catalog(context.templates).chart(usual->chart), found))
      plan.chart = std::move(*chart);
  std::vector<std::string> needed{plan.codes.value};
  if (!disposal.price.is_zero()) needed.insert(needed.end(), {plan.codes.proceeds, plan.codes.money});
  for (const std::string& each : needed)
    if (each.empty())
      return found.push_back(problem("asset.disposal_accounts", {"", 0, "account"}));
    else if (!account_with_code(book, each) && !plan.chart.find(each))
      found.push_back(problem("asset.account_unknown", {"", 0, "account"}, {{"account", each}}));
}

Checked<PlannedDisposal> planned(const Book& book, const Disposal& disposal, const Context& context) {
  const auto kept = asset(book, disposal.asset);
  if (!kept) return problem("asset.unknown", {"", 0, "asset"}, {{"id", disposal.asset}});
  if (kept->disposed) return problem("asset.disposed", {"", 0, "asset"}, {{"date", *kept->disposed}});
  PlannedDisposal plan{.asset = *kept, .buyer = trimmed(disposal.buyer)};
  Problems found;
  if (disposal.date < kept->in_service)
    found.push_back(problem("asset.before_service", {"", 0, "date"}, {{"date", kept->in_service}}));
  if (disposal.price.is_negative()) found.push_back(problem("asset.price_wrong", {"", 0, "price"}));
  const Profile profile = profile_on(book, disposal.date);
  check_vat(disposal, profile, found);
  plan.vat = disposal.vat.value_or(Rate());
  const ExpenseAmounts price = reckon_expense(disposal.price, ExpenseVat::supplier, plan.vat, false);
  plan.asset.disposed = disposal.date;
  plan.asset.disposal_price = price.net;
  const Period year = fiscal_year_start(profile).year_with(disposal.date);
  plan.figures = {depreciation_in(plan.asset, year),
                  kept->cost - depreciated_until(plan.asset, disposal.date), price.net, price.tax};
  choose_accounts(book, disposal, context, plan, found);
  if (!found.empty()) return found;
  return plan;
}

/// The account, added from the chart where the book lacks it.
AccountId account_to_use(Book::Write& write, const Book& book, const PlannedDisposal& plan,
                         const std::string& code, const Context& context) {
  if (const auto own = account_with_code(book, code)) return *own;
  Chart only;
  only.accounts = {*plan.chart.find(code)};
  only.accounts.front().roles.clear();
  install_chart(write, only, profile_on(book, context.today).get("language"));
  return *account_with_code(book, code);
}

/// What is missing of the years before, the last one up to the day, and nothing after it.
Checked<Done> depreciate_until_disposal(Book::Write& write, const Book& book, const Asset& asset) {
  const FiscalYearStart start = fiscal_year_start(profile_on(book, *asset.disposed));
  const Period last = start.year_with(*asset.disposed);
  const Date first = std::max(asset.in_service, first_entry_day(book).value_or(asset.in_service));
  for (Period year = start.year_with(first); year.begin() < last.begin(); year = start.year_with(year.end()))
    if (!is_depreciated(book, asset, year))
      if (auto done = depreciate(write, book, asset, year); !done) return done.problems();
  for (Period year = last; year == last || is_depreciated(book, asset, year);
       year = start.year_with(year.end()))
    if (auto done = depreciate(write, book, asset, year); !done) return done.problems();
  return Done{};
}

EntryHead head_of(const PlannedDisposal& plan, std::string journal, std::string_view source) {
  const Date day = *plan.asset.disposed;
  std::string label = plan.asset.label;
  if (!plan.buyer.empty()) label += " – " + plan.buyer;
  return {std::move(journal), day,      std::to_string(plan.asset.id), day,
          std::move(label),   "normal", std::string(source),           plan.asset.id};
}

/// Cost and depreciation leave; where a chart keeps both on one account, what is left of them.
Checked<Done> post_leaving(Book::Write& write, const Book& book, const PlannedDisposal& plan,
                           AccountId value) {
  const Asset& asset = plan.asset;
  const AccountId kept = *account_with_code(book, asset.asset_code);
  const AccountId depreciation = *account_with_code(book, asset.depreciation_code);
  const Money& left = plan.figures.book_value;
  std::vector<EntryLine> lines{debit_line(value, left)};
  if (kept == depreciation) {
    lines.push_back(credit_line(kept, left));
  } else {
    lines.insert(lines.begin(), debit_line(depreciation, asset.cost - left));
    lines.push_back(credit_line(kept, asset.cost));
  }
  if (kept == depreciation && left.is_zero()) return Done{};
  return post_lines(write, head_of(plan, "general", asset_disposal_source), std::move(lines));
}

std::string journal_of(const Book& book, AccountId money) {
  if (money == account_for_role(book, Role::cash)) return "cash";
  if (money == account_for_role(book, Role::bank)) return "bank";
  for (const BankAccount& each : bank_accounts(book))
    if (each.account == money) return "bank";
  return "general";
}

Checked<Done> post_sale(Book::Write& write, const Book& book, const PlannedDisposal& plan,
                        const Context& context) {
  const AccountId money = account_to_use(write, book, plan, plan.codes.money, context);
  const AccountId proceeds = account_to_use(write, book, plan, plan.codes.proceeds, context);
  std::vector<EntryLine> lines{debit_line(money, plan.figures.price_net + plan.figures.vat),
                               credit_line(proceeds, plan.figures.price_net),
                               credit_line(account_for_role(book, Role::vat_collected), plan.figures.vat)};
  if (!plan.figures.vat.is_zero())
    lines[1].vat_code = lines[2].vat_code = std::string(sale_tax_mark) + plan.vat.percent().shortest();
  return post_lines(write, head_of(plan, journal_of(book, money), asset_sale_source), std::move(lines));
}

/// A warning when the account holds less than what leaves it.
void tell_if_never_booked(const Book& book, const PlannedDisposal& plan, Problems& told) {
  const bool one_account = plan.asset.asset_code == plan.asset.depreciation_code;
  const Money leaves = one_account ? plan.figures.book_value : plan.asset.cost;
  const Money held =
      account_balance(book, *account_with_code(book, plan.asset.asset_code), *plan.asset.disposed);
  if (held < leaves)
    told.push_back(warning("asset.not_in_books", {"", 0, "asset"},
                           {{"account", plan.asset.asset_code}, {"balance", held}, {"cost", leaves}}));
}

}  // namespace

Checked<DisposedAsset> dispose_asset(Book& book, const Disposal& disposal, const Context& context) {
  const auto plan = planned(book, disposal, context);
  if (!plan) return plan.problems();
  return book.write({{"deed.asset_disposed", {{"label", plan->asset.label}}}},
                    [&](Book::Write& write) -> Checked<DisposedAsset> {
                      if (auto done = depreciate_until_disposal(write, book, plan->asset); !done)
                        return done.problems();
                      Problems told;
                      tell_if_never_booked(book, *plan, told);
                      update_asset(write, plan->asset);
                      const AccountId value = account_to_use(write, book, *plan, plan->codes.value, context);
                      if (auto done = post_leaving(write, book, *plan, value); !done) return done.problems();
                      if (!disposal.price.is_zero())
                        if (auto done = post_sale(write, book, *plan, context); !done) return done.problems();
                      return Checked<DisposedAsset>(plan->figures, told);
                    });
}

}  // namespace vireo
