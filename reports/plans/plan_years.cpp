#include "reports/plans/plan_years.h"

#include <functional>
#include <optional>

namespace vireo {
namespace {

using Years = std::function<std::string(std::size_t)>;

class YearsBuilder {
 public:
  explicit YearsBuilder(const PlanYearsRequest& request)
      : request_(request), places_(std::to_string(request.typed.currency.decimals())) {
    sheet_.name = request.wording.text("plan.sheet.years");
    sheet_.frozen_rows = 2;
    sheet_.frozen_columns = 1;
    sheet_.cells.push_back({0, 0, CellLook::title, request.wording.text("plan.sheet.years"), {}, {}});
    for (std::uint16_t year = 0; year < plan_years; ++year)
      sheet_.cells.push_back({1,
                              static_cast<std::uint16_t>(year + 1),
                              CellLook::heading,
                              request.wording.text("plan.sheet.year") + " " + std::to_string(year + 1),
                              {},
                              {}});
  }

  FormulaSheet build() {
    money("revenue", months("revenue"), &PlanYear::revenue);
    money("gross_margin", less("revenue", "direct_charges"), &PlanYear::gross_margin);
    money("value_added", less("revenue", "charges"), &PlanYear::value_added);
    money(
        "operating_surplus",
        [&](std::size_t year) {
          return rounded(own("value_added", year) + "-" + months("taxes")(year) + "-" +
                         months("social")(year));
        },
        &PlanYear::operating_surplus);
    money("operating_result", less("operating_surplus", "depreciation"), &PlanYear::operating_result);
    money("result", less("operating_result", "interest"), &PlanYear::result);
    money(
        "self_financing",
        [&](std::size_t year) { return rounded(own("result", year) + "+" + months("depreciation")(year)); },
        &PlanYear::self_financing);
    money(
        "working_capital_change",
        [&](std::size_t year) {
          const std::string before = year == 0 ? "(" + request_.before_working_capital + ")"
                                               : row("working_capital").from(12 * year - 1);
          return rounded(row("working_capital").from(12 * year + 11) + "-" + before);
        },
        &PlanYear::working_capital_change);
    money("investments", months("investments"), &PlanYear::investments);
    money("principal", months("principal"), &PlanYear::principal);
    money("drawings", months("drawings"), &PlanYear::drawings);
    money(
        "closing", [&](std::size_t year) { return row("closing").from(12 * year + 11); }, &PlanYear::closing);
    money(
        "lowest_cash",
        [&](std::size_t year) {
          std::string lowest = row("closing").sum(12 * year, 12 * year + 11);
          return "MIN" + lowest.substr(3);
        },
        &PlanYear::lowest_cash);
    break_even();
    charts();
    return std::move(sheet_);
  }

 private:
  std::string rounded(const std::string& formula) const { return "ROUND(" + formula + "," + places_ + ")"; }
  const MonthRows::Row& row(const std::string& id) const { return request_.rows.at(id); }
  std::string own(const std::string& id, std::size_t year) const {
    return cell_name(places_of_rows_.at(id), static_cast<std::uint16_t>(year + 1));
  }
  Years months(const std::string& id) const {
    return [this, id](std::size_t year) { return rounded(row(id).sum(12 * year, 12 * year + 11)); };
  }
  Years less(const std::string& from, const std::string& what) const {
    return
        [this, from, what](std::size_t year) { return rounded(own(from, year) + "-" + months(what)(year)); };
  }

  void add(const std::string& id, CellLook look, const Years& formula,
           const std::function<std::optional<Decimal>(const PlanYear&)>& value) {
    sheet_.cells.push_back({next_, 0, CellLook::label, request_.wording.text("plan.year." + id), {}, {}});
    for (std::size_t year = 0; year < plan_years; ++year)
      if (const auto number = value(request_.plan.years[year]))
        sheet_.cells.push_back(
            {next_, static_cast<std::uint16_t>(year + 1), look, {}, "=" + formula(year), *number});
    places_of_rows_[id] = next_++;
  }
  void money(const std::string& id, const Years& formula, Money PlanYear::*figure) {
    add(id, CellLook::money, formula,
        [figure](const PlanYear& year) -> std::optional<Decimal> { return (year.*figure).value(); });
  }

  void break_even() {
    money(
        "variable_costs",
        [&](std::size_t year) {
          return rounded(months("variable_charges")(year) +
                         (request_.typed.social_base == SocialBase::receipts
                              ? "+" + months("social")(year) + plan_social_before(request_, year)
                              : ""));
        },
        &PlanYear::variable_costs);
    money(
        "fixed_costs",
        [&](std::size_t year) {
          return rounded(own("revenue", year) + "-" + own("result", year) + "-" +
                         own("variable_costs", year));
        },
        &PlanYear::fixed_costs);
    const auto sales_for = [&](const std::string& costs, std::size_t year) {
      const std::string margin = "(" + own("revenue", year) + "-" + own("variable_costs", year) + ")";
      return "IF(" + margin + ">0,ROUND(ROUND(" + costs + "*" + own("revenue", year) + "/" + margin + ",8)," +
             places_ + "),0)";
    };
    const auto value = [](std::optional<Money> PlanYear::*figure) {
      return [figure](const PlanYear& year) -> std::optional<Decimal> {
        return (year.*figure) ? (year.*figure)->value() : Decimal{};
      };
    };
    add(
        "break_even", CellLook::money,
        [&](std::size_t year) { return sales_for(own("fixed_costs", year), year); },
        value(&PlanYear::break_even));
    add(
        "break_even_with_drawings", CellLook::money,
        [&](std::size_t year) {
          return sales_for("(" + own("fixed_costs", year) + "+" + own("drawings", year) + ")", year);
        },
        value(&PlanYear::break_even_with_drawings));
    add(
        "hours", CellLook::number,
        [&](std::size_t year) { return "ROUND(" + row("hours").sum(12 * year, 12 * year + 11) + ",6)"; },
        [](const PlanYear& year) -> std::optional<Decimal> { return year.hours; });
  }

  void charts() {
    const auto chart = [&](const std::string& id, std::uint32_t at) {
      FormulaChart drawn;
      drawn.title = request_.wording.text("plan.sheet." + id);
      drawn.sheet = request_.months_sheet;
      drawn.category_row = MonthRows::month_row;
      drawn.first_column = MonthRows::column(0);
      drawn.last_column = MonthRows::column(plan_months - 1);
      drawn.at_row = at;
      return drawn;
    };
    const auto series = [&](const std::string& id) {
      return FormulaChart::Series{request_.wording.text("plan.row." + id), row(id).at()};
    };
    FormulaChart cash = chart("chart_cash", next_ + 1);
    cash.lines = {series("closing")};
    FormulaChart flows = chart("chart_flows", next_ + 20);
    flows.columns = {series("receipts"), series("payments"), series("social_paid"), series("drawings")};
    sheet_.charts = {std::move(cash), std::move(flows)};
  }

  const PlanYearsRequest& request_;
  std::string places_;
  FormulaSheet sheet_{};
  std::map<std::string, std::uint32_t> places_of_rows_{};
  std::uint32_t next_ = 2;
};

}  // namespace

std::string plan_social_before(const PlanYearsRequest& request, std::size_t year) {
  const auto row = request.rows.find("old_receipts_net");
  if (row == request.rows.end()) return {};
  return "-ROUND(ROUND(" + row->second.sum(12 * year, 12 * year + 11) + "*" + request.cells.social_rate +
         ",8)," + std::to_string(request.typed.currency.decimals()) + ")";
}

FormulaSheet plan_years_sheet(const PlanYearsRequest& request) {
  return YearsBuilder(request).build();
}

}  // namespace vireo
