#include "core/banking/statement.h"

namespace vireo {

Decimal BankStatement::sum() const {
  Decimal all;
  for (const BankMovement& each : movements) all += each.amount;
  return all;
}

std::optional<Decimal> BankStatement::difference() const {
  if (!opening || !closing) return std::nullopt;
  return closing->amount - opening->amount - sum();
}

std::size_t StatementFile::movement_count() const {
  std::size_t count = 0;
  for (const BankStatement& each : statements) count += each.movements.size();
  return count;
}

Problems balance_warnings(const StatementFile& file) {
  Problems found;
  for (const BankStatement& each : file.statements) {
    const auto difference = each.difference();
    if (!difference || difference->is_zero()) continue;
    found.push_back(warning("bank.balances_differ", {"", 0, each.account},
                            {{"account", each.account},
                             {"opening", each.opening->amount.text()},
                             {"sum", each.sum().text()},
                             {"closing", each.closing->amount.text()},
                             {"difference", difference->text()}}));
  }
  return found;
}

}  // namespace vireo
