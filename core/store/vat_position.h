#pragma once
// The VAT accounts of a book over a period: what stood there before, what moved, what was settled, what
// stands there now; and beside it what the documents say of the same days, so that the two can be compared.
#include <string>
#include <vector>

#include "core/ledger/chart.h"
#include "core/store/book.h"

namespace vireo {

/// The source kind of settlement entries; their source is the last day of the period they settle.
inline constexpr const char* vat_settlement_source = "vat_settlement";

/// Amounts in the book's currency; positive is owed to the office, negative is owed by it.
struct VatAccountRow {
  AccountId account{};
  std::string code{};
  std::string label{};
  Money opening{};
  Money movement{};  // of the period, settlements left out
  Money settled{};   // by this period's settlement, or an earlier one dated after the period began
  Money balance{};   // at its end, settlements counted whatever day they stand on
};

/// One comparison of the ledger with the documents.
struct VatComparison {
  std::string kind{};  // sales, purchases, reverse_charge
  Money ledger{};      // positive: owed for sales and reverse charge, coming back for purchases
  Money documents{};
  Money difference() const { return ledger - documents; }
};

struct VatPosition {
  Period period{};
  std::vector<VatAccountRow> rows{};  // collected, reverse charge due, deductible; each account once
  Money owed{};                       // the sum of their balances: what a settlement moves
  Money pending{};                    // on services sold, not due before the money arrives
  Money payable{};                    // on the settlement account at the period's end
  Money credit{};                     // carried to the next return, positive
  std::vector<VatComparison> comparisons{};
};

VatPosition vat_position(const Book& book, const Period& period);

}  // namespace vireo
