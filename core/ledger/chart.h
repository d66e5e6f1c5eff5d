#pragma once
// Chart: a list of accounts with the roles that posting rules ask for instead of codes ("the bank", "VAT
// collected"). A value read from templates/charts by core/store/catalog; a book copies it and may add
// accounts. Who posts never writes a code.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/figure.h"
#include "core/base/local_text.h"

namespace vireo {

enum class AccountClass { asset, liability, equity, income, expense };
enum class Side { debit, credit };

/// What a posting rule needs an account for. Every chart names exactly one account for each.
enum class Role {
  receivable,
  payable,
  bank,
  cash,
  transfer,  // money on its way between two own accounts
  owner,
  revenue_domestic,
  revenue_exempt_scheme,
  revenue_reverse_charge,
  revenue_outside,
  revenue_rebilled,
  disbursements,  // paid in the client's name: no revenue
  vat_collected,
  vat_deductible,
  vat_deductible_assets,
  vat_deductible_reverse,
  vat_pending,  // on services sold, until the money arrives
  vat_reverse_due,
  vat_payable,
  vat_credit,  // what a return leaves to the next one
  deposits_received,
  deferred_revenue,  // invoiced, not yet worked
  client_credit,
  bank_charges,
  discount_granted,
  bad_debt,
  late_interest,
  recovery_fee,
  exchange_gain,
  exchange_loss,
  rounding,
  capital,  // the owner's: what opening balances leave over, and the results of the years before
  result_profit,
  result_loss,
  suspense,
};

struct ChartAccount {
  std::string code;  // kept as text: a leading zero counts
  LocalText names;
  AccountClass account_class = AccountClass::asset;
  Side normal_side = Side::debit;
  std::vector<Role> roles;
  std::string vat_return;  // which box of a return it feeds, as the author noted it; may be empty
  Confidence confidence = Confidence::high;
};

/// The books of first entry a chart is used with: every entry is written in one of them.
struct ChartJournal {
  std::string code;
  LocalText names;
  std::string kind;  // sales, purchases, bank, cash, general, opening
};

struct Chart {
  std::string id;
  LocalText names;
  Source source;
  std::vector<ChartAccount> accounts;
  std::vector<ChartJournal> journals;

  const ChartAccount* find(std::string_view code) const;
  /// The account of a role; a chart read from the catalog has all of them.
  const ChartAccount& of(Role role) const;
};

const std::vector<std::pair<std::string, Role>>& role_names();
const std::vector<std::pair<std::string, AccountClass>>& account_class_names();
const std::vector<std::pair<std::string, Side>>& side_names();
std::string_view name_of(Role role);
std::string_view name_of(AccountClass account_class);

}  // namespace vireo
