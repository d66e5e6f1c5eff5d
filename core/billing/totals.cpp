#include "core/billing/totals.h"

#include <algorithm>

namespace vireo {
namespace {

TaxGroup& group_of(Totals& totals, const VatTreatment& vat, Currency currency) {
  const auto found = std::find_if(totals.groups.begin(), totals.groups.end(),
                                  [&](const TaxGroup& group) { return group.vat == vat; });
  if (found != totals.groups.end()) return *found;
  totals.groups.push_back({vat, Money(currency), Money(currency)});
  return totals.groups.back();
}

Money before_allowances(const LineFigures& line) {
  const Decimal amount = line.quantity.value() * line.price.value();
  const int places = line.price.currency().decimals();
  return Money::rounded(amount.divided_by(line.base_quantity, places, Rounding::half_away_from_zero),
                        line.price.currency(), Rounding::half_away_from_zero);
}

}  // namespace

Money line_net(const LineFigures& line) {
  Money net = before_allowances(line);
  for (const auto& allowance : line.allowances) net -= allowance;
  for (const auto& charge : line.charges) net += charge;
  return net;
}

Money discount_of(const LineFigures& line, const Rate& discount) {
  return before_allowances(line).times(discount, Rounding::half_away_from_zero);
}

Totals totals_of(const std::vector<NetAmount>& lines, Currency currency,
                 const std::vector<DocumentAllowance>& allowances) {
  Totals totals{Money(currency), Money(currency), Money(currency), {}};
  for (const auto& line : lines) {
    totals.net += line.net;
    group_of(totals, line.vat, currency).base += line.net;
  }
  for (const auto& allowance : allowances) {
    totals.net -= allowance.amount;
    group_of(totals, allowance.vat, currency).base -= allowance.amount;
  }
  for (auto& group : totals.groups) {
    group.tax = group.base.times(group.vat.rate, Rounding::half_away_from_zero);
    totals.tax += group.tax;
  }
  totals.gross = totals.net + totals.tax;
  return totals;
}

}  // namespace vireo
