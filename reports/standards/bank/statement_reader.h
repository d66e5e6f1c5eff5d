#pragma once
// Reads a bank statement of any known format; which one it is shows in the file, not in its name. A file with
// anything that cannot be read is refused whole, with every problem at its line.
#include <string>
#include <string_view>
#include <vector>

#include "core/banking/bank_preset.h"
#include "core/banking/statement.h"

namespace vireo {

/// A larger file is no statement: it is refused before it is read into memory.
constexpr std::size_t most_statement_bytes = 64U * 1024U * 1024U;

/// Problems: "bank.too_large", "bank.binary", "bank.unknown_format", and those of the formats
/// ("bank.amount_unreadable" {value}, "bank.date_unreadable" {value}, "bank.date_missing_day" {value} ...).
/// A ZIP archive gives the statements of all its files, or the problems of each: "bank.zip_formats" when they
/// are not of one format. Beside a value: warnings ("bank.balances_differ",
/// "bank.dates_ambiguous" ...).
Checked<StatementFile> read_statement(std::string_view bytes, const BankKnowledge& knowledge,
                                      const StatementOptions& options = {});

}  // namespace vireo
