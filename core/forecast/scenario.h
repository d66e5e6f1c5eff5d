#pragma once
// A scenario: changes laid over a forecast in their order, each of which can be switched off. Invoices
// already issued stay what they are, but for the rate of a foreign currency; what is still to be sold, paid
// or levied changes. Values only; applied by scenario.cpp, kept by core/store/scenarios_table.h.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

struct ForecastItem;
struct ForecastRequest;

enum class ScenarioKind {
  client_lost,    // nothing more is sold to the client from a day on
  payment_delay,  // receipts come so many days later
  price,          // what is still to be sold, by so many per cent
  volume,         // the same, said of the quantity
  one_off,        // an amount on a day, negative when it leaves
  illness,        // nothing is earned from a day to another
  hire,           // an amount leaves each month
  tax,            // contributions and taxes by so many per cent
  exchange_rate,  // what is agreed in other currencies is worth so many per cent more
};
std::string_view name_of(ScenarioKind kind);
std::optional<ScenarioKind> scenario_kind_named(std::string_view name);
const std::vector<std::string>& scenario_kind_names();

struct ScenarioChange {
  std::int64_t id = 0;
  ScenarioKind kind = ScenarioKind::one_off;
  bool on = true;
  std::optional<PartyId> client{};  // none: all
  std::string client_name{};
  Date from{};
  std::optional<Date> until{};  // the last day; none: to the end
  int days = 0;
  Decimal percent{};  // 10 = ten per cent more
  Money amount{};
  std::string label{};
};

/// Before contributions are reckoned. Warnings "scenario.met_nothing" {kind}.
std::vector<ForecastItem> with_scenario(std::vector<ForecastItem> items, const ForecastRequest& request,
                                        Date last, Problems& warnings);
/// The share by which contributions and taxes due on a day are multiplied.
Decimal tax_factor(const std::vector<ScenarioChange>& changes, Date due);

}  // namespace vireo
