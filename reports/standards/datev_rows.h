#pragma once
// The rows of a DATEV booking batch for one entry: a pair of accounts each. The program that reads them works
// VAT out itself, on automatic accounts and by tax keys: where that gives the entry's own VAT to the cent,
// rate by rate, a row carries the gross amount against the line that settles the entry. Else every line
// stands as it is, and key 40 stops the automatism. Knows no book: write_datev says what part each line
// plays. https://developer.datev.de/datev/platform/en/dtvf
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/tax_key.h"

namespace vireo {

/// What a line is in its entry. An entry is settled by its only line on a person's account, else by its only
/// line on an account of money.
enum class DatevPart { base, person, money, tax_due, tax_deducted, tax_waiting };

struct DatevLine {
  std::string account{};
  Money balance{};  // positive: debit
  DatevPart part = DatevPart::base;
  std::optional<Rate> rate{};  // of the VAT it bears or is, as the book knows it
};

struct DatevRow {
  Money amount{};     // positive
  bool debit = true;  // of `account`
  std::string account{};
  std::string counter{};
  std::string key{};  // BU-Schlüssel; mostly empty
};

struct DatevEntry {
  std::vector<DatevRow> rows{};
  bool split = false;    // several debits met several credits and were shared out
  bool own_tax = false;  // its VAT is a row of its own: no key and no automatic account gives it
};

/// An account that works VAT out by itself.
struct DatevAutomatic {
  std::optional<Rate> rate{};   // zero: none
  bool reverse_charge = false;  // a purchase whose VAT is owed and deducted at once
};

struct DatevRules {
  std::map<std::string, DatevAutomatic, std::less<>> automatic{};
  std::vector<TaxKey> keys{};
  /// Where a sale may have a key: elsewhere an automatism that nobody told us of may be at work. None:
  /// anywhere.
  std::optional<std::set<std::string>> plain_accounts{};
};

class DatevRows {
 public:
  explicit DatevRows(DatevRules rules = {}) : rules_(std::move(rules)) {}
  DatevEntry of(const std::vector<DatevLine>& entry, Date day) const;

 private:
  struct Shares;
  std::optional<std::vector<DatevRow>> gross_rows(const std::vector<DatevLine>& lines, Date day) const;
  std::optional<std::vector<DatevRow>> reverse_row(const Shares& shares) const;
  bool give_rates(Shares& shares, TaxSide side, Date day) const;
  std::optional<std::string> key_of(const DatevLine& base, TaxSide side, Date day) const;
  const DatevAutomatic* automatic(std::string_view account) const;
  void stop_automatism(std::vector<DatevRow>& rows) const;

  DatevRules rules_;
};

}  // namespace vireo
