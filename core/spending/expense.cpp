#include "core/spending/expense.h"

#include "core/base/text.h"

namespace vireo {

const std::vector<std::pair<std::string, ExpenseVat>>& expense_vat_names() {
  static const std::vector<std::pair<std::string, ExpenseVat>> names{
      {"none", ExpenseVat::none},
      {"supplier", ExpenseVat::supplier},
      {"reverse_charge", ExpenseVat::reverse_charge}};
  return names;
}

std::string_view name_of(ExpenseVat treatment) {
  for (const auto& [name, known] : expense_vat_names())
    if (known == treatment) return name;
  expect(false, "every treatment has a name");
  return {};
}

Checked<ExpenseVat> expense_vat(std::string_view name) {
  std::vector<std::string> known;
  for (const auto& [written, value] : expense_vat_names()) {
    if (written == name) return value;
    known.push_back(written);
  }
  return problem("expense.vat_unknown", {"", 0, "vat"},
                 {{"value", std::string(name)}, {"nearest", nearest(std::string(name), known)}});
}

Money ExpenseAmounts::cost(ExpenseVat treatment) const {
  return (treatment == ExpenseVat::reverse_charge ? gross + tax : gross) - deductible;
}

ExpenseAmounts reckon_expense(const Money& gross, ExpenseVat treatment, const Rate& rate, bool deducts_vat) {
  const Money nothing(gross.currency());
  if (treatment == ExpenseVat::none) return {gross, gross, nothing, nothing};
  if (treatment == ExpenseVat::reverse_charge) {
    const Money tax = gross.times(rate, Rounding::half_away_from_zero);
    return {gross, gross, tax, deducts_vat ? tax : nothing};
  }
  const Decimal with_tax = Decimal::of(1) + rate.fraction();
  const Money net = Money::rounded(
      gross.value().divided_by(with_tax, gross.currency().decimals(), Rounding::half_away_from_zero),
      gross.currency(), Rounding::half_away_from_zero);
  const Money tax = gross - net;
  return {gross, net, tax, deducts_vat ? tax : nothing};
}

}  // namespace vireo
