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
    rows_.emplace("service:" + std::to_string(index), sold.back());
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
  old_invoices();
  const auto before = [&](const char* id) { return rows_.contains(id) ? std::string(id) : std::string(); };
  const auto arrived = [&](const ReceiptParts& parts, std::size_t month, const std::string& old) {
    return sum(parts.received(month) + (old.empty() ? "" : "+" + at(old, month)));
  };
  put(
      "receipts_net", [&](std::size_t month) { return arrived(net, month, before("old_receipts_net")); },
      plan_.receipts_net);
  put(
      "receipts_vat", [&](std::size_t month) { return arrived(vat, month, before("old_receipts_vat")); },
      plan_.receipts_vat);
  put(
      "receipts",
      [&](std::size_t month) { return sum(at("receipts_net", month) + "+" + at("receipts_vat", month)); },
      plan_.receipts);
  put("receivables", standing({"invoiced"}, {"receipts"}, added(cells_.open_receivables)), plan_.receivables);
}

/// Money of invoices older than the plan, without VAT and its VAT, by the month it arrives in.
void PlanBuilder::old_invoices() {
  const PlanOpenItems& open = typed_.open;
  if (open.receivables.empty()) return;
  const auto in = [](const std::vector<std::string>& cells, std::size_t month) {
    return month < cells.size() ? cells[month] : std::string("0");
  };
  PlanSeries net, vat;
  for (std::size_t month = 0; month < plan_months; ++month) {
    vat[month] = month < open.receivables_vat.size() ? open.receivables_vat[month] : Money(typed_.currency);
    net[month] =
        month < open.receivables.size() ? open.receivables[month] - vat[month] : Money(typed_.currency);
  }
  put(
      "old_receipts_net",
      [&](std::size_t month) {
        return sum(in(cells_.open_receivables, month) + "-" + in(cells_.open_receivables_vat, month));
      },
      net);
  put(
      "old_receipts_vat", [&](std::size_t month) { return in(cells_.open_receivables_vat, month); }, vat);
}

std::string PlanBuilder::charged(std::size_t index, std::size_t month) const {
  const PlanCharge& charge = typed_.charges[index];
  const auto& cells = cells_.charges[index];
  if (charge.kind == PlanChargeKind::share) return product(at("revenue", month) + "*" + cells.rate);
  if (charge.kind == PlanChargeKind::annual && month % 12 != charge.month) return "0";
  if (charge.kind == PlanChargeKind::once) return month == charge.month ? cells.amount[0] : "0";
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
    rows_.emplace("charge_net:" + std::to_string(index), nets.back());
    rows_.emplace("charge_vat:" + std::to_string(index), vats.back());
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
  put("direct_charges",
      of([](const PlanCharge& each) { return each.kind == PlanChargeKind::share && !each.is_tax; }),
      plan_.direct_charges);
  put("charges_vat", total(typed_.charges_vat ? vats : std::vector<MonthRow>{}), plan_.charges_vat);
  std::vector<MonthRow> reverse;
  for (std::size_t index = 0; index < vats.size(); ++index)
    if (typed_.charges[index].is_reverse) reverse.push_back(vats[index]);
  put("reverse_vat", total(reverse), plan_.reverse_vat);
  const auto asked = [&](std::size_t month, bool after_delay) {
    PlanTerms terms;
    for (std::size_t index = 0; index < nets.size(); ++index) {
      const std::size_t delay = after_delay ? typed_.charges[index].delay_months : 0;
      if (month < delay) continue;
      terms.push_back(nets[index].in(month - delay));
      if (!typed_.charges[index].is_reverse) terms.push_back(vats[index].in(month - delay));
    }
    if (after_delay && month < cells_.open_payables.size()) terms.push_back(cells_.open_payables[month]);
    return sum(added(terms));
  };
  put(
      "purchases", [&](std::size_t month) { return asked(month, false); }, plan_.purchases);
  put(
      "payments", [&](std::size_t month) { return asked(month, true); }, plan_.payments);
  put("payables", standing({"purchases"}, {"payments"}, added(cells_.open_payables)), plan_.payables);
}

}  // namespace vireo
