#include "core/einvoice/invoice_totals.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr int cents = 2;
constexpr int working_places = 12;
constexpr int most_places = 8;
constexpr int percent_places = 4;

Decimal to_cents(const Decimal& value) {
  return value.rounded(cents, Rounding::half_away_from_zero);
}

Decimal percent_of(const Decimal& base, const Decimal& percent) {
  return to_cents(
      (base * percent).divided_by(Decimal::of(100), working_places, Rounding::half_away_from_zero));
}

Decimal gross_of(const InvoiceLine& line) {
  const Decimal product = line.quantity * line.net_price;
  if (!line.price_base || line.price_base->is_zero()) return to_cents(product);
  return product.divided_by(*line.price_base, cents, Rounding::half_away_from_zero);
}

void fill(InvoiceAdjustment& adjustment, const Decimal& base) {
  if (!adjustment.percent) {
    adjustment.amount = to_cents(adjustment.amount);
    return;
  }
  if (!adjustment.base) adjustment.base = base;
  adjustment.amount = percent_of(*adjustment.base, *adjustment.percent);
}

bool is_same_group(const InvoiceTax& tax, const std::string& category, const std::optional<Decimal>& rate) {
  return tax.category == category && tax.rate.value_or(Decimal{}) == rate.value_or(Decimal{});
}

InvoiceTax& group_of(std::vector<InvoiceTax>& taxes, const std::string& category,
                     const std::optional<Decimal>& rate) {
  for (InvoiceTax& tax : taxes)
    if (is_same_group(tax, category, rate)) return tax;
  taxes.push_back({category, rate, Decimal::of(0, cents), Decimal::of(0, cents), {}, {}});
  return taxes.back();
}

/// The sum of the lines of a group, on which a percentage of the document rests.
Decimal lines_of(const InvoiceData& invoice, const InvoiceAdjustment& adjustment) {
  Decimal sum = Decimal::of(0, cents);
  for (const InvoiceLine& line : invoice.lines)
    if (line.category == adjustment.category &&
        line.rate.value_or(Decimal{}) == adjustment.rate.value_or(Decimal{}))
      sum += line.net;
  return sum;
}

void reckon_groups(InvoiceData& invoice) {
  std::vector<InvoiceTax> groups;
  for (const InvoiceLine& line : invoice.lines) group_of(groups, line.category, line.rate).base += line.net;
  for (const InvoiceAdjustment& each : invoice.adjustments) {
    InvoiceTax& group = group_of(groups, each.category, each.rate);
    each.is_charge ? group.base += each.amount : group.base -= each.amount;
  }
  for (InvoiceTax& group : groups) {
    group.tax = percent_of(group.base, group.rate.value_or(Decimal{}));
    for (const InvoiceTax& known : invoice.taxes)
      if (known.category == group.category && group.reason.empty() && group.reason_code.empty()) {
        group.reason = known.reason;
        group.reason_code = known.reason_code;
      }
  }
  invoice.taxes = std::move(groups);
}

/// What lies outside the scope of VAT has no rate, not even 0 (BR-O-05).
void drop_rates_of_untaxed(InvoiceData& invoice) {
  for (InvoiceLine& line : invoice.lines)
    if (line.category == "O" && line.rate && line.rate->is_zero()) line.rate.reset();
  for (InvoiceAdjustment& each : invoice.adjustments)
    if (each.category == "O" && each.rate && each.rate->is_zero()) each.rate.reset();
}

}  // namespace

Decimal net_of(const InvoiceLine& line) {
  Decimal net = gross_of(line);
  for (const InvoiceAdjustment& each : line.adjustments)
    each.is_charge ? net += to_cents(each.amount) : net -= to_cents(each.amount);
  return net;
}

void reckon(InvoiceData& invoice) {
  const Decimal nothing = Decimal::of(0, cents);
  invoice.line_total = invoice.allowance_total = invoice.charge_total = invoice.tax_total = nothing;
  drop_rates_of_untaxed(invoice);
  for (InvoiceLine& line : invoice.lines) {
    for (InvoiceAdjustment& each : line.adjustments) fill(each, gross_of(line));
    line.net = net_of(line);
    invoice.line_total += line.net;
  }
  for (InvoiceAdjustment& each : invoice.adjustments) {
    fill(each, lines_of(invoice, each));
    (each.is_charge ? invoice.charge_total : invoice.allowance_total) += each.amount;
  }
  reckon_groups(invoice);
  for (const InvoiceTax& group : invoice.taxes) invoice.tax_total += group.tax;
  invoice.net_total = invoice.line_total - invoice.allowance_total + invoice.charge_total;
  invoice.gross_total = invoice.net_total + invoice.tax_total;
  invoice.prepaid = to_cents(invoice.prepaid);
  invoice.rounding = to_cents(invoice.rounding);
  invoice.payable = invoice.gross_total - invoice.prepaid + invoice.rounding;
}

std::optional<Decimal> plausible_amount(const Decimal& value) {
  if (!(value.abs() < Decimal::of(10'000'000'000))) return std::nullopt;
  return value.scale() > most_places ? value.rounded(most_places, Rounding::half_away_from_zero) : value;
}

std::optional<Decimal> plausible_percent(const Decimal& value) {
  if (!(value.abs() < Decimal::of(10'000))) return std::nullopt;
  return value.scale() > percent_places ? value.rounded(percent_places, Rounding::half_away_from_zero)
                                        : value;
}

std::string amount_text(const Decimal& amount) {
  return to_cents(amount).text();
}

}  // namespace vireo
