#include "core/billing/crediting.h"

#include <set>

namespace vireo {
namespace {

/// The groups of an invoice; one taken over from before the books has only its sums, which tell its rate.
std::vector<TaxGroup> groups_of(const IssuedDocument& invoice) {
  const Totals& totals = invoice.totals();
  if (!totals.groups.empty() || totals.gross.is_zero()) return totals.groups;
  const Money net = totals.gross - totals.tax;
  TaxGroup whole{{VatCategory::exempt, {}}, net, totals.tax};
  if (!totals.tax.is_zero() && !net.is_zero()) {
    const Decimal percent =
        (totals.tax.value() * Decimal::of(100)).divided_by(net.value(), 1, Rounding::half_away_from_zero);
    whole.vat = {VatCategory::standard, Rate::percent(percent)};
  }
  return {whole};
}

/// What earlier credit notes left of each group, in the invoice's order.
std::vector<TaxGroup> left_of(const IssuedDocument& invoice, const std::vector<TaxGroup>& credited) {
  std::vector<TaxGroup> left = groups_of(invoice);
  for (auto& group : left)
    for (const auto& taken : credited)
      if (taken.vat == group.vat) group.base -= taken.base;
  return left;
}

Money net_of(const std::vector<TaxGroup>& groups, Currency currency) {
  Money net(currency);
  for (const auto& group : groups) net += group.base;
  return net;
}

DocumentLine lump(const Money& net, const VatTreatment& vat, const Crediting& wanted) {
  DocumentLine line;
  line.text = wanted.text;
  line.quantity = Quantity::of(Decimal::of(1)).value();
  line.unit = wanted.unit;
  line.unit_price = UnitPrice::of(net.value(), net.currency()).value();
  line.vat = vat;
  line.net = net;
  return line;
}

Problem too_much(const Money& rest) {
  return problem("credit_note.too_much", {"", 0, "amount"}, {{"rest", rest}});
}

Checked<std::vector<DocumentLine>> some_lines(const IssuedDocument& invoice,
                                              const std::vector<TaxGroup>& left,
                                              const std::vector<int>& positions) {
  std::vector<DocumentLine> lines;
  Problems found;
  for (const int position : std::set<int>(positions.begin(), positions.end())) {
    if (position < 1 || position > static_cast<int>(invoice.lines().size()))
      found.push_back(problem("credit_note.unknown_line", {"", 0, "line"}, {{"line", position}}));
    else
      lines.push_back(invoice.lines()[static_cast<std::size_t>(position - 1)]);
  }
  if (!found.empty()) return found;
  for (auto group : left) {
    Money wanted(invoice.currency());
    for (const auto& line : lines)
      if (line.vat == group.vat) wanted += line.net;
    if (group.base.abs() < wanted.abs()) return too_much(net_of(left, invoice.currency()));
  }
  return lines;
}

std::vector<DocumentLine> by_group(const std::vector<TaxGroup>& left, const std::optional<Money>& amount,
                                   const Crediting& wanted) {
  std::vector<std::int64_t> weights;
  for (const auto& group : left) weights.push_back(group.base.is_negative() ? 0 : group.base.minor());
  std::vector<Money> parts;
  if (amount)
    parts = amount->split(weights);
  else
    for (const auto& group : left) parts.push_back(group.base);
  std::vector<DocumentLine> lines;
  for (std::size_t at = 0; at < left.size(); ++at)
    if (!parts[at].is_zero()) lines.push_back(lump(parts[at], left[at].vat, wanted));
  return lines;
}

}  // namespace

Checked<std::vector<DocumentLine>> lines_to_credit(const IssuedDocument& invoice,
                                                   const std::vector<TaxGroup>& credited,
                                                   const Crediting& wanted) {
  const auto left = left_of(invoice, credited);
  const Money rest = net_of(left, invoice.currency());
  if (!rest.is_positive()) return problem("credit_note.nothing_left");
  if (!wanted.lines.empty()) return some_lines(invoice, left, wanted.lines);
  if (wanted.amount) {
    if (!wanted.amount->is_positive()) return problem("credit_note.amount_not_positive", {"", 0, "amount"});
    if (*wanted.amount > rest) return too_much(rest);
    return by_group(left, wanted.amount, wanted);
  }
  // Nothing was credited before: the note repeats the invoice. Invoices taken over from before have no lines.
  if (credited.empty() && !invoice.lines().empty()) return invoice.lines();
  return by_group(left, std::nullopt, wanted);
}

}  // namespace vireo
