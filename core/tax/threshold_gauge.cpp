#include "core/tax/threshold_gauge.h"

#include <algorithm>

#include "core/rules/evaluation_steps.h"
#include "core/tax/rule_facts.h"

namespace vireo {
namespace {

constexpr int near_percent = 80;
constexpr int days_of_pace = 365;

bool counts(const Threshold& threshold, const std::string& activity) {
  const auto& named = threshold.activities;
  return named.empty() || std::find(named.begin(), named.end(), activity) != named.end();
}

/// Whether the business ever had an activity that the limit speaks of.
bool concerns(const EstimateRequest& request, const Threshold& threshold) {
  return std::any_of(request.facts.begin(), request.facts.end(), [&](const DatedFact& fact) {
    return fact.key == "activity" && counts(threshold, fact.value);
  });
}

Figure receipt_figure(const TaxReceipt& receipt) {
  Step step;
  step.label = receipt.label;
  step.value = receipt.amount;
  step.links = receipt.links;
  return {receipt.amount, std::move(step)};
}

class Gauging {
 public:
  Gauging(const EstimateRequest& request, Date start) : request_(request), start_(start) {
    sorted_ = request.receipts;
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [](const TaxReceipt& a, const TaxReceipt& b) { return a.date < b.date; });
  }

  Checked<ThresholdGauge> gauge(const Threshold& threshold) const {
    const Currency currency = Currency::of(request_.pack->currency);
    const auto found = request_.pack->parameter(threshold.parameter, request_.today);
    if (!found) return found.problems();
    ThresholdGauge gauge;
    gauge.threshold = &threshold;
    gauge.limit = limit_of(threshold, *found, request_.today.year());
    std::vector<Figure> parts;
    Money sum(currency);
    for (const TaxReceipt& receipt : sorted_) {
      if (receipt.date.year() != request_.today.year() || receipt.date > request_.today) continue;
      if (!counts(threshold, receipt.activity)) continue;
      parts.push_back(receipt_figure(receipt));
      sum += receipt.amount;
      if (!gauge.passed_on && sum > gauge.limit.amount) gauge.passed_on = receipt.date;
    }
    gauge.received = sum_of({"estimate.year_base", {{"year", std::to_string(request_.today.year())}}},
                            currency, std::move(parts));
    if (gauge.limit.amount.is_positive())
      gauge.percent =
          static_cast<int>(sum.minor() / std::max<std::int64_t>(1, gauge.limit.amount.minor() / 100));
    gauge.state = gauge.passed_on                 ? GaugeState::passed
                  : gauge.percent >= near_percent ? GaugeState::near
                                                  : GaugeState::below;
    gauge.is_tolerated = !threshold.tolerated.empty() && !passed_the_year_before(threshold);
    gauge.change = change_of(threshold, gauge.passed_on);
    if (!gauge.passed_on) gauge.expected_on = expected(threshold, gauge.limit.amount - sum);
    return gauge;
  }

 private:
  /// Whether the year before lay above the limit of its own days.
  bool passed_the_year_before(const Threshold& threshold) const {
    const int year = request_.today.year() - 1;
    const auto found = request_.pack->parameter(threshold.parameter, Period::year(year).last());
    if (!found || year < start_.year()) return false;
    Money sum(Currency::of(request_.pack->currency));
    for (const TaxReceipt& receipt : sorted_)
      if (receipt.date.year() == year && counts(threshold, receipt.activity)) sum += receipt.amount;
    return sum > limit_of(threshold, *found, year).amount;
  }

  Figure limit_of(const Threshold& threshold, const ParameterValue& value, int year) const {
    const Parameter* described = described_parameter(*request_.pack, threshold.parameter, {});
    Figure limit{value.money(), described ? parameter_step(*described, value) : Step{}};
    if (!threshold.prorated_first_year || start_.year() != year) return limit;
    // By the days from the begin to the end of the year, both counted.
    const Date last = Period::year(year).last();
    const std::int64_t days = days_between(start_, last) + 1;
    const std::int64_t of_year = Period::year(year).days();
    const Decimal share = Decimal::of(days).divided_by(Decimal::of(of_year), 12, Rounding::half_even);
    Figure shared{Money::rounded(value.value * share.rounded(10, Rounding::half_even),
                                 limit.amount.currency(), Rounding::half_up),
                  {}};
    shared.why.label = {"threshold.first_year", {{"days", days}, {"of", of_year}}};
    shared.why.value = shared.amount;
    shared.why.rounding = Rounding::half_up;
    shared.why.children.push_back(std::move(limit.why));
    return shared;
  }

  std::optional<ProposedChange> change_of(const Threshold& threshold,
                                          const std::optional<Date>& passed_on) const {
    if (!passed_on || threshold.changes_key.empty()) return std::nullopt;
    const Date from = threshold.changes_next_year ? *Date::of(passed_on->year() + 1, 1, 1) : *passed_on;
    if (fact_on(request_.facts, threshold.changes_key, from) == threshold.changes_to) return std::nullopt;
    return ProposedChange{threshold.changes_key, threshold.changes_to, from};
  }

  /// The day on which `left` is used up at the average of the last days.
  std::optional<Date> expected(const Threshold& threshold, const Money& left) const {
    const Date first = std::max(start_, request_.today.plus_days(-days_of_pace + 1));
    const std::int64_t days = days_between(first, request_.today) + 1;
    Money pace(left.currency());
    for (const TaxReceipt& receipt : sorted_)
      if (receipt.date >= first && receipt.date <= request_.today && counts(threshold, receipt.activity))
        pace += receipt.amount;
    if (days <= 0 || !pace.is_positive()) return std::nullopt;
    const std::int64_t needed = left.minor() * days / pace.minor() + 1;
    const Date last = Period::year(request_.today.year()).last();
    if (needed > days_between(request_.today, last)) return std::nullopt;
    return request_.today.plus_days(static_cast<int>(needed));
  }

  const EstimateRequest& request_;
  Date start_;
  std::vector<TaxReceipt> sorted_;
};

}  // namespace

const char* name_of(GaugeState state) {
  switch (state) {
    case GaugeState::below:
      return "below";
    case GaugeState::near:
      return "near";
    case GaugeState::passed:
      return "passed";
  }
  return "";
}

Checked<std::vector<ThresholdGauge>> threshold_gauges(const EstimateRequest& request) {
  const auto start = start_of_business(request.facts);
  if (!start) return start.problems();
  const Gauging gauging(request, *start);
  std::vector<ThresholdGauge> all;
  Problems problems;
  for (const Threshold& threshold : request.pack->thresholds) {
    if (!concerns(request, threshold)) continue;
    // What a relief ends with concerns only who has the relief.
    if (!threshold.ends_input.empty()) continue;
    if (auto gauge = take(gauging.gauge(threshold), problems)) all.push_back(std::move(*gauge));
  }
  if (!problems.empty()) return problems;
  return all;
}

}  // namespace vireo
