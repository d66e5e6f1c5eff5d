#pragma once
// What part each account of a book plays in its entries, and which of them work VAT out by themselves, as far
// as chart and roles tell. For datev_rows.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/ledger/chart.h"
#include "core/store/book.h"
#include "reports/standards/datev_rows.h"

namespace vireo {

class DatevAccounts {
 public:
  /// By a chart whose accounts say what they do ("ustva:81 rate:0.19 automatic").
  explicit DatevAccounts(const Chart& chart);
  /// By the roles of the book's accounts, and by `chart` where that is one of DATEV's.
  DatevAccounts(const Book& book, const Chart* chart);

  DatevPart part_of(std::string_view account) const;
  /// Of an account that carries the VAT of one rate.
  std::optional<Rate> rate_of(std::string_view account) const;
  DatevRules rules(std::vector<TaxKey> keys) const;

 private:
  void read(const Chart& chart);

  std::map<std::string, DatevPart, std::less<>> parts_{};  // bases are not among them
  std::map<std::string, Rate, std::less<>> rates_{};
  DatevRules rules_{};
};

/// The rate in a line's VAT code: "S19" of a document, "supplier:7" of an expense, "AE" of none; nothing when
/// the line has no code.
std::optional<Rate> rate_in_vat_code(std::string_view code);

}  // namespace vireo
