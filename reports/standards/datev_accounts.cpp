#include "reports/standards/datev_accounts.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/bank_table.h"

namespace vireo {
namespace {

std::optional<DatevPart> part_of_role(Role role) {
  switch (role) {
    case Role::receivable:
    case Role::payable:
      return DatevPart::person;
    case Role::bank:
    case Role::cash:
    case Role::transfer:
    case Role::owner:
    case Role::vat_payable:
    case Role::vat_credit:
      return DatevPart::money;
    case Role::vat_collected:
    case Role::vat_reverse_due:
      return DatevPart::tax_due;
    case Role::vat_deductible:
    case Role::vat_deductible_assets:
    case Role::vat_deductible_reverse:
      return DatevPart::tax_deducted;
    case Role::vat_pending:
      return DatevPart::tax_waiting;
    default:
      return std::nullopt;
  }
}

std::optional<Rate> rate_word(const std::vector<std::string>& words) {
  constexpr std::string_view mark = "rate:";
  for (const std::string& word : words)
    if (word.starts_with(mark))
      if (const auto number = Decimal::parse(word.substr(mark.size()))) return Rate::fraction(*number);
  return std::nullopt;
}

}  // namespace

DatevAccounts::DatevAccounts(const Chart& chart) {
  read(chart);
}

DatevAccounts::DatevAccounts(const Book& book, const Chart* chart) {
  for (const auto& [name, role] : role_names())
    if (const auto part = part_of_role(role))
      if (const auto found = account_playing(book, role)) parts_[account(book, *found).code] = *part;
  for (const BankAccount& each : bank_accounts(book))
    parts_[account(book, each.account).code] = DatevPart::money;
  if (chart) read(*chart);
}

void DatevAccounts::read(const Chart& chart) {
  rules_.plain_accounts.emplace();
  for (const ChartAccount& each : chart.accounts) {
    const std::vector<std::string> words = split(each.vat_return, ' ');
    const auto rate = rate_word(words);
    const bool is_result =
        each.account_class == AccountClass::income || each.account_class == AccountClass::expense;
    for (const Role role : each.roles)
      if (const auto part = part_of_role(role)) parts_.emplace(each.code, *part);
    if (std::find(words.begin(), words.end(), "automatic") != words.end()) {
      rules_.automatic.emplace(each.code, DatevAutomatic{rate, each.account_class == AccountClass::expense});
      continue;
    }
    rules_.plain_accounts->insert(each.code);
    if (is_result || !each.vat_return.starts_with("ustva:")) continue;
    parts_.emplace(each.code,
                   each.account_class == AccountClass::asset ? DatevPart::tax_deducted : DatevPart::tax_due);
    if (rate) rates_.emplace(each.code, *rate);
  }
}

DatevPart DatevAccounts::part_of(std::string_view account) const {
  const auto found = parts_.find(account);
  return found == parts_.end() ? DatevPart::base : found->second;
}

std::optional<Rate> DatevAccounts::rate_of(std::string_view account) const {
  const auto found = rates_.find(account);
  return found == rates_.end() ? std::nullopt : std::optional<Rate>(found->second);
}

DatevRules DatevAccounts::rules(std::vector<TaxKey> keys) const {
  DatevRules all = rules_;
  all.keys = std::move(keys);
  return all;
}

std::optional<Rate> rate_in_vat_code(std::string_view code) {
  if (code.empty()) return std::nullopt;
  const auto digit = code.find_first_of("0123456789");
  if (digit == std::string_view::npos) return Rate();
  const auto percent = Decimal::parse(code.substr(digit));
  return percent ? std::optional<Rate>(Rate::percent(*percent)) : std::nullopt;
}

}  // namespace vireo
