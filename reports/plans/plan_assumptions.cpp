#include "reports/plans/plan_assumptions.h"

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
    rhythm();
    services();
    charges();
    money();
    return std::move(found_);
  }

 private:
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
      for (std::uint16_t year = 0; year < plan_years && each.kind != PlanChargeKind::share; ++year)
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
      month_note(4, each.month);
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
      month_note(4, each.month);
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

  void month_note(std::uint16_t column, std::size_t month) {
    found_.sheet.cells.push_back({row_, column, CellLook::note, std::to_string(month + 1), {}, {}});
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
