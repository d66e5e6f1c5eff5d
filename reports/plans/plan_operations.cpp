#include <functional>

#include "reports/plans/plan_builder.h"
#include "reports/plans/receipt_parts.h"

namespace vireo {

void PlanBuilder::sales() {
  heading("T6");
  std::vector<MonthRow> units;
  std::vector<MonthRow> sold;
  for (std::size_t index = 0; index < typed_.services.size(); ++index) {
    const auto& cells = cells_.services[index];
    const std::string id = called(typed_.services[index]);
    units.push_back(months_.add(
        wording_.text("plan.sheet.units_of", {{"name", id}}), CellLook::number,
        [&](std::size_t month) {
          return "ROUND(ROUND(" + cells.units[month / 12] + "*" + cells_.season[month % 12] + "*" +
                 cells_.ramp[month] + ",8),2)";
        },
        [&](std::size_t month) { return plan_.detail.units[index][month]; }));
    sold.push_back(months_.add(
        id,
        [&](std::size_t month) { return product(units.back().in(month) + "*" + cells.price[month / 12]); },
        plan_.revenue_of[index].second));
  }
  put("revenue", total(sold), plan_.revenue);
  rows_.emplace("hours", months_.add(
                             wording_.text("plan.sheet.hours_sold"), CellLook::number,
                             [&](std::size_t month) {
                               PlanTerms terms;
                               for (std::size_t index = 0; index < units.size(); ++index)
                                 terms.push_back(units[index].in(month) + "*" + cells_.services[index].hours);
                               return "ROUND(" + added(terms) + ",6)";
                             },
                             [&](std::size_t month) { return plan_.hours[month]; }));
}

void PlanBuilder::receipts() {
  heading("T7");
  put(
      "sales_vat",
      [&](std::size_t month) {
        return typed_.charges_vat
                   ? product(at("revenue", month) + "*" + cells_.vat_rate + "*" + cells_.vat_share)
                   : std::string("0");
      },
      plan_.sales_vat);
  put(
      "invoiced", [&](std::size_t month) { return sum(at("revenue", month) + "+" + at("sales_vat", month)); },
      plan_.invoiced);
  const ReceiptParts net(parts_,
                         {rows_.at("revenue"), plan_.revenue, cells_.delay, typed_.delay, name("revenue")});
  const ReceiptParts vat(
      parts_, {rows_.at("sales_vat"), plan_.sales_vat, cells_.delay, typed_.delay, name("sales_vat")});
  put(
      "receipts_net", [&](std::size_t month) { return sum(net.received(month)); }, plan_.receipts_net);
  put(
      "receipts_vat", [&](std::size_t month) { return sum(vat.received(month)); }, plan_.receipts_vat);
  put(
      "receipts",
      [&](std::size_t month) { return sum(at("receipts_net", month) + "+" + at("receipts_vat", month)); },
      plan_.receipts);
  put("receivables", standing({"invoiced"}, {"receipts"}), plan_.receivables);
}

std::string PlanBuilder::charged(std::size_t index, std::size_t month) const {
  const PlanCharge& charge = typed_.charges[index];
  const auto& cells = cells_.charges[index];
  if (charge.kind == PlanChargeKind::share) return product(at("revenue", month) + "*" + cells.rate);
  if (charge.kind == PlanChargeKind::annual && month % 12 != charge.month) return "0";
  return cells.amount[month / 12];
}

void PlanBuilder::costs() {
  heading("T8");
  std::vector<MonthRow> nets;
  std::vector<MonthRow> vats;
  for (std::size_t index = 0; index < typed_.charges.size(); ++index) {
    const std::string id = called(typed_.charges[index]);
    nets.push_back(months_.add(
        id, [&](std::size_t month) { return charged(index, month); }, plan_.detail.charge_net[index]));
    vats.push_back(months_.add(
        wording_.text("plan.sheet.vat_of", {{"name", id}}),
        [&](std::size_t month) { return product(nets.back().in(month) + "*" + cells_.charges[index].vat); },
        plan_.detail.charge_vat[index]));
  }
  const auto cost = [&](std::size_t index, std::size_t month) {
    return nets[index].in(month) + (typed_.charges_vat ? "" : "+" + vats[index].in(month));
  };
  const auto of = [&](const std::function<bool(const PlanCharge&)>& wanted) {
    return [&, wanted](std::size_t month) {
      PlanTerms terms;
      for (std::size_t index = 0; index < typed_.charges.size(); ++index)
        if (wanted(typed_.charges[index])) terms.push_back(cost(index, month));
      return sum(added(terms));
    };
  };
  put("charges", of([](const PlanCharge& each) { return !each.is_tax; }), plan_.charges);
  put("taxes", of([](const PlanCharge& each) { return each.is_tax; }), plan_.taxes);
  put("variable_charges", of([](const PlanCharge& each) { return each.kind == PlanChargeKind::share; }),
      plan_.variable_charges);
  put("charges_vat", total(typed_.charges_vat ? vats : std::vector<MonthRow>{}), plan_.charges_vat);
  put(
      "payments",
      [&](std::size_t month) {
        PlanTerms terms;
        for (std::size_t index = 0; index < nets.size(); ++index) {
          const std::size_t delay = typed_.charges[index].delay_months;
          if (month < delay) continue;
          terms.push_back(nets[index].in(month - delay));
          terms.push_back(vats[index].in(month - delay));
        }
        return sum(added(terms));
      },
      plan_.payments);
  put("payables", standing({"charges", "taxes", "charges_vat"}, {"payments"}), plan_.payables);
}

}  // namespace vireo
