#include <functional>

#include "reports/plans/plan_builder.h"

namespace vireo {

void PlanBuilder::assets() {
  heading("T5");
  const auto vat = [&](std::size_t index) {
    return product(cells_.investments[index].cost + "*" + cells_.investments[index].vat);
  };
  const auto cost = [&](std::size_t index) {
    return cells_.investments[index].cost + (typed_.charges_vat ? "" : "+" + vat(index));
  };
  const auto bought = [&](const std::function<std::string(std::size_t)>& amount) {
    return [&, amount](std::size_t month) {
      PlanTerms terms;
      for (std::size_t index = 0; index < typed_.investments.size(); ++index)
        if (typed_.investments[index].month == month && !typed_.investments[index].had_before)
          terms.push_back(amount(index));
      return sum(added(terms));
    };
  };
  put("investments", bought(cost), plan_.investments);
  put("investments_vat", bought([&](std::size_t index) { return typed_.charges_vat ? vat(index) : "0"; }),
      plan_.investments_vat);
  std::vector<MonthRow> written;
  for (std::size_t index = 0; index < typed_.investments.size(); ++index) {
    const std::size_t first = typed_.investments[index].month;
    const std::string life = cells_.investments[index].life;
    const auto until = [&, life](std::size_t used) {
      return product("(" + cost(index) + ")*MIN(" + std::to_string(used) + "," + life + ")/" + life);
    };
    written.push_back(months_.add(
        name("depreciation") + " " + std::to_string(index + 1),
        [&](std::size_t month) {
          return month < first ? std::string("0")
                               : sum(until(month - first + 1) + "-" + until(month - first));
        },
        plan_.detail.depreciation[index]));
  }
  put("depreciation", total(written), plan_.depreciation);
  put("book_value", standing({"investments"}, {"depreciation"}, added(before_assets())), plan_.book_value);
}

void PlanBuilder::loans() {
  heading("T4");
  put(
      "loans_received",
      [&](std::size_t month) {
        PlanTerms terms;
        for (std::size_t index = 0; index < typed_.loans.size(); ++index)
          if (typed_.loans[index].month == month && !typed_.loans[index].had_before)
            terms.push_back(cells_.loans[index].amount);
        return sum(added(terms));
      },
      plan_.loans_received);
  std::vector<MonthRow> interest, principal, open;
  for (std::size_t index = 0; index < typed_.loans.size(); ++index) loan(index, interest, principal, open);
  put("interest", total(interest), plan_.interest);
  put("principal", total(principal), plan_.principal);
  put("loan_open", total(open), plan_.loan_open);
}

/// Three rows; what is open stands last, and the other two read its month before.
void PlanBuilder::loan(std::size_t index, std::vector<MonthRow>& interest, std::vector<MonthRow>& principal,
                       std::vector<MonthRow>& open) {
  const auto& cells = cells_.loans[index];
  const PlanLoan& typed = typed_.loans[index];
  const std::size_t first = typed.had_before ? 0 : typed.month + 1;  // payment
  const std::string number = " " + std::to_string(index + 1);
  const std::uint32_t open_row = months_.next() + 2;
  const auto open_before = [&](std::size_t month) {
    return month == 0 ? cells.amount : cell_name(open_row, MonthRows::column(month - 1));
  };
  const std::string deferred = std::to_string(typed.deferred_months);
  const std::string months = "(" + cells.months + "-" + deferred + ")";
  const std::string monthly = "(" + cells.rate + "/12)";
  const std::string payment =
      product("IF(" + cells.rate + "=0," + cells.amount + "/" + months + "," + cells.amount + "*" + monthly +
              "/(1-(1+" + monthly + ")^(-" + months + ")))");
  interest.push_back(months_.add(
      name("interest") + number,
      [&](std::size_t month) {
        return month < first ? std::string("0") : product(open_before(month) + "*" + cells.rate + "/12");
      },
      plan_.detail.interest[index]));
  const auto part = [&](std::size_t month) {
    switch (typed.kind) {
      case PlanLoanKind::equal_payments:
        return sum(payment + "-" + interest.back().in(month));
      case PlanLoanKind::equal_principal:
        return product(cells.amount + "/" + months);
      case PlanLoanKind::at_end:
        break;
    }
    return std::string("0");
  };
  principal.push_back(months_.add(
      name("principal") + number,
      [&](std::size_t month) {
        const auto count = static_cast<int>(month) - static_cast<int>(first) + 1;
        if (count <= typed.deferred_months) return std::string("0");
        return "IF(" + std::to_string(count) + ">=" + cells.months + "," + open_before(month) + ",MIN(" +
               open_before(month) + "," + part(month) + "))";
      },
      plan_.detail.principal[index]));
  open.push_back(months_.add(
      name("loan_open") + number,
      [&](std::size_t month) {
        if (month < first) return month == typed.month ? cells.amount : std::string("0");
        return sum(open_before(month) + "-" + principal.back().in(month));
      },
      plan_.detail.loan_open[index]));
}

PlanTerms PlanBuilder::before_assets() const {
  PlanTerms terms;
  for (std::size_t index = 0; index < typed_.investments.size(); ++index)
    if (typed_.investments[index].had_before) terms.push_back(cells_.investments[index].cost);
  return terms;
}

PlanTerms PlanBuilder::before_loans() const {
  PlanTerms terms;
  for (std::size_t index = 0; index < typed_.loans.size(); ++index)
    if (typed_.loans[index].had_before) terms.push_back(cells_.loans[index].amount);
  return terms;
}

}  // namespace vireo
