#pragma once
// Bank statements as plain values, whatever file they came from: accounts, movements, balances. Amounts are
// exact decimals as the file writes them (some banks write more decimals than their currency has); signed,
// negative = money out.
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

struct BankMovement {
  Date date{};  // booked on
  std::optional<Date> value_date{};
  Decimal amount{};
  std::string text{};          // what the bank says of it, in one line
  std::string counterparty{};  // who paid or was paid, where the file tells
  std::string counterparty_account{};
  std::string reference{};       // the bank's own identification of the movement; may be empty or repeat
  std::string kind{};            // "PRLV", "XFER": the bank's code
  std::optional<Decimal> fee{};  // already taken off the amount, as platforms do
  int line = 0;                  // of the file, 0 where lines mean nothing
};

struct BankBalance {
  Date date{};
  Decimal amount{};
};

struct BankStatement {
  std::string account{};  // IBAN or the bank's number
  std::string owner{};
  std::string currency{};  // empty: the file does not say
  std::string number{};
  std::optional<BankBalance> opening{};
  std::optional<BankBalance> closing{};
  std::vector<BankMovement> movements{};

  Decimal sum() const;
  /// closing − opening − movements; zero when they tie, nothing when a balance is unknown.
  std::optional<Decimal> difference() const;
};

struct StatementFile {
  std::string format{};    // "ofx", "qif", "camt", "mt940", "cfonb", "csv"
  std::string encoding{};  // "utf-8", "windows-1252" ...
  std::string preset{};    // of a CSV file that was recognised
  std::vector<BankStatement> statements{};

  std::size_t movement_count() const;
};

/// "bank.balances_differ" for each statement whose balances do not tie: a warning, never a refusal.
Problems balance_warnings(const StatementFile& file);

/// How a person's choice settles what a file leaves open.
struct StatementOptions {
  std::string preset{};      // id of a BankPreset; empty: found out
  std::string currency{};    // where the file does not say
  std::string date_order{};  // "dmy", "mdy", "ymd"; empty: found out
  std::string decimal_mark{};
};

}  // namespace vireo
