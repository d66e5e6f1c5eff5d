#include "core/billing/late_interest.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr std::int64_t days_of_year = 365;
constexpr int working_places = 10;

/// The days cut where the rate changes.
std::vector<Period> cut(const Period& days, const LateTerms& terms) {
  std::vector<Date> edges{days.begin(), days.end()};
  const auto add = [&](Date edge) {
    if (days.begin() < edge && edge < days.end()) edges.push_back(edge);
  };
  if (!terms.agreed && terms.statutory)
    if (const Parameter* rate = terms.statutory->find(terms.parameter)) {
      for (const ParameterRange& range : rate->ranges) add(range.from);
      // Days after those somebody checked have no rate: they must not take the last one.
      add(rate->checked.value_or(terms.statutory->checked).last.plus_days(1));
    }
  std::sort(edges.begin(), edges.end());
  std::vector<Period> parts;
  for (std::size_t at = 1; at < edges.size(); ++at) parts.emplace_back(edges[at - 1], edges[at]);
  return parts;
}

}  // namespace

Checked<Figure> late_interest(const LateTerms& terms, Currency currency) {
  Decimal exact;
  Figure interest{Money(currency), {}};
  Problems problems;
  for (const OpenStretch& stretch : terms.stretches)
    for (const Period& days : cut(stretch.days, terms)) {
      Rate rate = terms.agreed.value_or(Rate());
      Step step;
      if (!terms.agreed) {
        const auto found = take(terms.statutory->value(terms.parameter, days.begin()), problems);
        if (!found) return problems;
        rate = found->rate();
        step.source = found->source;
      }
      const Decimal part = (stretch.open.value() * rate.fraction() * Decimal::of(days.days()))
                               .divided_by(Decimal::of(days_of_year), working_places, Rounding::half_even);
      exact += part;
      step.label = {"late.stretch",
                    {{"first", days.begin()},
                     {"last", days.last()},
                     {"open", stretch.open},
                     {"rate", rate},
                     {"days", days.days()}}};
      step.value = {Argument::Kind::decimal, part.rounded(4, Rounding::half_even).text()};
      interest.why.children.push_back(std::move(step));
    }
  interest.amount = Money::rounded(exact, currency, Rounding::half_away_from_zero);
  interest.why.label = {"late.interest", {}};
  interest.why.value = interest.amount;
  interest.why.rounding = Rounding::half_away_from_zero;
  if (!problems.empty()) return {std::move(interest), std::move(problems)};
  return interest;
}

std::vector<OpenStretch> open_stretches(const Money& gross, Date due, Date today,
                                        std::vector<std::pair<Date, Money>> settled) {
  std::vector<OpenStretch> stretches;
  std::sort(settled.begin(), settled.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Money open = gross;
  Date from = due.plus_days(1);
  const auto add = [&](Date until) {
    if (from < until && open.is_positive()) stretches.push_back({Period(from, until), open});
    if (from < until) from = until;
  };
  for (const auto& [day, amount] : settled) {
    // On the day of the payment the money is there.
    add(std::min(day, today.plus_days(1)));
    open -= amount;
  }
  add(today.plus_days(1));
  return stretches;
}

}  // namespace vireo
