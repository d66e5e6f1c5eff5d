#pragma once
// FileLine: one line of a ledger as files of other programs carry it, with everything such a file may say. A
// value between the readers and writers of reports/standards and the book (core/store/ledger_import.h,
// ledger_export.h). The views live only as long as the callback that hands the line over.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/ledger/chart.h"

namespace vireo {

struct FileLine {
  int place = 0;  // its line in the file; 0 when it comes from the book
  std::string_view journal{};
  std::string_view journal_label{};
  std::string_view number{};
  Date date{};
  std::string_view account{};
  std::string_view account_label{};
  std::string_view subaccount{};
  std::string_view subaccount_label{};
  std::string_view piece_ref{};
  std::optional<Date> piece_date{};
  std::string_view label{};
  Money debit{};  // as the file says: may be negative, both sides may carry something
  Money credit{};
  bool is_zero_credit = false;  // a line without amount that stands on the credit side
  std::string_view letter{};
  std::optional<Date> letter_date{};
  std::optional<Date> valid_date{};
  std::optional<Decimal> foreign_amount{};
  std::string_view foreign_currency{};
  std::optional<Date> paid_date{};
  std::string_view paid_method{};
  std::string_view nature{};
  std::string_view client{};
  bool is_opening = false;  // stands in a journal of opening balances
  // Told by the book alone:
  std::int64_t entry = 0;
  bool is_carried = false;     // a later year's copy of opening balances
  bool is_allocation = false;  // a closed year's result on its way to the capital
  bool is_imported = false;    // it came from a file
  std::string_view vat_code{};
};

/// What the file itself was, kept with the batch.
struct LedgerFile {
  std::string format{};  // "fec"
  std::string name{};
  std::string hash{};
  Arguments facts{};  // separator, columns, sign convention ...
};

/// A file ready to be read into a book.
struct LedgerSource {
  LedgerFile file{};
  Currency currency{};
  /// Hands over every line in order. The problems are the file's; warnings do not stop an import.
  std::function<Problems(const std::function<void(const FileLine&)>&)> read{};
  /// What the format's own chart of accounts says of a code.
  std::function<AccountClass(std::string_view code)> class_of{};
  std::function<std::string(std::string_view code, std::string_view label)> journal_kind_of{};
};

}  // namespace vireo
