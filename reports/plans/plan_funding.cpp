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
        if (typed_.investments[index].month == month) terms.push_back(amount(index));
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
  put("book_value", standing({"investments"}, {"depreciation"}), plan_.book_value);
}

void PlanBuilder::loans() {
  heading("T4");
  put(
      "loans_received",
      [&](std::size_t month) {
        PlanTerms terms;
        for (std::size_t index = 0; index < typed_.loans.size(); ++index)
          if (typed_.loans[index].month == month) terms.push_back(cells_.loans[index].amount);
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
  const std::size_t first = typed_.loans[index].month;
  const std::string number = " " + std::to_string(index + 1);
  const std::uint32_t open_row = months_.next() + 2;
  const auto open_before = [&](std::size_t month) {
    return cell_name(open_row, MonthRows::column(month - 1));
  };
  const std::string monthly = "(" + cells.rate + "/12)";
  const std::string payment =
      product("IF(" + cells.rate + "=0," + cells.amount + "/" + cells.months + "," + cells.amount + "*" +
              monthly + "/(1-(1+" + monthly + ")^(-" + cells.months + ")))");
  interest.push_back(months_.add(
      name("interest") + number,
      [&](std::size_t month) {
        return month <= first ? std::string("0") : product(open_before(month) + "*" + cells.rate + "/12");
      },
      plan_.detail.interest[index]));
  principal.push_back(months_.add(
      name("principal") + number,
      [&](std::size_t month) {
        if (month <= first) return std::string("0");
        return "IF(" + std::to_string(month - first) + ">=" + cells.months + "," + open_before(month) +
               ",MIN(" + open_before(month) + "," + sum(payment + "-" + interest.back().in(month)) + "))";
      },
      plan_.detail.principal[index]));
  open.push_back(months_.add(
      name("loan_open") + number,
      [&](std::size_t month) {
        if (month < first) return std::string("0");
        return month == first ? cells.amount : sum(open_before(month) + "-" + principal.back().in(month));
      },
      plan_.detail.loan_open[index]));
}

}  // namespace vireo
