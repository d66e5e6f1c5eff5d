#pragma once
// Cash forecast: month by month, from the money there is today: open invoices when they are due (late ones
// today), what recurs, expenses not yet paid, and the contributions that follow from these very receipts, on
// their due days. Pure and deterministic; nothing is booked. Money that leaves is negative, so that every row
// adds up. No learned delays, no chance. Shown by reports/sheets/forecast and the forecast page.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/base/id.h"
#include "core/forecast/recurring.h"
#include "core/tax/estimate.h"

namespace vireo {

struct OpenInvoice {
  DocumentId id{};
  std::string number{};
  std::string client{};
  Date due{};
  Money open{};      // what the client still pays
  Money open_net{};  // of it without VAT: what contributions are reckoned on
};

struct OpenExpense {
  ExpenseId id{};
  std::string label{};
  Date due{};
  Money open{};
};

struct ForecastRequest {
  Date today{};
  int months = 12;
  Money opening{};  // bank and cash at the end of today
  std::vector<OpenInvoice> invoices{};
  std::vector<Recurring> recurring{};
  std::vector<OpenExpense> expenses{};
  std::optional<EstimateRequest> contributions{};  // rules, facts, receipts so far; none: none are reckoned
};

enum class ForecastKind {
  receipts_invoices,
  receipts_recurring,
  expenses_recurring,
  expenses_open,
  contributions,
  income_tax,
};
inline constexpr std::size_t forecast_kind_count = 6;
const char* name_of(ForecastKind kind);
const std::array<ForecastKind, forecast_kind_count>& forecast_kinds();

struct ForecastItem {
  ForecastKind kind = ForecastKind::receipts_invoices;
  Date date{};     // when it is expected to move
  Date due{};      // when it should have
  Money amount{};  // negative when it leaves
  Step why{};

  bool late() const { return due < date; }
};

struct ForecastRow {
  Period month{};
  Figure opening{};
  std::array<Figure, forecast_kind_count> flows{};  // by ForecastKind
  Figure closing{};

  const Figure& flow(ForecastKind kind) const { return flows[static_cast<std::size_t>(kind)]; }
};

struct Forecast {
  std::vector<ForecastRow> rows{};
  std::vector<ForecastItem> items{};  // by day
  std::size_t lowest = 0;             // the row whose closing is least; the first of equals
};

/// Warnings: why contributions could not be reckoned, provisional rates. Never refuses.
Checked<Forecast> cash_forecast(const ForecastRequest& request);

}  // namespace vireo
