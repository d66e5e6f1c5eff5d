#include "reports/plans/plan_workbook.h"

#include "reports/plans/month_rows.h"
#include "reports/plans/plan_assumptions.h"
#include "reports/plans/plan_years.h"
#include "reports/plans/receipt_parts.h"

namespace vireo {
namespace {

using Row = MonthRows::Row;
using Terms = std::vector<std::string>;

std::string added(const Terms& terms) {
  std::string all;
  for (const std::string& each : terms) all += (all.empty() ? "" : "+") + each;
  return all.empty() ? "0" : all;
}

class Builder {
 public:
  Builder(const PlanParameters& typed, const Plan& plan, const PlanWorkbookRequest& request,
          const Wording& wording)
      : typed_(typed),
        plan_(plan),
        wording_(wording),
        places_(std::to_string(typed.currency.decimals())),
        cells_(plan_assumptions(typed, request.name, wording)),
        months_(wording.text("plan.sheet.months"), request.name),
        parts_(wording.text("plan.sheet.parts"), request.name),
        work_{wording.text("plan.sheet.workbook", {{"name", request.name}}),
              request.author,
              request.made_on,
              {}} {}

  FormulaWorkbook build() {
    sales();
    receipts();
    costs();
    assets();
    loans();
    returns();
    cash();
    balance();
    work_.sheets.push_back(plan_years_sheet({typed_, plan_, wording_, rows_, months_.sheet().name}));
    work_.sheets.push_back(std::move(cells_.sheet));
    work_.sheets.push_back(std::move(months_.sheet()));
    work_.sheets.push_back(std::move(parts_.sheet()));
    return std::move(work_);
  }

 private:
  /// A product, as exact decimals round it: ties that a binary fraction hides are brought back first.
  std::string product(const std::string& formula) const {
    return "ROUND(ROUND(" + formula + ",8)," + places_ + ")";
  }
  std::string sum(const std::string& formula) const { return "ROUND(" + formula + "," + places_ + ")"; }
  std::string name(const std::string& id) const { return wording_.text("plan.row." + id); }
  void heading(const char* table) { months_.heading(wording_.text(std::string("plan.table.") + table)); }

  /// A row of the tables, kept for those that read it.
  const Row& put(const std::string& id, const MonthRows::FormulaOf& formula, const PlanSeries& values) {
    return rows_.emplace(id, months_.add(name(id), formula, values)).first->second;
  }
  std::string at(const std::string& id, std::size_t month) const { return rows_.at(id).in(month); }
  std::string before(const std::string& id, std::size_t month, const std::string& first = "0") const {
    return month == 0 ? first : at(id, month - 1);
  }
  /// What stands at the end of a month: what stood before, and what came and went.
  MonthRows::FormulaOf standing(const std::string& id, const Terms& more, const Terms& less,
                                const std::string& first = "0") {
    return [this, id, more, less, first](std::size_t month) {
      const std::uint32_t own = months_.next();
      std::string all = month == 0 ? first : cell_name(own, MonthRows::column(month - 1));
      for (const std::string& each : more) all += "+" + at(each, month);
      for (const std::string& each : less) all += "-" + at(each, month);
      return sum(all);
    };
  }

  void sales() {
    heading("T6");
    std::vector<Row> units;
    std::vector<Row> sold;
    for (std::size_t index = 0; index < typed_.services.size(); ++index) {
      const auto& cells = cells_.services[index];
      const std::string& id = typed_.services[index].id;
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
    put(
        "revenue",
        [&](std::size_t month) {
          Terms terms;
          for (const Row& each : sold) terms.push_back(each.in(month));
          return sum(added(terms));
        },
        plan_.revenue);
    rows_.emplace("hours",
                  months_.add(
                      wording_.text("plan.sheet.hours_sold"), CellLook::number,
                      [&](std::size_t month) {
                        Terms terms;
                        for (std::size_t index = 0; index < units.size(); ++index)
                          terms.push_back(units[index].in(month) + "*" + cells_.services[index].hours);
                        return "ROUND(" + added(terms) + ",6)";
                      },
                      [&](std::size_t month) { return plan_.hours[month]; }));
  }

  void receipts() {
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
        "invoiced",
        [&](std::size_t month) { return sum(at("revenue", month) + "+" + at("sales_vat", month)); },
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
    put("receivables", standing("receivables", {"invoiced"}, {"receipts"}), plan_.receivables);
  }

  std::string charged(std::size_t index, std::size_t month) const {
    const PlanCharge& charge = typed_.charges[index];
    const auto& cells = cells_.charges[index];
    if (charge.kind == PlanChargeKind::share) return product(at("revenue", month) + "*" + cells.rate);
    if (charge.kind == PlanChargeKind::annual && month % 12 != charge.month) return "0";
    return cells.amount[month / 12];
  }

  void costs() {
    heading("T8");
    std::vector<Row> nets;
    std::vector<Row> vats;
    for (std::size_t index = 0; index < typed_.charges.size(); ++index) {
      const std::string& id = typed_.charges[index].id;
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
        Terms terms;
        for (std::size_t index = 0; index < typed_.charges.size(); ++index)
          if (wanted(typed_.charges[index])) terms.push_back(cost(index, month));
        return sum(added(terms));
      };
    };
    put("charges", of([](const PlanCharge& each) { return !each.is_tax; }), plan_.charges);
    put("taxes", of([](const PlanCharge& each) { return each.is_tax; }), plan_.taxes);
    put("variable_charges", of([](const PlanCharge& each) { return each.kind == PlanChargeKind::share; }),
        plan_.variable_charges);
    put(
        "charges_vat",
        [&](std::size_t month) {
          Terms terms;
          for (const Row& each : vats) terms.push_back(each.in(month));
          return typed_.charges_vat ? sum(added(terms)) : std::string("0");
        },
        plan_.charges_vat);
    put(
        "payments",
        [&](std::size_t month) {
          Terms terms;
          for (std::size_t index = 0; index < nets.size(); ++index) {
            const std::size_t delay = typed_.charges[index].delay_months;
            if (month < delay) continue;
            terms.push_back(nets[index].in(month - delay));
            terms.push_back(vats[index].in(month - delay));
          }
          return sum(added(terms));
        },
        plan_.payments);
    put("payables", standing("payables", {"charges", "taxes", "charges_vat"}, {"payments"}), plan_.payables);
  }

  void assets() {
    heading("T5");
    const auto vat = [&](std::size_t index) {
      return product(cells_.investments[index].cost + "*" + cells_.investments[index].vat);
    };
    const auto cost = [&](std::size_t index) {
      return cells_.investments[index].cost + (typed_.charges_vat ? "" : "+" + vat(index));
    };
    const auto bought = [&](const std::function<std::string(std::size_t)>& amount) {
      return [&, amount](std::size_t month) {
        Terms terms;
        for (std::size_t index = 0; index < typed_.investments.size(); ++index)
          if (typed_.investments[index].month == month) terms.push_back(amount(index));
        return sum(added(terms));
      };
    };
    put("investments", bought(cost), plan_.investments);
    put("investments_vat", bought([&](std::size_t index) { return typed_.charges_vat ? vat(index) : "0"; }),
        plan_.investments_vat);
    std::vector<Row> written;
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
    put(
        "depreciation",
        [&](std::size_t month) {
          Terms terms;
          for (const Row& each : written) terms.push_back(each.in(month));
          return sum(added(terms));
        },
        plan_.depreciation);
    put("book_value", standing("book_value", {"investments"}, {"depreciation"}), plan_.book_value);
  }

  void loans() {
    heading("T4");
    put(
        "loans_received",
        [&](std::size_t month) {
          Terms terms;
          for (std::size_t index = 0; index < typed_.loans.size(); ++index)
            if (typed_.loans[index].month == month) terms.push_back(cells_.loans[index].amount);
          return sum(added(terms));
        },
        plan_.loans_received);
    std::vector<Row> interest, principal, open;
    for (std::size_t index = 0; index < typed_.loans.size(); ++index) loan(index, interest, principal, open);
    const auto all = [&](const std::vector<Row>& rows) {
      return [&](std::size_t month) {
        Terms terms;
        for (const Row& each : rows) terms.push_back(each.in(month));
        return sum(added(terms));
      };
    };
    put("interest", all(interest), plan_.interest);
    put("principal", all(principal), plan_.principal);
    put("loan_open", all(open), plan_.loan_open);
  }

  /// Three rows; what is open stands last, and the other two read its month before.
  void loan(std::size_t index, std::vector<Row>& interest, std::vector<Row>& principal,
            std::vector<Row>& open) {
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

  bool ends_period(std::size_t month, std::size_t length) const {
    return (static_cast<std::size_t>(typed_.start_month - 1) + month + 1) % length == 0;
  }

  void returns() {
    heading("T9");
    put(
        "social",
        [&](std::size_t month) { return product(at("receipts_net", month) + "*" + cells_.social_rate); },
        plan_.social);
    std::vector<std::string> paid(plan_months, "0");
    std::size_t from = 0;
    bool is_first = true;
    for (std::size_t month = 0; month + 1 < plan_months; ++month) {
      if (!ends_period(month, 3)) continue;
      if (!is_first) {
        paid[month + 1] = sum("SUM(" + at("social", from) + ":" + at("social", month) + ")");
        from = month + 1;
      }
      is_first = false;
    }
    put(
        "social_paid", [&](std::size_t month) { return paid[month]; }, plan_.social_paid);
    put("social_owed", standing("social_owed", {"social"}, {"social_paid"}), plan_.social_owed);
    vat_return();
  }

  /// What waits for the return, and what the month after it pays; a credit goes on waiting.
  void vat_return() {
    heading("T10");
    const std::uint32_t waiting_row = months_.next();
    PlanSeries waiting = plan_.vat_paid;
    Money rest(typed_.currency);
    for (std::size_t month = 0; month < plan_months; ++month) {
      rest -= plan_.vat_paid[month];
      rest += plan_.receipts_vat[month] - plan_.charges_vat[month] - plan_.investments_vat[month];
      waiting[month] = rest;
    }
    const auto paid = [&](std::size_t month) {
      const std::string waits = cell_name(waiting_row, MonthRows::column(month - 1));
      return "MAX(0," + waits + ")";
    };
    const Row waits = months_.add(
        wording_.text("plan.sheet.vat_waiting"),
        [&](std::size_t month) {
          std::string all = "0";
          if (month > 0) {
            all = cell_name(waiting_row, MonthRows::column(month - 1));
            if (ends_period(month - 1, typed_.vat_period)) all += "-" + paid(month);
          }
          return sum(all + "+" + at("receipts_vat", month) + "-" + at("charges_vat", month) + "-" +
                     at("investments_vat", month));
        },
        waiting);
    put(
        "vat_paid",
        [&](std::size_t month) {
          return month > 0 && ends_period(month - 1, typed_.vat_period) ? paid(month) : std::string("0");
        },
        plan_.vat_paid);
    put("vat_owed", standing("vat_owed", {"sales_vat"}, {"charges_vat", "investments_vat", "vat_paid"}),
        plan_.vat_owed);
  }

  void cash() {
    heading("T14");
    const std::uint32_t closing_row = months_.next() + 3;
    put(
        "own_money",
        [&](std::size_t month) {
          Terms terms;
          for (std::size_t index = 0; index < typed_.contributions.size(); ++index)
            if (typed_.contributions[index].month == month) terms.push_back(cells_.contributions[index]);
          return sum(added(terms));
        },
        plan_.own_money);
    put(
        "drawings", [&](std::size_t month) { return cells_.drawings[month / 12]; }, plan_.drawings);
    put(
        "opening",
        [&](std::size_t month) {
          return month == 0 ? cells_.opening : cell_name(closing_row, MonthRows::column(month - 1));
        },
        plan_.opening);
    put(
        "closing",
        [&](std::size_t month) {
          std::string all = at("opening", month);
          for (const char* each : {"receipts", "own_money", "loans_received"}) all += "+" + at(each, month);
          for (const char* each : {"payments", "social_paid", "vat_paid", "drawings", "interest", "principal",
                                   "investments", "investments_vat"})
            all += "-" + at(each, month);
          return sum(all);
        },
        plan_.closing);
  }

  void balance() {
    heading("T16");
    put(
        "working_capital",
        [&](std::size_t month) {
          return sum(at("receivables", month) + "-" + at("payables", month) + "-" + at("vat_owed", month) +
                     "-" + at("social_owed", month));
        },
        plan_.working_capital);
    put(
        "result",
        [&](std::size_t month) {
          std::string all = at("revenue", month);
          for (const char* each : {"charges", "taxes", "social", "depreciation", "interest"})
            all += "-" + at(each, month);
          return sum(all);
        },
        plan_.result);
    put("equity", standing("equity", {"own_money", "result"}, {"drawings"}, cells_.opening), plan_.equity);
    PlanSeries nothing = plan_.equity;
    nothing.fill(Money(typed_.currency));
    months_.add(
        wording_.text("plan.sheet.balance_check"),
        [&](std::size_t month) {
          return sum(at("book_value", month) + "+" + at("receivables", month) + "+" + at("closing", month) +
                     "-" + at("equity", month) + "-" + at("loan_open", month) + "-" + at("payables", month) +
                     "-" + at("vat_owed", month) + "-" + at("social_owed", month));
        },
        nothing);
  }

  const PlanParameters& typed_;
  const Plan& plan_;
  const Wording& wording_;
  std::string places_;
  PlanAssumptions cells_;
  MonthRows months_;
  MonthRows parts_;
  FormulaWorkbook work_;
  PlanRows rows_;
};

}  // namespace

FormulaWorkbook plan_workbook(const PlanParameters& typed, const Plan& plan,
                              const PlanWorkbookRequest& request, const Wording& wording) {
  return Builder(typed, plan, request, wording).build();
}

}  // namespace vireo
