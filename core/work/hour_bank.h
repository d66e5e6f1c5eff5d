#pragma once
// Hour bank: hours a client buys for a cycle, by terms that are data: what rolls over, how long it stays,
// which hours are used first, what lies beyond. hour_ledger() follows every minute from grant to use,
// roll-over and expiry. Pure; what was worked comes from time entries, nothing is booked from it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"

namespace vireo {

enum class UseOrder { oldest_first, newest_first };  // newest: the cycle's own hours before rolled ones
enum class Overage { bill, block, carry };           // carry: taken from the next cycle's hours

std::string_view name_of(UseOrder order);
std::string_view name_of(Overage overage);
std::optional<UseOrder> use_order_named(std::string_view name);
std::optional<Overage> overage_named(std::string_view name);

struct HourBankTerms {
  Date first{};                // the day the first hours are granted
  std::optional<Date> last{};  // the last day of all
  int cycle_months = 1;        // 0: a cycle lasts cycle_days
  int cycle_days = 0;
  int cycle_day = 0;                      // of the month on which hours are granted; 0: that of `first`
  int invoice_day = 0;                    // of the month on which the price is invoiced; 0: that of the grant
  Minutes granted{};                      // a cycle
  Money price{};                          // a cycle
  std::optional<Minutes> rollover_cap{};  // none: all that is left may roll
  int rollover_cycles = 0;  // for how many further cycles it stays valid; 0: lost at the cycle's end
  UseOrder order = UseOrder::oldest_first;
  Overage overage = Overage::bill;
  UnitPrice overage_price{};  // an hour
  Minutes block{};            // bought at once when hours run out
  Money block_price{};
  int alert_percent = 80;  // of the hours available
  bool prorate = true;     // a first cycle cut short grants and costs its share of days
};

/// Minutes worked on a day, as they count; `entry` tells which time entry.
struct CountedTime {
  Date day{};
  Minutes minutes{};
  std::int64_t entry = 0;
};

/// One cycle. granted + rolled_in + bought = debt_in + used_in_plan + rolled_out + expired while it is over;
/// of the running one, `left` stands for the last two.
struct HourCycle {
  Period period{};
  Minutes granted{};
  Minutes rolled_in{};
  Minutes bought{};  // in blocks
  Minutes debt_in{};
  Minutes used{};  // all that was worked
  Minutes used_in_plan{};
  Minutes over{};  // beyond the hours, to be billed or carried
  Minutes left{};  // on the last day looked at
  Minutes rolled_out{};
  Minutes expired{};
  bool ended = false;
  Money price{};
  Money overage_price{};  // for `over` when billed, or the blocks
  Minutes available() const { return {granted.count + rolled_in.count + bought.count - debt_in.count}; }
};

enum class HourMovementKind { granted, bought, used, over, carried, expired };
std::string_view name_of(HourMovementKind kind);

struct HourMovement {
  Date day{};
  HourMovementKind kind = HourMovementKind::granted;
  Minutes minutes{};  // as it changes what is left (used is negative); of `over`, how much lies beyond
  Minutes left{};     // after it
  std::int64_t entry = 0;
};

struct HourLedger {
  std::vector<HourCycle> cycles{};        // those begun by `until`
  std::vector<HourMovement> movements{};  // by day; without `over` their sum is what is left
  Minutes left{};
  Minutes left_bought{};  // of them, bought in blocks
  Minutes outside{};      // worked before the first cycle or after the last
};

/// Follows the hours up to and including `until`. A cycle ends with its last day.
HourLedger hour_ledger(const HourBankTerms& terms, std::vector<CountedTime> worked, Date until);

/// What is left, at the price it was bought for: owed to the client in work. Of `left`, `left_bought` were
/// bought in blocks, which have a price of their own.
Money owed_value(const HourBankTerms& terms, Minutes left, Minutes left_bought = {});
/// What was invoiced for the cycles by the hours worked in them, an hour; nothing when none was worked.
std::optional<UnitPrice> effective_rate(const HourLedger& ledger, Currency currency);

}  // namespace vireo
