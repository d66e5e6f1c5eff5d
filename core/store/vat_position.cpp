#include "core/store/vat_position.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <set>

#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"
#include "core/store/taxed_sales.h"

namespace vireo {
namespace {

using Roles = std::vector<Role>;

const Roles sales_roles{Role::vat_collected};
const Roles reverse_roles{Role::vat_reverse_due};
const Roles purchase_roles{Role::vat_deductible, Role::vat_deductible_assets, Role::vat_deductible_reverse};

std::set<AccountId> accounts_of(const Book& book, const Roles& roles) {
  std::set<AccountId> found;
  for (const Role role : roles) found.insert(account_for_role(book, role));
  return found;
}

/// Credits less debits, on one account and from a day on, of the settlements of this period and of those
/// before it. Days closed with a return put an entry long after its period: it counts all the same.
Money settled_on(const Book& book, AccountId account, const Period& period, Date from) {
  SQLite::Statement read(book.connection(),
                         "SELECT coalesce(sum(l.credit - l.debit), 0) FROM line AS l "
                         "JOIN entry AS e ON e.id = l.entry_id "
                         "WHERE l.account_id = ? AND l.date >= ? AND l.carried = 0 "
                         "AND e.source_kind = ? AND e.source_id <= ?");
  read.bind(1, account.value());
  read.bind(2, from.text());
  read.bind(3, vat_settlement_source);
  read.bind(4, period.last().days_since_1970());
  read.executeStep();
  return Money::of_minor(read.getColumn(0).getInt64(), ledger_currency(book));
}

/// What is owed at the period's end once its settlements count, on whatever day they stand.
Money owed_at_end(const Book& book, AccountId account, const Period& period) {
  return settled_on(book, account, period, period.end()) - account_balance(book, account, period.last());
}

VatAccountRow row_of(const Book& book, AccountId id, const Period& period) {
  const AccountRow known = account(book, id);
  VatAccountRow row{.account = id, .code = known.code, .label = known.label};
  row.opening = -account_balance(book, id, period.begin().plus_days(-1));
  row.balance = owed_at_end(book, id, period);
  row.settled = settled_on(book, id, period, period.begin());
  row.movement = row.balance - row.opening - row.settled;
  return row;
}

Money moved(const VatPosition& position, const std::set<AccountId>& accounts, const Money& nothing) {
  Money sum = nothing;
  for (const VatAccountRow& row : position.rows)
    if (accounts.contains(row.account)) sum += row.movement;
  return sum;
}

/// The VAT of the period's expenses by their own day, as the ledger has them: what the buyer owes, or what
/// comes back.
Money tax_of_expenses(const Book& book, const Period& period, bool owed) {
  Money sum(ledger_currency(book));
  for (const ExpenseRow& each : expenses(book, {})) {
    const Expense& spent = each.expense;
    const bool reverse = spent.vat == ExpenseVat::reverse_charge;
    if (!period.contains(spent.date) || (owed && !reverse)) continue;
    sum += owed ? spent.amounts.tax : spent.amounts.deductible;
  }
  return sum;
}

}  // namespace

VatPosition vat_position(const Book& book, const Period& period) {
  const Money nothing(ledger_currency(book));
  VatPosition position{period, {}, nothing, nothing, nothing, nothing, {}};
  const auto sales = accounts_of(book, sales_roles);
  const auto reverse = accounts_of(book, reverse_roles);
  const auto purchases = accounts_of(book, purchase_roles);
  std::set<AccountId> seen;
  for (const auto* group : {&sales, &reverse, &purchases})
    for (const AccountId id : *group)
      if (seen.insert(id).second) position.rows.push_back(row_of(book, id, period));
  for (const VatAccountRow& row : position.rows) position.owed += row.balance;
  position.pending = -account_balance(book, name_of(Role::vat_pending), period.last());
  const AccountId payable = account_for_role(book, Role::vat_payable);
  const AccountId credit = account_playing(book, Role::vat_credit).value_or(payable);
  const Money on_payable = owed_at_end(book, payable, period);
  position.payable = on_payable;
  position.credit = -owed_at_end(book, credit, period);
  if (credit == payable) {
    position.payable = on_payable.is_negative() ? nothing : on_payable;
    position.credit = on_payable.is_negative() ? -on_payable : nothing;
  }
  Money sold = nothing;
  for (const TaxedSale& sale : taxed_sales(book, period, profile_on(book, period.last()).vat_on_invoicing()))
    sold += sale.tax;
  position.comparisons = {
      {"sales", moved(position, sales, nothing), sold},
      {"reverse_charge", moved(position, reverse, nothing), tax_of_expenses(book, period, true)},
      {"purchases", -moved(position, purchases, nothing), tax_of_expenses(book, period, false)}};
  return position;
}

}  // namespace vireo
