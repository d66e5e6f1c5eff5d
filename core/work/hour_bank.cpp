#include "core/work/hour_bank.h"

#include <algorithm>
#include <array>
#include <deque>

#include "core/base/named_value.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 2> orders{"oldest_first", "newest_first"};
constexpr std::array<std::string_view, 3> overages{"bill", "block", "carry"};
constexpr std::array<std::string_view, 6> movements{"granted", "bought",  "used",
                                                    "over",    "carried", "expired"};

/// Hours of one grant: in which cycle they were granted, how many are left.
struct Lot {
  std::size_t cycle = 0;
  Minutes left{};
  bool bought = false;  // in a block
};

/// The cycles' days, the first perhaps cut short.
std::vector<Period> cycle_periods(const HourBankTerms& terms, Date until) {
  std::vector<Period> all;
  const Date last = terms.last && *terms.last < until ? *terms.last : until;
  const bool cut = terms.cycle_day > 0 && terms.cycle_day != terms.first.day();
  const int day = cut ? terms.cycle_day : terms.first.day();
  // Counted from the month's first day, so that the 31st comes back after February.
  const auto day_in = [&](int month) {
    const Date first = terms.first.first_of_month().plus_months(month);
    return first.plus_days(std::min(day, first.last_of_month().day()) - 1);
  };
  const int offset = !cut ? terms.cycle_months : day_in(0) > terms.first ? 0 : 1;
  for (Date begin = terms.first; begin <= last;) {
    const int number = static_cast<int>(all.size());
    Date end = terms.cycle_months > 0 ? day_in(offset + number * terms.cycle_months)
                                      : begin.plus_days(std::max(1, terms.cycle_days));
    if (terms.last && *terms.last < end) end = terms.last->plus_days(1);
    all.emplace_back(begin, end);
    begin = end;
  }
  return all;
}

/// Of a cycle's days, how many of how many: only the first is cut, by a cycle day of its own.
struct Share {
  int days = 1;
  int of_days = 1;
};

Share share_of(const HourBankTerms& terms, const Period& period, bool is_first) {
  if (!terms.prorate || !is_first || terms.cycle_months <= 0 || terms.cycle_day <= 0) return {};
  if (terms.cycle_day == terms.first.day()) return {};
  const Date full = period.end().plus_months(-terms.cycle_months);
  return {period.days(), days_between(full, period.end())};
}

Decimal shared(const Decimal& whole, const Share& share, int places) {
  return (whole * Decimal::of(share.days))
      .divided_by(Decimal::of(share.of_days), places, Rounding::half_away_from_zero);
}

/// Follows one book of hours; keeps what is left as lots, oldest first.
class Following {
 public:
  Following(const HourBankTerms& terms, HourLedger& ledger) : terms_(terms), ledger_(ledger) {}

  void begin(const Period& period) {
    const std::size_t number = ledger_.cycles.size();
    HourCycle cycle;
    cycle.period = period;
    const Share share = share_of(terms_, period, number == 0);
    cycle.granted.count = *shared(Decimal::of(terms_.granted.count), share, 0).at_places(0);
    cycle.price = Money::rounded(shared(terms_.price.value(), share, 6), terms_.price.currency(),
                                 Rounding::half_away_from_zero);
    cycle.overage_price = Money(terms_.price.currency());
    for (const Lot& lot : lots_) cycle.rolled_in.count += lot.left.count;
    ledger_.cycles.push_back(cycle);
    lots_.push_back({number, cycle.granted});
    move(period.begin(), HourMovementKind::granted, cycle.granted);
    if (debt_.count > 0) {
      HourCycle& current = ledger_.cycles.back();
      current.debt_in = {std::min(debt_.count, cycle.granted.count + cycle.rolled_in.count)};
      debt_.count -= current.debt_in.count;
      take(current.debt_in);
      move(period.begin(), HourMovementKind::carried, {-current.debt_in.count});
    }
  }

  void use(const CountedTime& time) {
    HourCycle& cycle = ledger_.cycles.back();
    cycle.used.count += time.minutes.count;
    if (terms_.overage == Overage::block && terms_.block.count > 0)
      while (ledger_.left.count < time.minutes.count) buy(time.day);
    const Minutes in_plan{std::min(time.minutes.count, ledger_.left.count)};
    const Minutes beyond{time.minutes.count - in_plan.count};
    if (in_plan.count > 0) {
      take(in_plan);
      cycle.used_in_plan.count += in_plan.count;
      move(time.day, HourMovementKind::used, {-in_plan.count}, time.entry);
    }
    if (beyond.count == 0) return;
    cycle.over.count += beyond.count;
    // Beyond the hours nothing is left to change: the line says how much, the balance stays.
    ledger_.movements.push_back({time.day, HourMovementKind::over, beyond, ledger_.left, time.entry});
    if (terms_.overage == Overage::carry) debt_.count += beyond.count;
  }

  void end(bool another_follows) {
    HourCycle& cycle = ledger_.cycles.back();
    const std::size_t number = ledger_.cycles.size() - 1;
    const Date day = cycle.period.last();
    cycle.ended = true;
    Minutes lost;
    const auto lose = [&](Lot& lot, std::int64_t most) {
      const std::int64_t count = std::min(lot.left.count, most);
      lot.left.count -= count;
      lost.count += count;
      return count;
    };
    for (Lot& lot : lots_)
      if (!another_follows || number - lot.cycle >= static_cast<std::size_t>(terms_.rollover_cycles))
        lose(lot, lot.left.count);
    if (terms_.rollover_cap) {
      std::int64_t excess = ledger_.left.count - lost.count - terms_.rollover_cap->count;
      for (Lot& lot : lots_)
        if (excess > 0) excess -= lose(lot, excess);
    }
    std::erase_if(lots_, [](const Lot& lot) { return lot.left.count == 0; });
    cycle.expired = lost;
    if (lost.count > 0) move(day, HourMovementKind::expired, {-lost.count});
    cycle.rolled_out = ledger_.left;
    cycle.left = {};
    if (terms_.overage == Overage::bill) cycle.overage_price = billed(cycle.over);
  }

  void stop() {
    for (const Lot& lot : lots_)
      if (lot.bought) ledger_.left_bought.count += lot.left.count;
    if (ledger_.cycles.empty() || ledger_.cycles.back().ended) return;
    HourCycle& cycle = ledger_.cycles.back();
    cycle.left = ledger_.left;
    if (terms_.overage == Overage::bill) cycle.overage_price = billed(cycle.over);
  }

 private:
  Money billed(Minutes over) const {
    if (over.count == 0) return Money(terms_.price.currency());
    return Money::rounded(hours_exactly(over, terms_.overage_price.value()), terms_.price.currency(),
                          Rounding::half_away_from_zero);
  }
  static Decimal hours_exactly(Minutes minutes, const Decimal& price) {
    return (Decimal::of(minutes.count) * price).divided_by(Decimal::of(60), 8, Rounding::half_away_from_zero);
  }

  void buy(Date day) {
    HourCycle& cycle = ledger_.cycles.back();
    cycle.bought.count += terms_.block.count;
    cycle.overage_price = cycle.overage_price + terms_.block_price;
    lots_.push_back({ledger_.cycles.size() - 1, terms_.block, true});
    move(day, HourMovementKind::bought, terms_.block);
  }

  void take(Minutes minutes) {
    std::int64_t wanted = minutes.count;
    const auto from = [&](Lot& lot) {
      const std::int64_t count = std::min(wanted, lot.left.count);
      lot.left.count -= count;
      wanted -= count;
    };
    if (terms_.order == UseOrder::oldest_first)
      for (Lot& lot : lots_) from(lot);
    else
      // The cycle's own hours first, then what was rolled, what lapses first before the rest.
      for (const bool own : {true, false})
        for (Lot& lot : lots_)
          if ((lot.cycle + 1 == ledger_.cycles.size()) == own) from(lot);
    std::erase_if(lots_, [](const Lot& lot) { return lot.left.count == 0; });
  }

  void move(Date day, HourMovementKind kind, Minutes minutes, std::int64_t entry = 0) {
    ledger_.left.count += minutes.count;
    ledger_.movements.push_back({day, kind, minutes, ledger_.left, entry});
  }

  const HourBankTerms& terms_;
  HourLedger& ledger_;
  std::deque<Lot> lots_{};
  Minutes debt_{};
};

}  // namespace

std::string_view name_of(UseOrder order) {
  return orders[static_cast<std::size_t>(order)];
}
std::string_view name_of(Overage overage) {
  return overages[static_cast<std::size_t>(overage)];
}
std::string_view name_of(HourMovementKind kind) {
  return movements[static_cast<std::size_t>(kind)];
}
std::optional<UseOrder> use_order_named(std::string_view name) {
  return value_named<UseOrder>(orders, name);
}
std::optional<Overage> overage_named(std::string_view name) {
  return value_named<Overage>(overages, name);
}

HourLedger hour_ledger(const HourBankTerms& terms, std::vector<CountedTime> worked, Date until) {
  std::stable_sort(worked.begin(), worked.end(),
                   [](const CountedTime& a, const CountedTime& b) { return a.day < b.day; });
  HourLedger ledger;
  Following following(terms, ledger);
  const std::vector<Period> periods = cycle_periods(terms, until);
  std::size_t next = 0;
  const auto outside_until = [&](Date day) {
    for (; next < worked.size() && worked[next].day < day; ++next)
      ledger.outside.count += worked[next].minutes.count;
  };
  for (const Period& period : periods) {
    outside_until(period.begin());
    following.begin(period);
    for (; next < worked.size() && worked[next].day < period.end() && worked[next].day <= until; ++next)
      following.use(worked[next]);
    const bool stopped = terms.last && *terms.last < period.end();
    if (period.end() <= until.plus_days(1)) following.end(!stopped);
  }
  outside_until(until.plus_days(1));
  following.stop();
  return ledger;
}

Money owed_value(const HourBankTerms& terms, Minutes left, Minutes left_bought) {
  const auto worth = [&](const Money& price, Minutes minutes, Minutes part) {
    if (minutes.count <= 0) return Money(terms.price.currency());
    return Money::rounded((price.value() * Decimal::of(part.count))
                              .divided_by(Decimal::of(minutes.count), 8, Rounding::half_away_from_zero),
                          terms.price.currency(), Rounding::half_away_from_zero);
  };
  return worth(terms.price, terms.granted, {left.count - left_bought.count}) +
         worth(terms.block_price, terms.block, left_bought);
}

std::optional<UnitPrice> effective_rate(const HourLedger& ledger, Currency currency) {
  Money invoiced(currency);
  std::int64_t minutes = 0;
  for (const HourCycle& cycle : ledger.cycles) {
    invoiced = invoiced + cycle.price + cycle.overage_price;
    minutes += cycle.used.count;
  }
  if (minutes == 0) return std::nullopt;
  return UnitPrice::of((invoiced.value() * Decimal::of(60))
                           .divided_by(Decimal::of(minutes), 2, Rounding::half_away_from_zero),
                       currency)
      .value();
}

}  // namespace vireo
