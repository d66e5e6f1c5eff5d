#pragma once
// The arithmetic of a document in EN 16931's order: line nets from the quantities and prices that the client
// sees, their sum, VAT once per group of category and rate, then the total. Every rounding is
// half_away_from_zero to the currency's decimals. Pure values; no document, no book.
#include <vector>

#include "core/base/money.h"
#include "core/billing/vat_category.h"

namespace vireo {

/// A line's figures. `price` is for `base_quantity` units; allowances lower the net, charges raise it.
struct LineFigures {
  Quantity quantity{};
  UnitPrice price{};
  Decimal base_quantity = Decimal::of(1);
  std::vector<Money> allowances{};
  std::vector<Money> charges{};
  VatTreatment vat{};
};

/// An allowance (or, negative, a charge) on the whole document.
struct DocumentAllowance {
  Money amount{};
  VatTreatment vat{};
};

struct TaxGroup {
  VatTreatment vat{};
  Money base{};
  Money tax{};

  friend bool operator==(const TaxGroup&, const TaxGroup&) = default;
};

struct Totals {
  Money net{};
  Money tax{};
  Money gross{};
  std::vector<TaxGroup> groups{};  // by first appearance
};

/// round(quantity x price / base quantity) - allowances + charges.
Money line_net(const LineFigures& line);
/// `percent` of round(quantity x price / base quantity), rounded: what a discount takes off a line.
Money discount_of(const LineFigures& line, const Rate& discount);
/// A net amount with its treatment.
struct NetAmount {
  Money net{};
  VatTreatment vat{};
};
Totals totals_of(const std::vector<NetAmount>& lines, Currency currency,
                 const std::vector<DocumentAllowance>& allowances = {});

}  // namespace vireo
