#pragma once
// The rows of a CSV file as movements whose signs the file leaves open: banks disagree whether a debit bears
// a sign and whether a fee stands within the amount. The balance column settles it. For csv_reader.cpp.
#include <optional>
#include <string>
#include <vector>

#include "core/banking/statement.h"

namespace vireo::bank {

struct CsvMovement {
  std::size_t at = 0;  // in the table
  BankMovement movement{};
  std::optional<Decimal> debit{};
  std::optional<Decimal> credit{};
  std::optional<Decimal> balance{};
  std::string account{};
  std::string currency{};
  bool has_fee_apart = false;  // the amount may be before its fee
};

/// Gives every row its amount. True when the file runs from old to new.
bool settle_signs(std::vector<CsvMovement>& rows);
/// Of the row's debit and credit, money out being negative.
Decimal from_split(const CsvMovement& row);

}  // namespace vireo::bank
