#include "core/work/pricing.h"

namespace vireo {
namespace {

constexpr int exact_places = 12;
constexpr auto rounding = Rounding::half_away_from_zero;

struct Named {
  const char* field;
  const Decimal& value;
};

void refuse_negative(std::initializer_list<Named> values, Problems& found) {
  for (const auto& [field, value] : values)
    if (value.is_negative()) found.push_back(problem("price.negative", {"", 0, field}));
}

void refuse_share(const char* field, const Decimal& share, Problems& found) {
  if (share > Decimal::of(1)) found.push_back(problem("price.share_wrong", {"", 0, field}));
}

Step step(const char* label, const Argument& value) {
  Step made;
  made.label = {label, {}};
  made.value = value;
  return made;
}

Figure figure(const char* label, const char* rule, const Decimal& exact, Currency currency,
              std::vector<Step> children) {
  const Money amount = Money::rounded(exact, currency, rounding);
  Step why = step(label, amount);
  why.rule = Message{rule, {}};
  why.rounding = rounding;
  why.children = std::move(children);
  return {amount, std::move(why)};
}

Argument share_of(const Decimal& share) {
  return {Argument::Kind::percent, share.shortest()};
}
Argument hours_of(const Decimal& hours) {
  return {Argument::Kind::decimal, hours.shortest()};
}

}  // namespace

Checked<WorkingHours> working_hours(const WorkingYear& year) {
  Problems found;
  refuse_negative({{"days", year.days},
                   {"leave", year.leave},
                   {"holidays", year.holidays},
                   {"sick", year.sick},
                   {"training", year.training},
                   {"hours-per-day", year.hours_per_day},
                   {"billable", year.billable}},
                  found);
  refuse_share("billable", year.billable, found);
  WorkingHours hours;
  hours.days = year.days - year.leave - year.holidays - year.sick - year.training;
  if (hours.days.is_negative()) found.push_back(problem("price.no_days", {"", 0, "days"}));
  if (!found.empty()) return found;
  hours.hours = hours.days * year.hours_per_day;
  hours.billable_hours = hours.hours * year.billable;
  hours.billable_hours_per_month = hours.billable_hours.divided_by(Decimal::of(12), 1, rounding);
  return hours;
}

Checked<RateFigures> rate_figures(const RateWish& wish) {
  Problems found;
  refuse_negative({{"net", wish.net.value()},
                   {"costs", wish.costs.value()},
                   {"levies", wish.levies},
                   {"hours", wish.hours},
                   {"hours-per-day", wish.hours_per_day},
                   {"margin", wish.margin}},
                  found);
  refuse_share("levies", wish.levies, found);
  const Decimal kept = Decimal::of(1) - wish.levies;
  if (kept.is_zero()) found.push_back(problem("price.levies_all", {"", 0, "levies"}));
  if (wish.hours.is_zero()) found.push_back(problem("price.no_hours", {"", 0, "hours"}));
  if (!found.empty()) return found;
  const Currency currency = wish.net.currency();
  const Decimal needed = (wish.net + wish.costs).value();
  const Decimal revenue = needed.divided_by(kept, exact_places, rounding);
  // One division for each figure, so that no rounding is carried into the next.
  const Decimal hourly = needed.divided_by(kept * wish.hours, exact_places, rounding);
  RateFigures figures;
  figures.revenue = figure("price.step.revenue", "price.rule.revenue", revenue, currency,
                           {step("price.step.net", wish.net), step("price.step.costs", wish.costs),
                            step("price.step.levies", share_of(wish.levies))});
  figures.hourly = figure("price.step.hourly", "price.rule.hourly", hourly, currency,
                          {figures.revenue.why, step("price.step.hours", hours_of(wish.hours))});
  figures.daily =
      figure("price.step.daily", "price.rule.daily", hourly * wish.hours_per_day, currency,
             {figures.hourly.why, step("price.step.hours_per_day", hours_of(wish.hours_per_day))});
  figures.list_hourly =
      figure("price.step.list_hourly", "price.rule.list_hourly", hourly * (Decimal::of(1) + wish.margin),
             currency, {figures.hourly.why, step("price.step.margin", share_of(wish.margin))});
  return figures;
}

Checked<PriceRiseFigures> price_rise(const PriceRise& rise) {
  Problems found;
  refuse_negative({{"rate", rise.rate.value()}, {"share", rise.share}, {"hours", rise.hours}}, found);
  if (!found.empty()) return found;
  const Decimal more = Decimal::of(1) + rise.share;
  const Decimal new_rate = rise.rate.value() * more;
  const Decimal lost = rise.share.divided_by(more, exact_places, rounding);
  const Currency currency = rise.rate.currency();
  PriceRiseFigures figures;
  figures.new_rate = Money::rounded(new_rate, currency, rounding);
  figures.share_to_lose = lost.rounded(4, rounding);
  figures.hours_to_lose = (lost * rise.hours).rounded(1, rounding);
  figures.gain = Money::rounded(rise.rate.value() * rise.share * rise.hours, currency, rounding);
  return figures;
}

}  // namespace vireo
