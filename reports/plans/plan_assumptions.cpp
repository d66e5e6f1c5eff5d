#include "reports/plans/plan_assumptions.h"

#include <algorithm>

#include "reports/writers/xlsx_names.h"

namespace vireo {
namespace {

class AssumptionsBuilder {
 public:
  AssumptionsBuilder(const PlanParameters& typed, const std::string& title, const Wording& wording)
      : typed_(typed), wording_(wording) {
    found_.sheet.name = wording.text("plan.sheet.assumptions");
    found_.sheet.frozen_columns = 1;
    label(title, CellLook::title);
    label(text("fill_in"), CellLook::note);
  }

  PlanAssumptions build() {
    head("general", {});
    found_.opening = single("opening", typed_.opening.value(), CellLook::input_money);
    if (typed_.charges_vat) {
      found_.vat_rate = single("vat_rate", typed_.vat_rate, CellLook::input_rate);
      found_.vat_share = single("vat_share", typed_.vat_share, CellLook::input_rate);
    }
    found_.social_rate = single("social_rate", typed_.social_rate, CellLook::input_rate);
    if (typed_.social_base == SocialBase::result) {
      found_.social_allowance = single("social_allowance", typed_.social_allowance, CellLook::input_rate);
      found_.social_minimum = single("social_minimum", typed_.social_minimum.value(), CellLook::input_money);
    }
    wishes();
    rhythm();
    services();
    charges();
    money();
    before();
    return std::move(found_);
  }

 private:
  void wishes() {
    found_.reserve = single("reserve", typed_.reserve.value(), CellLook::input_money);
    found_.days_of_year = single("year_days", Decimal::of(typed_.days_of_year), CellLook::input_number);
    if (typed_.target_days)
      found_.target_days = single("target_days", *typed_.target_days, CellLook::input_number);
    if (const auto& late = typed_.late)
      found_.late = {single("late_invoice", late->invoice.value(), CellLook::input_money),
                     single("late_days", Decimal::of(late->days), CellLook::input_number),
                     single("late_rate", late->rate, CellLook::input_rate),
                     single("late_fixed", late->fixed.value(), CellLook::input_money)};
    if (const auto& capacity = typed_.capacity)
      found_.capacity = {single("capacity_days", capacity->days, CellLook::input_number),
                         single("capacity_hours", capacity->hours_per_day, CellLook::input_number),
                         single("capacity_billable", capacity->billable, CellLook::input_rate)};
  }

  std::vector<std::string> by_month(const std::string& id, const std::vector<Money>& amounts) {
    std::vector<std::string> cells;
    name_row(text(id));
    for (const Money& each : amounts)
      cells.push_back(
          input(static_cast<std::uint16_t>(cells.size() + 1), each.value(), CellLook::input_money));
    ++row_;
    return cells;
  }
  /// What stood open before the plan, by the month it is settled in.
  void before() {
    if (!typed_.goes_on) return;
    const PlanOpenItems& open = typed_.open;
    ++row_;
    head("open", numbered(std::max({open.receivables.size(), open.payables.size(), std::size_t{1}})));
    found_.open_receivables = by_month("open_receivables", open.receivables);
    found_.open_receivables_vat = by_month("open_receivables_vat", open.receivables_vat);
    found_.open_payables = by_month("open_payables", open.payables);
    found_.open_vat = single("open_vat", open.vat.value(), CellLook::input_money);
    found_.open_social = single("open_social", open.social.value(), CellLook::input_money);
  }

  std::string text(const std::string& id) const { return wording_.text("plan.sheet." + id); }

  void label(const std::string& said, CellLook look = CellLook::label) {
    found_.sheet.cells.push_back({row_, 0, look, said, {}, {}});
    ++row_;
  }

  /// A heading with the names of its columns.
  void head(const std::string& id, const std::vector<std::string>& columns) {
    ++row_;
    found_.sheet.cells.push_back({row_, 0, CellLook::heading, text(id), {}, {}});
    std::uint16_t column = 1;
    for (const std::string& each : columns)
      found_.sheet.cells.push_back({row_, column++, CellLook::heading, each, {}, {}});
    ++row_;
  }

  std::string input(std::uint16_t column, const Decimal& value, CellLook look) {
    found_.sheet.cells.push_back({row_, column, look, {}, {}, value});
    return quoted_tab(found_.sheet.name) + "!" + cell_name(row_, column, true);
  }

  std::string single(const std::string& id, const Decimal& value, CellLook look) {
    found_.sheet.cells.push_back({row_, 0, CellLook::label, text(id), {}, {}});
    std::string name = input(1, value, look);
    ++row_;
    return name;
  }

  void name_row(const std::string& name) {
    found_.sheet.cells.push_back({row_, 0, CellLook::label, name, {}, {}});
  }

  static std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t at = 1; at <= count; ++at) all.push_back(std::to_string(at));
    return all;
  }

  std::vector<std::string> years(const std::string& id) const {
    std::vector<std::string> all;
    for (std::size_t year = 1; year <= plan_years; ++year)
      all.push_back(text(id) + " " + std::to_string(year));
    return all;
  }

  void rhythm() {
    head("season", numbered(12));
    name_row(text("season_row"));
    for (std::uint16_t at = 0; at < 12; ++at)
      found_.season[at] =
          input(static_cast<std::uint16_t>(at + 1), typed_.season[at], CellLook::input_number);
    ++row_;
    head("ramp", numbered(plan_months));
    name_row(text("ramp_row"));
    for (std::uint16_t at = 0; at < plan_months; ++at)
      found_.ramp[at] =
          input(static_cast<std::uint16_t>(at + 1),
                at < typed_.ramp.size() ? typed_.ramp[at] : Decimal::of(1), CellLook::input_number);
    ++row_;
    head("delay", numbered(typed_.delay.size()));
    name_row(text("delay_row"));
    for (std::uint16_t at = 0; at < typed_.delay.size(); ++at)
      found_.delay.push_back(
          input(static_cast<std::uint16_t>(at + 1), typed_.delay[at], CellLook::input_rate));
    ++row_;
  }

  void services() {
    auto columns = years("units");
    for (const std::string& each : years("price")) columns.push_back(each);
    columns.push_back(text("hours"));
    head("services", columns);
    for (const PlanService& each : typed_.services) {
      PlanAssumptions::Service cells;
      name_row(plan_name(each.id, each.names, wording_.language()));
      for (std::uint16_t year = 0; year < plan_years; ++year) {
        cells.units[year] =
            input(static_cast<std::uint16_t>(1 + year), each.units[year], CellLook::input_number);
        cells.price[year] =
            input(static_cast<std::uint16_t>(4 + year), each.price[year], CellLook::input_money);
      }
      cells.hours = input(7, each.hours, CellLook::input_number);
      found_.services.push_back(std::move(cells));
      ++row_;
    }
  }

  void charges() {
    auto columns = years("amount");
    columns.insert(columns.end(), {text("share"), text("vat")});
    head("charges", columns);
    for (const PlanCharge& each : typed_.charges) {
      PlanAssumptions::Charge cells;
      name_row(plan_name(each.id, each.names, wording_.language()));
      const std::size_t years = each.kind == PlanChargeKind::share  ? 0
                                : each.kind == PlanChargeKind::once ? 1
                                                                    : plan_years;
      for (std::uint16_t year = 0; year < years; ++year)
        cells.amount[year] =
            input(static_cast<std::uint16_t>(1 + year), each.amount[year].value(), CellLook::input_money);
      if (each.kind == PlanChargeKind::share) cells.rate = input(4, each.rate, CellLook::input_rate);
      cells.vat = input(5, each.vat, CellLook::input_rate);
      found_.charges.push_back(std::move(cells));
      ++row_;
    }
  }

  void money() {
    head("investments", {text("cost"), text("vat"), text("life"), text("month")});
    for (const PlanInvestment& each : typed_.investments) {
      name_row(std::to_string(found_.investments.size() + 1));
      PlanAssumptions::Investment cells;
      cells.cost = input(1, each.cost.value(), CellLook::input_money);
      cells.vat = input(2, each.vat, CellLook::input_rate);
      cells.life = input(3, Decimal::of(each.life_months), CellLook::input_number);
      month_note(4, each.month, each.had_before);
      found_.investments.push_back(std::move(cells));
      ++row_;
    }
    head("loans", {text("loan_amount"), text("loan_rate"), text("loan_months"), text("month")});
    for (const PlanLoan& each : typed_.loans) {
      name_row(std::to_string(found_.loans.size() + 1));
      PlanAssumptions::Loan cells;
      cells.amount = input(1, each.amount.value(), CellLook::input_money);
      cells.rate = input(2, each.rate, CellLook::input_rate);
      cells.months = input(3, Decimal::of(each.months), CellLook::input_number);
      month_note(4, each.month, each.had_before);
      found_.loans.push_back(std::move(cells));
      ++row_;
    }
    head("contributions", {text("amount"), text("month")});
    for (const PlanContribution& each : typed_.contributions) {
      name_row(std::to_string(found_.contributions.size() + 1));
      found_.contributions.push_back(input(1, each.amount.value(), CellLook::input_money));
      month_note(2, each.month);
      ++row_;
    }
    head("drawings", years("year"));
    name_row(text("drawings_row"));
    for (std::uint16_t year = 0; year < plan_years; ++year)
      found_.drawings[year] =
          input(static_cast<std::uint16_t>(1 + year), typed_.drawings[year].value(), CellLook::input_money);
  }

  void month_note(std::uint16_t column, std::size_t month, bool had_before = false) {
    const std::string said = had_before ? text("before") : std::to_string(month + 1);
    found_.sheet.cells.push_back({row_, column, CellLook::note, said, {}, {}});
  }

  const PlanParameters& typed_;
  const Wording& wording_;
  PlanAssumptions found_;
  std::uint32_t row_ = 0;
};

}  // namespace

PlanAssumptions plan_assumptions(const PlanParameters& typed, const std::string& title,
                                 const Wording& wording) {
  return AssumptionsBuilder(typed, title, wording).build();
}

}  // namespace vireo
