#include "reports/plans/plan_ratios.h"

#include <functional>

#include "core/plan/year_tables.h"

namespace vireo {
namespace {

using YearFormula = std::function<std::string(std::size_t year)>;

class RatiosBuilder {
 public:
  explicit RatiosBuilder(const PlanYearsRequest& request)
      : request_(request), places_(request.typed.currency.decimals()) {
    tables_ = plan_year_tables(request.typed, request.plan);
    // A row may read one further down.
    std::uint32_t at = first_row;
    for (const PlanYearTable& table : tables_) {
      at += 2;
      for (const PlanYearRow& row : table.rows) row_of_.emplace(row.id, at++);
    }
    capacity();
    start();
    funding();
    margins();
    receivables();
    break_even();
    indicators();
  }

  FormulaSheet build() const {
    FormulaSheet sheet;
    sheet.name = text("plan.sheet.ratios");
    sheet.frozen_rows = first_row;
    sheet.frozen_columns = 1;
    sheet.cells.push_back({0, 0, CellLook::title, sheet.name, {}, {}});
    for (std::uint16_t year = 0; year < plan_years; ++year)
      sheet.cells.push_back({1,
                             column(year),
                             CellLook::heading,
                             text("plan.sheet.year") + " " + std::to_string(year + 1),
                             {},
                             {}});
    std::uint32_t at = first_row;
    for (const PlanYearTable& table : tables_) {
      sheet.cells.push_back({at + 1, 0, CellLook::heading, text("plan.table." + table.id), {}, {}});
      at += 2;
      for (const PlanYearRow& row : table.rows) add(sheet, row, at++);
    }
    return sheet;
  }

 private:
  static constexpr std::uint32_t first_row = 2;
  static std::uint16_t column(std::size_t year) { return static_cast<std::uint16_t>(year + 1); }

  std::string text(const std::string& id) const { return request_.wording.text(id); }

  void add(FormulaSheet& sheet, const PlanYearRow& row, std::uint32_t at) const {
    sheet.cells.push_back({at, 0, CellLook::label, text("plan.year_row." + row.id), {}, {}});
    const CellLook look = row.kind == PlanValueKind::money   ? CellLook::money
                          : row.kind == PlanValueKind::share ? CellLook::rate
                                                             : CellLook::number;
    for (std::size_t year = 0; year < plan_years; ++year) {
      const std::string formula = formulas_.at(row.id)(year);
      if (!formula.empty())
        sheet.cells.push_back(
            {at, column(year), look, {}, "=" + formula, row.years[year].value_or(Decimal{})});
    }
  }

  void say(const std::string& id, YearFormula formula) { formulas_.emplace(id, std::move(formula)); }
  /// Of the first year alone.
  void say_first(const std::string& id, const std::string& formula) {
    say(id, [formula](std::size_t year) { return year == 0 ? formula : std::string(); });
  }

  std::string money(const std::string& formula) const {
    return "ROUND(" + formula + "," + std::to_string(places_) + ")";
  }
  /// Nothing by nothing is nothing.
  static std::string quotient(const std::string& of, const std::string& by, int places) {
    return "IF(" + by + "=0,0,ROUND(ROUND((" + of + ")/(" + by + "),8)," + std::to_string(places) + "))";
  }
  std::string own(const std::string& id, std::size_t year) const {
    return cell_name(row_of_.at(id), column(year));
  }
  const MonthRows::Row& row(const std::string& id) const { return request_.rows.at(id); }
  std::string year_of(const std::string& id, std::size_t year) const {
    return row(id).sum(12 * year, 12 * year + 11);
  }
  std::string end_of(const std::string& id, std::size_t year) const { return row(id).from(12 * year + 11); }
  /// "MAX(...)" over the months of a year.
  std::string over(const char* function, const std::string& id, std::size_t year) const {
    return function + year_of(id, year).substr(3);
  }
  YearFormula sum(const std::string& id) const {
    return [this, id](std::size_t year) { return money(year_of(id, year)); };
  }

  void capacity() {
    const auto& cells = request_.cells.capacity;
    const bool known = !cells.days.empty();
    say("hours_available", [=](std::size_t) {
      return known ? "ROUND(" + cells.days + "*" + cells.hours_per_day + "*" + cells.billable + ",8)"
                   : std::string();
    });
    say("hours_sold",
        [this](std::size_t year) { return "ROUND(ROUND(" + year_of("hours", year) + ",8),2)"; });
    say("utilisation", [this, known](std::size_t year) {
      return known ? quotient(year_of("hours", year), own("hours_available", year), 4) : std::string();
    });
    say("hour_brings",
        [this](std::size_t year) { return quotient(year_of("revenue", year), year_of("hours", year), 2); });
    say("hour_needed", [this](std::size_t year) {
      return quotient(own("break_even_with_drawings", year), year_of("hours", year), 2);
    });
  }

  std::string contributed(FundingFrom from) const {
    std::string all = "0";
    const auto& typed = request_.typed.contributions;
    for (std::size_t at = 0; at < typed.size(); ++at)
      if (typed[at].month == 0 && typed[at].from == from) all += "+" + request_.cells.contributions[at];
    return all;
  }
  std::string lent(FundingFrom from) const {
    std::string all = "0";
    const auto& typed = request_.typed.loans;
    for (std::size_t at = 0; at < typed.size(); ++at)
      if (typed[at].month == 0 && !typed[at].had_before && typed[at].from == from)
        all += "+" + request_.cells.loans[at].amount;
    return all;
  }
  std::string fees() const {
    std::string all = "0";
    for (std::size_t at = 0; at < request_.typed.charges.size(); ++at)
      if (request_.typed.charges[at].kind == PlanChargeKind::once)
        all += "+" + row("charge_net:" + std::to_string(at)).from(0) + "+" +
               row("charge_vat:" + std::to_string(at)).from(0);
    return all;
  }

  std::string added(const std::vector<const char*>& ids) const {
    std::string all;
    for (const char* each : ids) all += (all.empty() ? "" : "+") + own(each, 0);
    return all;
  }

  void start() {
    say_first("start_assets", money(row("investments").from(0) + "+" + row("investments_vat").from(0)));
    say_first("start_fees", money(fees()));
    say_first("start_working_capital", "MAX(0," + over("MAX", "working_capital", 0) + ")");
    say_first("start_reserve", request_.cells.reserve);
    say_first("start_needs",
              money(added({"start_assets", "start_fees", "start_working_capital", "start_reserve"})));
    say_first("start_cash", money(own("start_sources", 0) + "-" + own("start_needs", 0)));
    say_first("start_uses", money(added({"start_needs", "start_cash"})));
    say_first("start_opening", request_.cells.opening);
    say_first("start_own_money", money(contributed(FundingFrom::own)));
    say_first("start_grants", money(contributed(FundingFrom::grant)));
    say_first("start_honour_loans", money(lent(FundingFrom::honour)));
    say_first("start_family_loans", money(lent(FundingFrom::family)));
    say_first("start_bank_loans", money(lent(FundingFrom::bank)));
    const std::string like_own = added(
        {"start_opening", "start_own_money", "start_grants", "start_honour_loans", "start_family_loans"});
    say_first("start_sources", money(like_own + "+" + own("start_bank_loans", 0)));
    say_first("start_bank_loan_needed",
              "MAX(0," + money(own("start_needs", 0) + "-(" + like_own + ")") + ")");
    const std::string all = "MAX(" + own("start_needs", 0) + "," + own("start_sources", 0) + ")";
    say_first("start_own_share", quotient(added({"start_opening", "start_own_money"}), all, 4));
    say_first("start_equity_share", quotient(like_own, all, 4));
  }

  void margins() {
    for (const auto& [id, of] : std::initializer_list<std::pair<const char*, const char*>>{
             {"gross_margin_rate", "gross_margin"},
             {"value_added_rate", "value_added"},
             {"operating_surplus_rate", "operating_surplus"},
             {"result_rate", "result"}})
      say(id, [this, of = std::string(of)](std::size_t year) {
        return quotient(year_of(of, year), year_of("revenue", year), 4);
      });
  }

  void funding() {
    for (const char* each : {"result", "depreciation", "drawings", "principal", "investments", "revenue"})
      say(each, sum(each));
    say("self_financing", [this](std::size_t year) {
      return money(year_of("result", year) + "+" + year_of("depreciation", year));
    });
    say("surplus_less_interest", [this](std::size_t year) {
      return money(year_of("operating_surplus", year) + "-" + year_of("interest", year));
    });
    say("self_financing_after_drawings", [this](std::size_t year) {
      return money(own("self_financing", year) + "-" + own("drawings", year));
    });
    say("net_self_financing", [this](std::size_t year) {
      return money(own("self_financing_after_drawings", year) + "-" + own("principal", year));
    });
    say("working_capital_change", [this](std::size_t year) {
      return money(
          end_of("working_capital", year) + "-" +
          (year == 0 ? "(" + request_.before_working_capital + ")" : end_of("working_capital", year - 1)));
    });
    say("uses", [this](std::size_t year) {
      return money(own("investments", year) + "+" + own("working_capital_change", year) + "+" +
                   own("principal", year) + "+" + own("drawings", year));
    });
    say("contributed", [this](std::size_t year) {
      return money(year_of("own_money", year) + "+" + year_of("loans_received", year));
    });
    say("sources", [this](std::size_t year) {
      return money(own("contributed", year) + "+" + own("self_financing", year));
    });
    say("balance",
        [this](std::size_t year) { return money(own("sources", year) + "-" + own("uses", year)); });
    say("cumulated_balance", [this](std::size_t year) {
      const std::string before = year == 0 ? request_.cells.opening : own("cumulated_balance", year - 1);
      return money(before + "+" + own("balance", year));
    });
  }

  void receivables() {
    const auto& cells = request_.cells;
    say("highest_working_capital", [this](std::size_t year) { return over("MAX", "working_capital", year); });
    say("working_capital_days", [this](std::size_t year) {
      return quotient(end_of("working_capital", year) + "*360", year_of("revenue", year), 1);
    });
    say("receivable_days", [this](std::size_t year) {
      return quotient(end_of("receivables", year) + "*" + request_.cells.days_of_year,
                      year_of("invoiced", year), 1);
    });
    const bool aims = !cells.target_days.empty();
    say("target_days", [&cells](std::size_t) { return cells.target_days; });
    say("receivables_at_target", [this, aims](std::size_t year) {
      return aims ? quotient(year_of("invoiced", year) + "*" + request_.cells.target_days,
                             request_.cells.days_of_year, places_)
                  : std::string();
    });
    say("cash_freed", [this, aims](std::size_t year) {
      return aims ? money(end_of("receivables", year) + "-" + own("receivables_at_target", year))
                  : std::string();
    });
    const bool is_late = !cells.late.invoice.empty();
    say("late_interest", [this, is_late](std::size_t) {
      const auto& late = request_.cells.late;
      return is_late ? quotient(late.invoice + "*" + late.rate + "*" + late.days, "365", places_)
                     : std::string();
    });
    say("late_claim", [this, is_late](std::size_t year) {
      return is_late ? money(own("late_interest", year) + "+" + request_.cells.late.fixed) : std::string();
    });
  }

  void break_even() {
    const bool on_receipts = request_.typed.social_base == SocialBase::receipts;
    say("variable_costs", [this, on_receipts](std::size_t year) {
      return money(year_of("variable_charges", year) +
                   (on_receipts ? "+" + year_of("social", year) + plan_social_before(request_, year) : ""));
    });
    say("margin",
        [this](std::size_t year) { return money(own("revenue", year) + "-" + own("variable_costs", year)); });
    const auto where_margin = [this](const std::string& value, std::size_t year) {
      return "IF(" + own("margin", year) + ">0," + value + ",0)";
    };
    say("margin_rate", [this, where_margin](std::size_t year) {
      return where_margin(quotient(own("margin", year), own("revenue", year), 4), year);
    });
    say("fixed_costs", [this](std::size_t year) {
      return money(own("revenue", year) + "-" + year_of("result", year) + "-" + own("variable_costs", year));
    });
    const auto sales_for = [this, where_margin](const std::string& costs, std::size_t year) {
      return where_margin(quotient("(" + costs + ")*" + own("revenue", year), own("margin", year), places_),
                          year);
    };
    say("break_even",
        [this, sales_for](std::size_t year) { return sales_for(own("fixed_costs", year), year); });
    say("break_even_with_drawings", [this, sales_for](std::size_t year) {
      return sales_for(own("fixed_costs", year) + "+" + own("drawings", year), year);
    });
    say("break_even_days", [this](std::size_t year) {
      return quotient(own("break_even", year) + "*360", own("revenue", year), 1);
    });
  }

  void indicators() {
    say("largest_service", [this](std::size_t year) {
      std::string largest = "0";
      for (std::size_t at = 0; at < request_.typed.services.size(); ++at)
        largest += "," + year_of("service:" + std::to_string(at), year);
      return quotient("MAX(" + largest + ")", year_of("revenue", year), 4);
    });
    say("lowest_cash", [this](std::size_t year) { return over("MIN", "closing", year); });
    say("lowest_month", [this](std::size_t year) {
      const std::string months = year_of("closing", year).substr(4);
      return "MATCH(" + over("MIN", "closing", year) + "," + months.substr(0, months.size() - 1) + ",0)";
    });
    say("debt_cover", [this](std::size_t year) {
      return quotient(own("self_financing", year) + "-" + own("drawings", year),
                      "(" + year_of("principal", year) + "+" + year_of("interest", year) + ")", 2);
    });
    say("closing", [this](std::size_t year) { return end_of("closing", year); });
  }

  const PlanYearsRequest& request_;
  int places_;
  std::vector<PlanYearTable> tables_{};
  std::map<std::string, std::uint32_t> row_of_{};
  std::map<std::string, YearFormula> formulas_{};
};

}  // namespace

FormulaSheet plan_ratios_sheet(const PlanYearsRequest& request) {
  return RatiosBuilder(request).build();
}

}  // namespace vireo
