#include "core/billing/settling.h"

namespace vireo {
namespace {

SettlementKind kind_of(Shortfall shortfall) {
  return shortfall == Shortfall::discount ? SettlementKind::discount : SettlementKind::bank_charges;
}

}  // namespace

Money tax_of_part(const OpenBalance& balance, const Money& part) {
  if (part == balance.open || balance.open.is_zero()) return balance.tax;
  const Currency currency = part.currency();
  return Money::rounded(
      (balance.tax.value() * part.value())
          .divided_by(balance.open.value(), currency.decimals(), Rounding::half_away_from_zero),
      currency, Rounding::half_away_from_zero);
}

Checked<std::vector<SettlingPart>> settle(const SettlingRequest& request) {
  Money left = request.amount;
  if (!left.is_positive())
    return problem("payment.amount_not_positive", {"", 0, "amount"}, {{"amount", left}});
  Money open(left.currency());
  for (const auto& balance : request.balances) open += balance.open;
  if (!open.is_positive()) return problem("payment.nothing_open", {"", 0, "number"});
  if (left > open && request.surplus == Surplus::none)
    return problem("payment.surplus_unnamed", {"", 0, "amount"},
                   {{"surplus", left - open}, {"open", open}, {"amount", left}});

  std::vector<SettlingPart> parts;
  for (OpenBalance balance : request.balances) {
    const Money part = std::min(left, balance.open);
    if (part.is_positive()) {
      const Money tax = tax_of_part(balance, part);
      parts.push_back({balance.document, part, tax, SettlementKind::payment});
      left -= part;
      balance.open -= part;
      balance.tax -= tax;
    }
    if (balance.open.is_positive() && request.shortfall != Shortfall::none)
      parts.push_back({balance.document, balance.open, balance.tax, kind_of(request.shortfall)});
  }
  if (left.is_positive()) parts.push_back({{}, left, Money(left.currency()), SettlementKind::client_credit});
  return parts;
}

}  // namespace vireo
