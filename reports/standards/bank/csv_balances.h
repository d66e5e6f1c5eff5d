#pragma once
// Balances in CSV files: in a column of their own, named beside the table, or standing within it as if they
// were movements. For csv_reader.cpp.
#include <string_view>
#include <vector>

#include "core/banking/bank_preset.h"
#include "core/banking/statement.h"
#include "reports/standards/bank/csv_signs.h"
#include "reports/standards/bank/csv_table.h"

namespace vireo::bank {

/// Which end of the period a balance belongs to. `either`: by where it stands.
enum class BalanceEnd { none, opening, closing, either };

/// What a cell beside the table heads: "Solde (EUROS)", "Kontostand vom 28.02.2026:", "Alter Kontostand".
BalanceEnd balance_beside(std::string_view cell, const BankKnowledge& knowledge);
/// What a cell within the table says. Stricter: a movement may well be called "Solde".
BalanceEnd balance_within(std::string_view cell, const BankKnowledge& knowledge);
/// `either` for the first or last row of a file without headings that lacks the words all others have.
BalanceEnd unlabelled_end(const CsvTable& table, const Layout& layout, std::size_t at);

/// A balance found within the table.
struct ToldBalance {
  BalanceEnd end = BalanceEnd::none;
  BankBalance balance{};
  bool is_before_movements = false;  // in the file
};

/// From the balance column; `downwards`: the file runs from old to new.
void set_running_balances(BankStatement& statement, const std::vector<CsvMovement>& rows, bool downwards);
void set_told_balances(BankStatement& statement, const std::vector<ToldBalance>& told, bool downwards);
/// "Solde (EUROS);1 234,56" above or below the table.
void set_named_balances(BankStatement& statement, const CsvTable& table, const Layout& layout,
                        const BankKnowledge& knowledge, char decimal_mark);

}  // namespace vireo::bank
