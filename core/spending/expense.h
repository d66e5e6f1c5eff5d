#pragma once
// Expense: something bought for the business, and how its VAT is reckoned. Values and rules; the account
// comes from its category, the entry from core/store/expense_posting.h, the rows from
// core/store/expenses_table.h.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/spending/category.h"

namespace vireo {

const std::vector<std::pair<std::string, ExpenseVat>>& expense_vat_names();  // none, supplier, reverse_charge
std::string_view name_of(ExpenseVat treatment);
/// Problem "expense.vat_unknown" {value, nearest}.
Checked<ExpenseVat> expense_vat(std::string_view name);

/// Amounts in the book's currency.
struct ExpenseAmounts {
  Money gross{};       // what the supplier asks for
  Money net{};         // without VAT
  Money tax{};         // the supplier's VAT, or the VAT which the buyer owes (reverse charge)
  Money deductible{};  // the part of `tax` that comes back

  /// What the expense costs the business in the end.
  Money cost(ExpenseVat treatment) const;
};

/// supplier: the VAT is inside `gross`; reverse_charge: it is added by the buyer; rounded
/// half_away_from_zero.
ExpenseAmounts reckon_expense(const Money& gross, ExpenseVat treatment, const Rate& rate, bool deducts_vat);

struct Expense {
  ExpenseId id{};
  bool is_final = false;  // its period is locked: no longer changed, only reversed
  Date date{};
  std::optional<Date> paid_date{};
  std::optional<PartyId> supplier{};
  std::string supplier_name{};
  std::string category{};
  std::string label{};
  ExpenseAmounts amounts{};
  ExpenseVat vat = ExpenseVat::none;
  Rate vat_rate{};
  std::string method = "transfer";
  std::string reference{};
  std::optional<Money>
      foreign{};  // what was asked for in another currency, and at which rate it was converted
  std::optional<ExchangeRate> exchange{};
  std::optional<Date> due_date{};   // when the supplier wants to be paid
  std::optional<PartyId> client{};  // for whom it was bought
  std::string client_name{};
};

}  // namespace vireo
