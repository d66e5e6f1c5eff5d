#include "core/billing/document.h"

#include <array>
#include <utility>

namespace vireo {
namespace {

constexpr std::array<std::pair<DocumentKind, std::string_view>, 3> kinds{
    {{DocumentKind::quote, "quote"},
     {DocumentKind::invoice, "invoice"},
     {DocumentKind::credit_note, "credit_note"}}};
constexpr std::array<std::pair<DocumentState, std::string_view>, 5> states{
    {{DocumentState::draft, "draft"},
     {DocumentState::issued, "issued"},
     {DocumentState::accepted, "accepted"},
     {DocumentState::refused, "refused"},
     {DocumentState::cancelled, "cancelled"}}};

template <typename Names, typename Value>
std::string_view name_in(const Names& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return {};
}

template <typename Value, std::size_t count>
std::optional<Value> value_in(const std::array<std::pair<Value, std::string_view>, count>& names,
                              std::string_view wanted) {
  for (const auto& [value, name] : names)
    if (name == wanted) return value;
  return std::nullopt;
}

/// EN 16931's code of a prepayment invoice.
constexpr std::string_view deposit_type = "386";

Money money_of(const Decimal& amount, Currency currency) {
  return Money::rounded(amount, currency, Rounding::half_away_from_zero);
}

Totals totals_of(const InvoiceData& invoice, Currency currency) {
  Totals totals{money_of(invoice.net_total, currency),
                money_of(invoice.tax_total, currency),
                money_of(invoice.gross_total, currency),
                {}};
  for (const InvoiceTax& tax : invoice.taxes) {
    const auto category = vat_category_of(tax.category);
    expect(category.has_value(), "an electronic invoice in the book has known categories");
    totals.groups.push_back({{*category, Rate::percent(tax.rate.value_or(Decimal{}))},
                             money_of(tax.base, currency),
                             money_of(tax.tax, currency)});
  }
  return totals;
}

}  // namespace

std::string_view name_of(DocumentKind kind) {
  return name_in(kinds, kind);
}
std::string_view name_of(DocumentState state) {
  return name_in(states, state);
}
std::optional<DocumentKind> document_kind_named(std::string_view name) {
  return value_in(kinds, name);
}
std::optional<DocumentState> document_state_named(std::string_view name) {
  return value_in(states, name);
}

LineFigures DocumentLine::figures() const {
  LineFigures figures{quantity, unit_price, Decimal::of(1), {}, {}, vat};
  if (!discount.fraction().is_zero()) figures.allowances.push_back(discount_of(figures, discount));
  return figures;
}

Money DocumentLine::discount_amount() const {
  return discount_of({quantity, unit_price, Decimal::of(1), {}, {}, vat}, discount);
}

Totals DraftDocument::totals() const {
  if (given) return totals_of(*given, currency);
  std::vector<NetAmount> nets;
  for (const auto& line : lines) nets.push_back({line.net, line.vat});
  return totals_of(nets, currency);
}

Money DraftDocument::prepaid() const {
  if (given) return money_of(given->prepaid, currency);
  return deposits.empty() ? Money(currency) : deposited;
}

bool DraftDocument::is_deposit() const {
  return asks_in_advance || (given && given->type == deposit_type);
}

std::string FrozenParty::identifier(std::string_view kind) const {
  for (const auto& each : identifiers)
    if (each.kind == kind) return each.value;
  return {};
}

}  // namespace vireo
