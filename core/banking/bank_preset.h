#pragma once
// What is known of banks' CSV files: words that head columns, whatever the bank, and files of single banks
// known by their columns. Data in templates/bank_files.
#include <map>
#include <string>
#include <vector>

namespace vireo {

enum class ColumnRole {
  date,
  value_date,
  amount,
  debit,
  credit,
  direction,
  fee,
  net,
  balance,
  currency,
  text,
  counterparty,
  counterparty_account,
  account,
  reference,
  kind,
  state,
  ignored
};

struct BankPreset {
  std::string id{};
  std::string name{};
  std::string country{};
  /// A file is this bank's when its header has all of them.
  std::vector<std::string> signature{};
  /// Columns whose meaning their name does not tell: header -> role.
  std::map<std::string, ColumnRole> columns{};
  std::string date_order{};  // of files whose days leave it open
  std::string source{};
};

struct BankKnowledge {
  /// Folded header -> what stands below it.
  std::map<std::string, ColumnRole> headers{};
  std::vector<std::string> out_words{};      // in a direction column: money out
  std::vector<std::string> in_words{};       // money in
  std::vector<std::string> pending_words{};  // in a state column: not booked
  /// Beside the table, before an amount: what the account held at the period's ends.
  std::vector<std::string> opening_words{};
  std::vector<std::string> closing_words{};
  std::vector<BankPreset> presets{};
};

}  // namespace vireo
