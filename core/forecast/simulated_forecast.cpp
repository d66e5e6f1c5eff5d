#include "core/forecast/simulated_forecast.h"

#include <algorithm>
#include <map>
#include <set>

namespace vireo {
namespace {

/// The same item has the same number in every scenario, so that its draws are the same (FNV-1a).
std::int64_t number_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  return static_cast<std::int64_t>(hash >> 1);
}

bool follows_receipts(ForecastKind kind) {
  return kind == ForecastKind::contributions || kind == ForecastKind::income_tax;
}

class Delays {
 public:
  explicit Delays(const std::vector<PaidInvoice>& paid) {
    for (const PaidInvoice& each : paid) {
      const auto days = static_cast<std::int32_t>(each.days_late());
      all_.push_back(days);
      by_client_[each.client].push_back(days);
    }
  }
  const std::vector<std::int32_t>& all() const { return all_; }
  std::optional<std::vector<std::int32_t>> of(const ForecastItem& item) const {
    if (all_.empty() || !is_receipt(item) || item.fixed || item.own_delay || !item.client.is_set())
      return std::nullopt;
    const auto found = by_client_.find(item.client);
    return found == by_client_.end() ? std::vector<std::int32_t>{} : found->second;
  }

 private:
  std::vector<std::int32_t> all_{};
  std::map<PartyId, std::vector<std::int32_t>> by_client_{};
};

/// What the receipts of a period pay in contributions, as a share: on a path that receives more, more is due.
void add_rule(const ForecastRequest& request, const ForecastItem& item,
              const std::vector<std::pair<Date, Money>>& received, SimulationRequest& simulation) {
  const Date from = item.covers->begin();
  const Date to = item.covers->last();
  std::int64_t before = 0;
  std::int64_t after = 0;
  for (const auto& [day, amount] : received)
    if (from <= day && day <= to) (day <= request.today ? before : after) += amount.minor();
  const std::int64_t base = before + after;
  if (after <= 0 || base <= 0) {
    simulation.items.push_back(
        {.id = number_of(item.key.text()), .due = item.date, .amount_minor = item.amount.minor()});
    return;
  }
  // A share finer than a basis point is kept by the fixed part.
  const std::int64_t owed = -item.amount.minor();
  const int share = static_cast<int>(owed * certain_basis_points / base);
  const std::int64_t by_share = base * share / certain_basis_points;
  simulation.rules.push_back({from, to, item.date, share, before, 1});
  if (owed != by_share)
    simulation.items.push_back(
        {.id = number_of(item.key.text()), .due = item.date, .amount_minor = by_share - owed});
}

}  // namespace

Money usual_buffer(const Forecast& forecast) {
  const Currency currency = forecast.opening.currency();
  std::int64_t out = 0;
  for (const ForecastItem& item : forecast.items) out += std::min<std::int64_t>(0, item.amount.minor());
  const auto months = static_cast<std::int64_t>(std::max<std::size_t>(1, forecast.rows.size()));
  const Money usual =
      Money::rounded(Decimal::of(-out * 3, currency.decimals())
                         .divided_by(Decimal::of(2 * months), 6, Rounding::half_away_from_zero),
                     currency, Rounding::half_away_from_zero);
  return std::max(usual, Money::rounded(Decimal::of(1000), currency, Rounding::half_away_from_zero));
}

SimulationRequest simulation_request(const ForecastRequest& request, const Forecast& forecast,
                                     const ChanceWish& wish) {
  SimulationRequest simulation;
  simulation.first_day = request.today;
  const Date last = request.today.first_of_month().plus_months(request.months).plus_days(-1);
  simulation.days = std::clamp(days_between(request.today, last) + 1, 1, 750);
  simulation.opening = request.opening;
  simulation.buffer = wish.buffer;
  simulation.paths = wish.paths;
  simulation.seed = wish.seed;
  simulation.progress = wish.progress;
  simulation.doubtful_after_days = request.doubtful_after_days;
  const Delays delays(wish.paid);
  simulation.days_late_of_all = delays.all();
  std::vector<std::pair<Date, Money>> received;
  if (request.contributions)
    for (const auto& receipt : request.contributions->receipts)
      received.emplace_back(receipt.date, receipt.amount);
  for (const ForecastItem& item : forecast.items)
    if (is_receipt(item))
      received.emplace_back(item.date, Money::rounded(item.net.value() * item.probability,
                                                      item.net.currency(), Rounding::half_away_from_zero));
  std::set<std::int64_t> chains;
  for (const ForecastItem& item : forecast.items) {
    if (follows_receipts(item.kind)) {
      add_rule(request, item, received, simulation);
      continue;
    }
    SimulatedItem made;
    made.id = number_of(item.key.text());
    made.own_days_late = delays.of(item);
    made.due = made.own_days_late ? item.due : item.date;
    made.amount_minor = item.whole.minor();
    made.turnover_minor = is_receipt(item) ? item.net.minor() : 0;
    const bool drawn_doubtful = made.own_days_late && item.kind == ForecastKind::receipts_invoices;
    // An invoice that is doubtful is so by its drawn delay, not twice.
    if (!drawn_doubtful)
      made.certainty_basis_points = static_cast<int>(*(item.probability * Decimal::of(certain_basis_points))
                                                          .rounded(0, Rounding::half_away_from_zero)
                                                          .at_places(0));
    if (item.kind == ForecastKind::receipts_recurring && wish.churn_basis_points > 0) {
      made.chain = number_of(item.key.source + ":" + std::to_string(item.key.id));
      if (chains.insert(made.chain).second)
        simulation.chains.push_back({made.chain, wish.churn_basis_points});
    }
    if (item.kind == ForecastKind::expenses_recurring)
      made.variation_basis_points = wish.variation_basis_points;
    simulation.items.push_back(std::move(made));
  }
  return simulation;
}

}  // namespace vireo
