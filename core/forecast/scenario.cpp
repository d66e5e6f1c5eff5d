#include "core/forecast/scenario.h"

#include <algorithm>

#include "core/base/named_value.h"
#include "core/forecast/cash_forecast.h"

namespace vireo {
namespace {

const std::vector<std::string> kinds{"client_lost", "payment_delay", "price", "volume",       "one_off",
                                     "illness",     "hire",          "tax",   "exchange_rate"};

/// Still to be sold: an issued invoice is not.
bool is_to_be_sold(const ForecastItem& item) {
  return is_receipt(item) && item.kind != ForecastKind::receipts_invoices;
}

bool meets(const ScenarioChange& change, const ForecastItem& item) {
  return item.due >= change.from && (!change.until || item.due <= *change.until) &&
         (!change.client || item.client == *change.client);
}

Money times(const Money& amount, const Decimal& factor) {
  return Money::rounded(amount.value() * factor, amount.currency(), Rounding::half_away_from_zero);
}

Decimal factor_of(const ScenarioChange& change) {
  return (Decimal::of(100) + change.percent).divided_by(Decimal::of(100), 8, Rounding::half_away_from_zero);
}

void multiply(ForecastItem& item, const ScenarioChange& change) {
  const Decimal factor = factor_of(change);
  item.amount = times(item.amount, factor);
  item.whole = times(item.whole, factor);
  item.net = times(item.net, factor);
}

/// What the change says of itself in an item's reasons.
Step reason(const ScenarioChange& change, const Money& amount) {
  Step step;
  step.label = {"scenario.reason." + std::string(name_of(change.kind)),
                {{"label", change.label},
                 {"day", change.from},
                 {"days", std::int64_t{change.days}},
                 {"percent", Argument(Argument::Kind::decimal, change.percent.shortest())}}};
  step.value = amount;
  return step;
}

ForecastItem added(const ScenarioChange& change, Date date, const Money& amount) {
  ForecastItem item;
  item.kind = ForecastKind::planned;
  item.date = item.due = date;
  item.amount = item.whole = amount;
  item.net = Money(amount.currency());
  item.key = {"scenario", change.id, date};
  item.fixed = true;
  item.why = reason(change, amount);
  return item;
}

bool change_items(const ScenarioChange& change, std::vector<ForecastItem>& items) {
  bool met = false;
  const bool drops = change.kind == ScenarioKind::client_lost || change.kind == ScenarioKind::illness;
  const auto touches = [&](const ForecastItem& item) {
    if (!meets(change, item)) return false;
    if (change.kind == ScenarioKind::exchange_rate) return item.foreign;
    return change.kind == ScenarioKind::payment_delay ? is_receipt(item) : is_to_be_sold(item);
  };
  if (drops) return std::erase_if(items, touches) > 0;
  for (ForecastItem& item : items) {
    if (!touches(item)) continue;
    met = true;
    if (change.kind == ScenarioKind::payment_delay) {
      item.due = item.due.plus_days(change.days);
      item.date = item.date.plus_days(change.days);
    } else {
      multiply(item, change);
    }
    item.why.children.push_back(reason(change, item.amount));
  }
  return met;
}

}  // namespace

std::string_view name_of(ScenarioKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

std::optional<ScenarioKind> scenario_kind_named(std::string_view name) {
  return value_named<ScenarioKind>(kinds, name);
}

const std::vector<std::string>& scenario_kind_names() {
  return kinds;
}

std::vector<ForecastItem> with_scenario(std::vector<ForecastItem> items, const ForecastRequest& request,
                                        Date last, Problems& warnings) {
  for (const ScenarioChange& change : request.scenario) {
    if (!change.on || change.kind == ScenarioKind::tax) continue;
    bool met = true;
    if (change.kind == ScenarioKind::one_off) {
      met = request.today < change.from && change.from <= last;
      if (met) items.push_back(added(change, change.from, change.amount));
    } else if (change.kind == ScenarioKind::hire) {
      met = false;
      for (int month = 0; change.from.plus_months(month) <= std::min(last, change.until.value_or(last));
           ++month) {
        const Date day = change.from.plus_months(month);
        if (day <= request.today) continue;
        items.push_back(added(change, day, -change.amount.abs()));
        met = true;
      }
    } else {
      met = change_items(change, items);
    }
    if (!met)
      warnings.push_back(
          warning("scenario.met_nothing", {},
                  {{"kind", Argument::term("scenario.kind." + std::string(name_of(change.kind)))},
                   {"client", change.client_name.empty() ? std::string() : " – " + change.client_name},
                   {"day", change.from}}));
  }
  return items;
}

Decimal tax_factor(const std::vector<ScenarioChange>& changes, Date due) {
  Decimal factor = Decimal::of(1);
  for (const ScenarioChange& change : changes)
    if (change.on && change.kind == ScenarioKind::tax && due >= change.from &&
        (!change.until || due <= *change.until))
      factor = factor * factor_of(change);
  return factor;
}

}  // namespace vireo
