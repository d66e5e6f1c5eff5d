#include "core/plan/year_tables.h"

#include <algorithm>
#include <functional>

namespace vireo {
namespace {

constexpr Rounding half_away = Rounding::half_away_from_zero;
constexpr int share_places = 4;
constexpr int number_places = 2;
constexpr int day_places = 1;
constexpr int commercial_year = 360;

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
    margins();
    self_financing();
    working_capital();
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

  Money contributed_first(FundingFrom from) const {
    Money sum(typed_.currency);
    for (const PlanContribution& each : typed_.contributions)
      if (each.month == 0 && each.from == from) sum += each.amount;
    return sum;
  }
  Money lent_first(FundingFrom from) const {
    Money sum(typed_.currency);
    for (const PlanLoan& each : typed_.loans)
      if (each.month == 0 && !each.had_before && each.from == from) sum += each.amount;
    return sum;
  }
  Money fees_first() const {
    Money sum(typed_.currency);
    for (std::size_t at = 0; at < typed_.charges.size(); ++at)
      if (typed_.charges[at].kind == PlanChargeKind::once)
        sum += plan_.detail.charge_net[at][0] + plan_.detail.charge_vat[at][0];
    return sum;
  }

  /// What is spent before the first money arrives, and who brings it; the rest is the cash one starts with.
  void start() {
    const Money none(typed_.currency);
    const Money assets = plan_.investments[0] + plan_.investments_vat[0];
    const Money fees = fees_first();
    const auto highest = std::max_element(plan_.working_capital.begin(), plan_.working_capital.begin() + 12);
    const Money working = std::max(none, *highest);
    const Money needs = assets + fees + working + typed_.reserve;
    const Money own = typed_.opening + contributed_first(FundingFrom::own);
    const Money grants = contributed_first(FundingFrom::grant);
    const Money honour = lent_first(FundingFrom::honour);
    const Money family = lent_first(FundingFrom::family);
    const Money bank = lent_first(FundingFrom::bank);
    const Money like_own = own + grants + honour + family;
    const Money sources = like_own + bank;
    begin("T2");
    first("start_assets", assets);
    first("start_fees", fees);
    first("start_working_capital", working);
    first("start_reserve", typed_.reserve);
    first("start_needs", needs, true);
    first("start_cash", sources - needs);
    first("start_uses", sources, true);
    begin("T3");
    first("start_opening", typed_.opening);
    first("start_own_money", own - typed_.opening);
    first("start_grants", grants);
    first("start_honour_loans", honour);
    first("start_family_loans", family);
    first("start_bank_loans", bank);
    first("start_sources", sources, true);
    first("start_bank_loan_needed", std::max(none, needs - like_own));
    // Of all that is needed, or of all that is there when that is more.
    const Money all = std::max(needs, sources);
    const auto share = [&](const char* id, const Money& part) {
      add(id, PlanValueKind::share, [&](std::size_t year) {
        return year == 0 ? quotient(part.value(), all.value(), share_places) : std::nullopt;
      });
    };
    share("start_own_share", own);
    share("start_equity_share", like_own);
  }

  void of_revenue(const char* id, Money PlanYear::*figure) {
    add(id, PlanValueKind::share, [&](std::size_t year) {
      return quotient((plan_.years[year].*figure).value(), plan_.years[year].revenue.value(), share_places);
    });
  }
  void margins() {
    begin("T11");
    of_revenue("gross_margin_rate", &PlanYear::gross_margin);
    of_revenue("value_added_rate", &PlanYear::value_added);
    of_revenue("operating_surplus_rate", &PlanYear::operating_surplus);
    of_revenue("result_rate", &PlanYear::result);
  }

  void working_capital() {
    const auto days = [&](const char* id, const std::function<std::optional<Decimal>(std::size_t)>& value) {
      add(id, PlanValueKind::number, value);
    };
    begin("T13");
    add("highest_working_capital", PlanValueKind::money, [&](std::size_t year) {
      const auto from = plan_.working_capital.begin() + static_cast<std::ptrdiff_t>(12 * year);
      return std::optional(std::max_element(from, from + 12)->value());
    });
    days("working_capital_days", [&](std::size_t year) {
      return quotient(plan_.years[year].working_capital.value() * Decimal::of(commercial_year),
                      plan_.years[year].revenue.value(), day_places);
    });
    days("receivable_days",
         [&](std::size_t year) { return std::optional(plan_.years[year].receivable_days); });
    days("target_days", [&](std::size_t) { return typed_.target_days; });
    const auto at_target = [&](std::size_t year) -> std::optional<Decimal> {
      if (!typed_.target_days) return std::nullopt;
      return quotient(year_of(plan_.invoiced, year).value() * *typed_.target_days,
                      Decimal::of(typed_.days_of_year), typed_.currency.decimals());
    };
    add("receivables_at_target", PlanValueKind::money, at_target);
    add("cash_freed", PlanValueKind::money, [&](std::size_t year) -> std::optional<Decimal> {
      const auto aimed = at_target(year);
      return aimed ? std::optional(plan_.receivables[12 * year + 11].value() - *aimed) : std::nullopt;
    });
    late_invoice();
  }

  void late_invoice() {
    const auto& late = typed_.late;
    std::optional<Decimal> interest;
    if (late)
      interest = (late->invoice.value() * late->rate * Decimal::of(late->days))
                     .divided_by(Decimal::of(365), typed_.currency.decimals(), half_away);
    add("late_interest", PlanValueKind::money, [&](std::size_t) { return interest; });
    add("late_claim", PlanValueKind::money, [&](std::size_t) {
      return interest ? std::optional(*interest + late->fixed.value()) : std::nullopt;
    });
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
