#include "core/forecast/alerts.h"

#include <algorithm>
#include <array>

namespace vireo {
namespace {

constexpr int soon_days = 30;
constexpr int near_days = 60;
constexpr int later_days = 90;
constexpr int late_days = 30;
constexpr int likely_basis_points = 1'000;

/// The payments that weigh most until a day.
std::vector<Message> heaviest(const Forecast& forecast, Date day) {
  std::vector<const ForecastItem*> out;
  for (const ForecastItem& item : forecast.items)
    if (item.date <= day && item.amount.is_negative()) out.push_back(&item);
  std::stable_sort(out.begin(), out.end(),
                   [](const ForecastItem* a, const ForecastItem* b) { return a->amount < b->amount; });
  std::vector<Message> told;
  for (std::size_t at = 0; at < out.size() && at < 3; ++at) told.push_back(out[at]->why.label);
  return told;
}

class Watching {
 public:
  explicit Watching(const AlertRequest& request) : request_(request), forecast_(*request.forecast) {}

  void watch_balance() {
    const auto below = [&](const Money& line, int days) -> const DayBalance* {
      for (const DayBalance& each : forecast_.days)
        if (each.day <= request_.today.plus_days(days) && each.balance < line) return &each;
      return nullptr;
    };
    const Money zero(request_.buffer.currency());
    if (const DayBalance* day = below(zero, soon_days))
      return add(AlertLevel::red, *day, "alert.below_zero", "alert.action.ahead");
    if (const DayBalance* day = below(request_.buffer, near_days))
      add(AlertLevel::orange, *day, "alert.below_buffer", "alert.action.delay");
  }

  void watch_set_aside() {
    if (request_.set_aside <= forecast_.opening || request_.set_aside.is_zero()) return;
    all_.push_back({AlertLevel::red,
                    {"alert.set_aside_spent", {{"amount", request_.set_aside}, {"cash", forecast_.opening}}},
                    {"alert.action.stop_drawing", {}},
                    request_.today,
                    {}});
  }

  void watch_chance() {
    if (!request_.simulation) return;
    const Simulation& simulation = *request_.simulation;
    if (simulation.below_zero.basis_points > likely_basis_points)
      all_.push_back({AlertLevel::orange,
                      {"alert.may_fall_below_zero",
                       {{"share", Rate::fraction(Decimal::of(simulation.below_zero.basis_points, 4))}}},
                      {"alert.action.deposit", {}},
                      simulation.below_zero.p10,
                      {}});
    for (const SimulatedDay& day : simulation.days) {
      if (day.day > request_.today.plus_days(later_days)) break;
      if (day.p10 >= request_.buffer) continue;
      all_.push_back({AlertLevel::yellow,
                      {"alert.may_use_buffer", {{"day", day.day}, {"amount", day.p10}}},
                      {"alert.action.delay", {}},
                      day.day,
                      {}});
      break;
    }
  }

  void watch_clients() {
    if (request_.largest_share > Decimal::of(4, 1))
      all_.push_back(
          {AlertLevel::yellow,
           {"alert.concentration",
            {{"client", request_.largest_client}, {"share", Rate::fraction(request_.largest_share)}}},
           {"alert.action.prospect", {}},
           std::nullopt,
           {}});
    for (const ForecastItem& item : forecast_.items)
      if (item.kind == ForecastKind::receipts_invoices && days_between(item.due, request_.today) > late_days)
        all_.push_back(
            {AlertLevel::yellow,
             {"alert.late_invoice",
              {{"days", std::int64_t{days_between(item.due, request_.today)}}, {"amount", item.whole}}},
             {"alert.action.remind", {}},
             item.due,
             {item.why.label}});
  }

  std::vector<Alert> taken() {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Alert& a, const Alert& b) { return a.level < b.level; });
    return std::move(all_);
  }

 private:
  void add(AlertLevel level, const DayBalance& day, const char* cause, const char* action) {
    all_.push_back({level,
                    {cause, {{"day", day.day}, {"amount", day.balance}}},
                    {action, {}},
                    day.day,
                    heaviest(forecast_, day.day)});
  }

  const AlertRequest& request_;
  const Forecast& forecast_;
  std::vector<Alert> all_{};
};

}  // namespace

std::string_view name_of(AlertLevel level) {
  constexpr std::array<std::string_view, 3> names{"red", "orange", "yellow"};
  return names[static_cast<std::size_t>(level)];
}

std::vector<Alert> alerts(const AlertRequest& request) {
  Watching watching(request);
  watching.watch_balance();
  watching.watch_set_aside();
  watching.watch_chance();
  watching.watch_clients();
  return watching.taken();
}

}  // namespace vireo
