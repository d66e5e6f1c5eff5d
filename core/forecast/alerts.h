#pragma once
// What a forecast warns of: money running out, the buffer used, money that is owed and spent, late invoices,
// one client too large. Each with its day, its causes and what can be done. Pure.
#include <optional>
#include <string>
#include <vector>

#include "core/forecast/cash_forecast.h"
#include "core/forecast/simulation.h"

namespace vireo {

enum class AlertLevel { red, orange, yellow };
std::string_view name_of(AlertLevel level);

struct Alert {
  AlertLevel level = AlertLevel::yellow;
  Message cause{};   // "alert.below_zero" {day, amount} ...
  Message action{};  // "alert.action.remind" ...
  std::optional<Date> day{};
  std::vector<Message> items{};  // the three that weigh most
};

struct AlertRequest {
  Date today{};
  const Forecast* forecast = nullptr;
  const Simulation* simulation = nullptr;  // none: nothing is said of chance
  Money buffer{};
  Money set_aside{};  // VAT and contributions owed already
  std::string largest_client{};
  Decimal largest_share{};  // of the turnover of twelve months
};

/// The gravest first.
std::vector<Alert> alerts(const AlertRequest& request);

}  // namespace vireo
