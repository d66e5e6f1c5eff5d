#include "core/plan/year_tables.h"

#include <algorithm>
#include <functional>

namespace vireo {
namespace {

constexpr Rounding half_away = Rounding::half_away_from_zero;
constexpr int share_places = 4;
constexpr int number_places = 2;

std::optional<Decimal> quotient(const Decimal& of, const Decimal& by, int places) {
  if (by.is_zero()) return std::nullopt;
  return of.divided_by(by, places, half_away);
}

class Tables {
 public:
  Tables(const PlanParameters& typed, const Plan& plan) : typed_(typed), plan_(plan) {}

  std::vector<PlanYearTable> all() {
    capacity();
    start();
    self_financing();
    funding();
    break_even();
    indicators();
    return std::move(tables_);
  }

 private:
  using OfYear = std::function<std::optional<Decimal>(std::size_t year)>;

  void begin(const char* id) { tables_.push_back({id, {}}); }
  void add(const char* id, PlanValueKind kind, const OfYear& value, bool is_total = false) {
    PlanYearRow row{id, kind, {}, is_total};
    for (std::size_t year = 0; year < plan_years; ++year) row.years[year] = value(year);
    tables_.back().rows.push_back(std::move(row));
  }
  void money(const char* id, const std::function<Money(const PlanYear&)>& value, bool is_total = false) {
    add(
        id, PlanValueKind::money, [&](std::size_t year) { return value(plan_.years[year]).value(); },
        is_total);
  }
  /// Of the start alone.
  void first(const char* id, const Money& value, bool is_total = false) {
    add(
        id, PlanValueKind::money,
        [&](std::size_t year) { return year == 0 ? std::optional(value.value()) : std::nullopt; }, is_total);
  }

  std::optional<Decimal> available_hours() const {
    return typed_.capacity ? std::optional(typed_.capacity->hours_per_year()) : std::nullopt;
  }
  void utilisation() {
    add("utilisation", PlanValueKind::share, [&](std::size_t year) -> std::optional<Decimal> {
      const auto available = available_hours();
      return available ? quotient(plan_.years[year].hours, *available, share_places) : std::nullopt;
    });
  }
  void hour_brings() {
    add("hour_brings", PlanValueKind::money, [&](std::size_t year) {
      return quotient(plan_.years[year].revenue.value(), plan_.years[year].hours, number_places);
    });
  }

  void capacity() {
    begin("T1");
    add("hours_available", PlanValueKind::number, [&](std::size_t) { return available_hours(); });
    add("hours_sold", PlanValueKind::number, [&](std::size_t year) {
      return std::optional(plan_.years[year].hours.rounded(number_places, half_away));
    });
    utilisation();
    hour_brings();
    // Sold over the same hours, this turnover pays all costs and what one lives on.
    add("hour_needed", PlanValueKind::money, [&](std::size_t year) -> std::optional<Decimal> {
      const auto& needed = plan_.years[year].break_even_with_drawings;
      return needed ? quotient(needed->value(), plan_.years[year].hours, number_places) : std::nullopt;
    });
  }

  /// What is spent before the first money arrives, and who brings it; the rest is the cash one starts with.
  void start() {
    const Money assets = plan_.investments[0] + plan_.investments_vat[0];
    const auto highest = std::max_element(plan_.working_capital.begin(), plan_.working_capital.begin() + 12);
    const Money working = highest->is_negative() ? Money(typed_.currency) : *highest;
    const Money sources = typed_.opening + plan_.own_money[0] + plan_.loans_received[0];
    begin("T2");
    first("start_assets", assets);
    first("start_working_capital", working);
    first("start_cash", sources - assets - working);
    first("start_uses", sources, true);
    begin("T3");
    first("start_opening", typed_.opening);
    first("start_own_money", plan_.own_money[0]);
    first("start_loans", plan_.loans_received[0]);
    first("start_sources", sources, true);
  }

  void self_financing() {
    begin("T12");
    money("result", [](const PlanYear& year) { return year.result; });
    money("depreciation", [](const PlanYear& year) { return year.depreciation; });
    money(
        "self_financing", [](const PlanYear& year) { return year.self_financing; }, true);
    // The other way: it must come to the same.
    money("surplus_less_interest",
          [](const PlanYear& year) { return year.operating_surplus - year.interest; });
    money("drawings", [](const PlanYear& year) { return year.drawings; });
    money("self_financing_after_drawings",
          [](const PlanYear& year) { return year.self_financing - year.drawings; });
    money("principal", [](const PlanYear& year) { return year.principal; });
    money(
        "net_self_financing",
        [](const PlanYear& year) { return year.self_financing - year.drawings - year.principal; }, true);
  }

  void funding() {
    const auto uses = [](const PlanYear& year) {
      return year.investments + year.working_capital_change + year.principal + year.drawings;
    };
    const auto sources = [](const PlanYear& year) { return year.contributed + year.self_financing; };
    begin("T15");
    money("investments", [](const PlanYear& year) { return year.investments; });
    money("working_capital_change", [](const PlanYear& year) { return year.working_capital_change; });
    money("principal", [](const PlanYear& year) { return year.principal; });
    money("drawings", [](const PlanYear& year) { return year.drawings; });
    money("uses", uses, true);
    money("contributed", [](const PlanYear& year) { return year.contributed; });
    money("self_financing", [](const PlanYear& year) { return year.self_financing; });
    money("sources", sources, true);
    money("balance", [&](const PlanYear& year) { return sources(year) - uses(year); });
    money(
        "cumulated_balance", [](const PlanYear& year) { return year.funding_closing; }, true);
  }

  void break_even() {
    const auto known = [](const std::optional<Money>& value) {
      return value ? std::optional(value->value()) : std::nullopt;
    };
    begin("T17");
    money("revenue", [](const PlanYear& year) { return year.revenue; });
    money("variable_costs", [](const PlanYear& year) { return year.variable_costs; });
    money(
        "margin", [](const PlanYear& year) { return year.revenue - year.variable_costs; }, true);
    add("margin_rate", PlanValueKind::share, [&](std::size_t year) -> std::optional<Decimal> {
      if (!plan_.years[year].break_even) return std::nullopt;
      return plan_.years[year].margin_rate;
    });
    money("fixed_costs", [](const PlanYear& year) { return year.fixed_costs; });
    add(
        "break_even", PlanValueKind::money,
        [&](std::size_t year) { return known(plan_.years[year].break_even); }, true);
    add("break_even_days", PlanValueKind::number, [&](std::size_t year) -> std::optional<Decimal> {
      if (!plan_.years[year].break_even) return std::nullopt;
      return plan_.years[year].break_even_days;
    });
    add(
        "break_even_with_drawings", PlanValueKind::money,
        [&](std::size_t year) { return known(plan_.years[year].break_even_with_drawings); }, true);
  }

  void indicators() {
    begin("T18");
    utilisation();
    hour_brings();
    add("largest_service", PlanValueKind::share, [&](std::size_t year) {
      Money largest(typed_.currency);
      for (const auto& [id, months] : plan_.revenue_of) largest = std::max(largest, year_of(months, year));
      return quotient(largest.value(), plan_.years[year].revenue.value(), share_places);
    });
    money("lowest_cash", [](const PlanYear& year) { return year.lowest_cash; });
    add("lowest_month", PlanValueKind::number, [&](std::size_t year) {
      return std::optional(Decimal::of(static_cast<std::int64_t>(plan_.years[year].lowest_month) + 1));
    });
    add("receivable_days", PlanValueKind::number,
        [&](std::size_t year) { return std::optional(plan_.years[year].receivable_days); });
    // 1.2 at least is what a bank looks for.
    add("debt_cover", PlanValueKind::number, [&](std::size_t at) {
      const PlanYear& year = plan_.years[at];
      return quotient((year.self_financing - year.drawings).value(), (year.principal + year.interest).value(),
                      number_places);
    });
    money(
        "closing", [](const PlanYear& year) { return year.closing; }, true);
  }

  const PlanParameters& typed_;
  const Plan& plan_;
  std::vector<PlanYearTable> tables_{};
};

}  // namespace

std::vector<PlanYearTable> plan_year_tables(const PlanParameters& typed, const Plan& plan) {
  return Tables(typed, plan).all();
}

}  // namespace vireo
