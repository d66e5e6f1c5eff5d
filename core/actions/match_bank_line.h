#pragma once
// Says what lines of a bank statement are: books what is not booked yet (payment of invoices, expense, the
// owner's money, any account, a transfer) or names what is, in one step. Rules are learned from what the
// person says.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/add_expense.h"
#include "core/actions/add_payment.h"
#include "core/actions/context.h"
#include "core/banking/suggestion.h"
#include "core/store/bank_table.h"

namespace vireo {

struct BankMatch {
  enum class Kind { booked, invoices, category, owner, account, transfer, ignore };
  Kind kind = Kind::category;
  BankLineId line{};
  /// "payment:12" of booked; a category's id; an account's code; the other line's id of a transfer.
  std::string target{};
  std::vector<std::string> numbers{};  // of invoices
  Surplus surplus = Surplus::none;
  Shortfall shortfall = Shortfall::none;
  std::string supplier{};
  std::optional<ExpenseVat> vat{};
  std::optional<Rate> vat_rate{};
  std::optional<ExchangeRate> exchange{};  // of an account in another currency
  bool learn = true;
};

std::optional<BankMatch::Kind> bank_match_kind(std::string_view name);

/// Problems: "bank.line_unknown", "bank.line_not_open", "bank.target_unknown" {target},
/// "bank.transfer_unequal", "bank.exchange_needed" {currency}, and those of what is booked.
Checked<Done> match_bank_line(Book& book, const BankMatch& match, const Context& context);

/// What a suggestion would book.
BankMatch match_of(BankLineId line, const Suggestion& suggestion);

/// Takes a match back: what was booked by it goes too, unless it is final ("entry.validated") or was booked
/// before. Problems "bank.line_unknown", "bank.line_not_matched".
Checked<Done> unmatch_bank_line(Book& book, BankLineId line, Date today);

/// Problems "bank.rule_words_missing", "bank.target_unknown" {target}, "expense.category_unknown" {category,
/// nearest}.
Checked<std::int64_t> add_bank_rule(Book& book, const BankRule& rule, const Context& context);
/// Problem "bank.rule_unknown".
Checked<Done> remove_bank_rule(Book& book, std::int64_t id);

}  // namespace vireo
