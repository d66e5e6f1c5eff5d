#include "core/store/own_money_inputs.h"

#include <set>

#include "core/store/accounts_table.h"
#include "core/store/home_queries.h"
#include "core/store/ledger_queries.h"

namespace vireo {
namespace {

/// What the accounts of these roles owe together; an account with two of the roles counts once.
Money owed_on(const Book& book, std::initializer_list<Role> roles, Date today) {
  std::set<AccountId> accounts;
  for (const Role role : roles)
    if (const auto found = account_playing(book, role)) accounts.insert(*found);
  Money sum(ledger_currency(book));
  for (const AccountId account : accounts) sum += account_balance(book, account, today);
  return -sum;
}

}  // namespace

OwnMoneyRequest own_money_inputs(const Book& book, Date today, std::optional<Figure> set_aside) {
  OwnMoneyRequest request;
  request.cash = cash_balance(book, today);
  request.vat =
      owed_on(book,
              {Role::vat_collected, Role::vat_deductible, Role::vat_deductible_assets,
               Role::vat_deductible_reverse, Role::vat_reverse_due, Role::vat_payable, Role::vat_credit},
              today);
  request.advances = owed_on(book, {Role::client_credit, Role::deposits_received}, today);
  request.set_aside = std::move(set_aside);
  return request;
}

}  // namespace vireo
