#include "reports/plans/plan_workbook.h"

#include "reports/plans/plan_builder.h"
#include "reports/plans/plan_ratios.h"

namespace vireo {

std::string added(const PlanTerms& terms) {
  std::string all;
  for (const std::string& each : terms) all += (all.empty() ? "" : "+") + each;
  return all.empty() ? "0" : all;
}

/// What the result of the month's year owes before contributions, and a twelfth of it each month.
void PlanBuilder::social_on_result() {
  put(
      "social_year",
      [&](std::size_t month) {
        const std::size_t first = month / 12 * 12;
        const auto of_year = [&](const char* row) {
          return "SUM(" + at(row, first) + ":" + at(row, first + 11) + ")";
        };
        std::string before = of_year("revenue");
        for (const char* row : {"charges", "taxes", "depreciation", "interest"}) before += "-" + of_year(row);
        return "MAX(" + cells_.social_minimum + "," +
               product("MAX(0," + sum(before) + ")*(1-" + cells_.social_allowance + ")*" +
                       cells_.social_rate) +
               ")";
      },
      plan_.social_year);
  put(
      "social",
      [&](std::size_t month) {
        const auto until = [&](std::size_t count) {
          return product(at("social_year", month) + "*" + std::to_string(count) + "/12");
        };
        return sum(until(month % 12 + 1) + "-" + until(month % 12));
      },
      plan_.social);
}

void PlanBuilder::returns() {
  heading("T9");
  if (typed_.social_base == SocialBase::result)
    social_on_result();
  else
    put(
        "social",
        [&](std::size_t month) { return product(at("receipts_net", month) + "*" + cells_.social_rate); },
        plan_.social);
  std::vector<std::string> paid(plan_months, "0");
  const std::string open = cells_.open_social.empty() ? "0" : cells_.open_social;
  std::string waiting = open;
  if (opens_after_period(typed_, 3)) {
    paid[0] = open;
    waiting = "0";
  }
  std::size_t from = 0;
  bool is_first = !typed_.goes_on;
  for (std::size_t month = 0; month + 1 < plan_months; ++month) {
    if (!ends_plan_period(typed_, month, 3)) continue;
    if (!is_first) {
      paid[month + 1] = sum(waiting + "+SUM(" + at("social", from) + ":" + at("social", month) + ")");
      from = month + 1;
      waiting = "0";
    }
    is_first = false;
  }
  put(
      "social_paid", [&](std::size_t month) { return paid[month]; }, plan_.social_paid);
  put("social_owed", standing({"social"}, {"social_paid"}, open), plan_.social_owed);
  vat_return();
}

/// What waits for the return, and what the month after it pays; a credit goes on waiting.
void PlanBuilder::vat_return() {
  heading("T10");
  const std::uint32_t waiting_row = months_.next();
  const std::string open = cells_.open_vat.empty() ? "0" : cells_.open_vat;
  PlanSeries waiting = plan_.vat_paid;
  Money rest = typed_.open.vat;
  for (std::size_t month = 0; month < plan_months; ++month) {
    rest -= plan_.vat_paid[month];
    rest += (typed_.vat_on_invoices ? plan_.sales_vat : plan_.receipts_vat)[month] + plan_.reverse_vat[month];
    rest -= plan_.charges_vat[month] + plan_.investments_vat[month];
    waiting[month] = rest;
  }
  const auto before = [&](std::size_t month) {
    return month == 0 ? open : cell_name(waiting_row, MonthRows::column(month - 1));
  };
  const auto pays = [&](std::size_t month) {
    return month == 0 ? opens_after_period(typed_, typed_.vat_period)
                      : ends_plan_period(typed_, month - 1, typed_.vat_period);
  };
  const auto paid = [&](std::size_t month) {
    return pays(month) ? "MAX(0," + before(month) + ")" : std::string("0");
  };
  months_.add(
      wording_.text("plan.sheet.vat_waiting"),
      [&](std::size_t month) {
        return sum(before(month) + "-" + paid(month) + "+" +
                   at(typed_.vat_on_invoices ? "sales_vat" : "receipts_vat", month) + "+" +
                   at("reverse_vat", month) + "-" + at("charges_vat", month) + "-" +
                   at("investments_vat", month));
      },
      waiting);
  put("vat_paid", paid, plan_.vat_paid);
  put("vat_owed",
      standing({"sales_vat", "reverse_vat"}, {"charges_vat", "investments_vat", "vat_paid"}, before_vat()),
      plan_.vat_owed);
}

std::string PlanBuilder::before_vat() const {
  if (cells_.open_vat.empty()) return "0";
  PlanTerms terms = cells_.open_receivables_vat;
  terms.push_back(cells_.open_vat);
  return added(terms);
}

std::string PlanBuilder::before_working_capital() const {
  if (cells_.open_vat.empty()) return "0";
  return added(cells_.open_receivables) + "-(" + added(cells_.open_payables) + ")-(" + before_vat() + ")-" +
         cells_.open_social;
}

void PlanBuilder::cash() {
  heading("T14");
  const std::uint32_t closing_row = months_.next() + 3;
  put(
      "own_money",
      [&](std::size_t month) {
        PlanTerms terms;
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

/// From the month's revenue down to its result.
void PlanBuilder::income() {
  heading("T11");
  const auto less = [this](const char* id, const char* from, const PlanTerms& taken,
                           const PlanSeries& values) {
    put(
        id,
        [&](std::size_t month) {
          std::string all = at(from, month);
          for (const std::string& each : taken) all += "-" + at(each, month);
          return sum(all);
        },
        values);
  };
  less("gross_margin", "revenue", {"direct_charges"}, plan_.gross_margin);
  less("outside_charges", "charges", {"direct_charges"}, plan_.outside_charges);
  less("value_added", "gross_margin", {"outside_charges"}, plan_.value_added);
  less("operating_surplus", "value_added", {"taxes", "social"}, plan_.operating_surplus);
  less("operating_result", "operating_surplus", {"depreciation"}, plan_.operating_result);
  less("result", "operating_result", {"interest"}, plan_.result);
}

void PlanBuilder::balance() {
  heading("T16");
  put(
      "working_capital",
      [&](std::size_t month) {
        return sum(at("receivables", month) + "-" + at("payables", month) + "-" + at("vat_owed", month) +
                   "-" + at("social_owed", month));
      },
      plan_.working_capital);
  put("equity",
      standing({"own_money", "result"}, {"drawings"},
               cells_.opening + "+" + before_working_capital() + "+" + added(before_assets()) + "-(" +
                   added(before_loans()) + ")"),
      plan_.equity);
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

FormulaWorkbook PlanBuilder::build() {
  sales();
  receipts();
  costs();
  assets();
  loans();
  returns();
  cash();
  income();
  balance();
  const PlanYearsRequest years{
      typed_, plan_, wording_, rows_, cells_, months_.sheet().name, before_working_capital()};
  work_.sheets.push_back(plan_years_sheet(years));
  work_.sheets.push_back(plan_ratios_sheet(years));
  work_.sheets.push_back(std::move(cells_.sheet));
  work_.sheets.push_back(std::move(months_.sheet()));
  work_.sheets.push_back(std::move(parts_.sheet()));
  return std::move(work_);
}

FormulaWorkbook plan_workbook(const PlanParameters& typed, const Plan& plan,
                              const PlanWorkbookRequest& request, const Wording& wording) {
  return PlanBuilder(typed, plan, request, wording).build();
}

}  // namespace vireo
