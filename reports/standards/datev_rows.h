#pragma once
// The rows of a DATEV booking batch for one entry: a pair of accounts each. The program that reads them works
// VAT out itself, on automatic accounts and by tax keys: where that gives the entry's own VAT to the cent the
// row carries the gross amount, else VAT is its own row and key 40 stops the automatism.
// https://developer.datev.de/datev/platform/en/dtvf (keys: medium confidence, to be confirmed by the adviser)
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/ledger/chart.h"

namespace vireo {

struct DatevLine {
  std::string account{};
  Money balance{};  // positive: debit
};

struct DatevRow {
  Money amount{};     // positive
  bool debit = true;  // of `account`
  std::string account{};
  std::string counter{};
  std::string key{};  // BU-Schlüssel; mostly empty
};

class DatevRows {
 public:
  /// Without a chart nothing is automatic.
  explicit DatevRows(const Chart* chart = nullptr);
  /// `split` tells that several debits met several credits, which are paired in order.
  std::vector<DatevRow> of(const std::vector<DatevLine>& entry, bool& split) const;

 private:
  struct Automatic {
    std::optional<Rate> rate{};   // of the VAT a sale carries; zero: none
    bool reverse_charge = false;  // a purchase whose VAT is owed and deducted at once
  };
  std::vector<DatevRow> pairs(const std::vector<DatevLine>& lines, bool& split) const;
  std::vector<DatevRow> sale(const DatevLine& settled, const std::vector<DatevLine>& bases,
                             const std::vector<DatevLine>& taxes) const;
  std::vector<DatevRow> purchase(const DatevLine& settled, const DatevLine& base,
                                 const std::vector<DatevLine>& taxes) const;
  bool is_automatic(const std::string& account) const { return automatic_.contains(account); }

  std::map<std::string, Automatic, std::less<>> automatic_{};
  std::map<std::string, bool, std::less<>> taxes_{};  // account of VAT -> it is deducted
};

}  // namespace vireo
