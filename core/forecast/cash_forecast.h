#pragma once
// Cash forecast: day by day and month by month, from the money there is today: open invoices when the client
// is expected to pay (late ones today), what recurs, work not yet invoiced, offers by their chance, expenses
// and loans, items typed by hand, and the contributions and VAT that follow from these very receipts, on
// their due days. Pure and deterministic; nothing is booked. Money that leaves is negative, so that every row
// adds up. What chance may do to it is simulated_forecast.h. Shown by reports/sheets/forecast and the
// forecast page.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/base/id.h"
#include "core/forecast/recurring.h"
#include "core/forecast/scenario.h"
#include "core/tax/estimate.h"

namespace vireo {

/// What an item comes from; `day` tells the occurrences of what recurs apart. It is the same tomorrow.
struct ForecastKey {
  std::string source{};  // invoice, recurring, expense, planned ...: "forecast.source.<source>"
  std::int64_t id = 0;
  Date day{};
  friend auto operator<=>(const ForecastKey&, const ForecastKey&) = default;
  /// "invoice:12", "recurring:7:2026-04-05": as typed and kept.
  std::string text() const;
  static std::optional<ForecastKey> parse(std::string_view text);
};

struct OpenInvoice {
  DocumentId id{};
  std::string number{};
  std::string client{};
  Date due{};
  Money open{};      // what the client still pays
  Money open_net{};  // of it without VAT: what contributions are reckoned on
  PartyId client_id{};
  int days_late = 0;       // after the due day the client is expected to pay, as learned when it was issued
  bool own_delay = false;  // by the person's own word instead
  std::optional<ExchangeRate> rate{};  // by which `open` was converted from another currency
};

struct OpenExpense {
  ExpenseId id{};
  std::string label{};
  Date due{};
  Money open{};
  std::optional<ExchangeRate> rate{};  // by which it was booked from another currency
};

/// Money that may come: work not yet invoiced, a recurring invoice, a quote accepted, a lead.
struct ExpectedReceipt {
  ForecastKey key{};
  std::string label{};
  PartyId client{};  // not set: nobody's yet
  Date due{};        // the day its invoice would fall due
  Money gross{};
  Money net{};
  Decimal probability = Decimal::of(1);
  int days_late = 0;
  bool own_delay = false;
  std::optional<ExchangeRate> rate{};  // by which both were converted
};

/// Typed by hand; negative when it leaves.
struct PlannedItem {
  std::int64_t id = 0;
  std::string label{};
  Date date{};
  Money amount{};
  Decimal probability = Decimal::of(1);
  std::optional<ExchangeRate> rate{};  // of a forecast: by which `amount` was converted
};

struct LoanInstalment {
  std::int64_t loan = 0;
  std::string label{};
  Date date{};
  Money payment{};
};

/// What a person said of an item: another day, or left out.
struct ItemChange {
  ForecastKey key{};
  std::optional<Date> moved_to{};
  bool excluded = false;
};

/// VAT one owes today and when it is next due; what is received later falls due a period after.
struct VatOutlook {
  Money owed{};
  int months_between = 3;
  Date next_due{};
};

struct ForecastRequest {
  Date today{};
  int months = 12;
  Money opening{};  // bank and cash at the end of today
  std::vector<OpenInvoice> invoices{};
  std::vector<Recurring> recurring{};
  std::vector<OpenExpense> expenses{};
  std::optional<EstimateRequest> contributions{};  // rules, facts, receipts so far; none: none are reckoned
  std::vector<ExpectedReceipt> receipts{};
  std::vector<PlannedItem> planned{};
  std::vector<LoanInstalment> loans{};
  std::optional<VatOutlook> vat{};
  std::vector<ItemChange> changes{};
  std::vector<ScenarioChange> scenario{};  // in their order
  /// Days on which no bank books; expected receipts move on to the next that does. None: no day moves.
  const HolidayCalendar* bank_days = nullptr;
  int doubtful_after_days = 120;  // later than that an invoice counts by `recovery` only
  Decimal recovery = Decimal::of(5, 1);
};

enum class ForecastKind {
  receipts_invoices,
  receipts_recurring,
  receipts_expected,
  planned,
  expenses_recurring,
  expenses_open,
  loans,
  contributions,
  vat,
  income_tax,
};
inline constexpr std::size_t forecast_kind_count = 10;
const char* name_of(ForecastKind kind);
const std::array<ForecastKind, forecast_kind_count>& forecast_kinds();

struct ForecastItem {
  ForecastKind kind = ForecastKind::receipts_invoices;
  Date date{};     // when it is expected to move
  Date due{};      // when it should
  Money amount{};  // negative when it leaves; the whole amount times its probability
  Step why{};
  ForecastKey key{};
  PartyId client{};  // not set: none
  Money whole{};
  Money net{};  // of the whole, what contributions are reckoned on
  Decimal probability = Decimal::of(1);
  bool fixed = false;      // its day was set by hand
  bool own_delay = false;  // its client is expected to pay so late by the person's own word
  bool overdue = false;
  bool foreign = false;            // agreed in another currency, converted
  std::optional<Period> covers{};  // of contributions: the receipts they follow from

  bool late() const { return due < date; }
};

/// Money a client pays: invoiced, recurring or expected.
bool is_receipt(const ForecastItem& item);

struct ForecastRow {
  Period month{};
  Figure opening{};
  std::array<Figure, forecast_kind_count> flows{};  // by ForecastKind
  Figure closing{};

  const Figure& flow(ForecastKind kind) const { return flows[static_cast<std::size_t>(kind)]; }
};

struct DayBalance {
  Date day{};
  Money balance{};
};

struct Forecast {
  std::vector<ForecastRow> rows{};
  std::vector<ForecastItem> items{};     // by day
  std::vector<ForecastItem> left_out{};  // by hand
  std::size_t lowest = 0;                // the row whose closing is least; the first of equals
  Money opening{};
  std::vector<DayBalance> days{};          // at the end of today and of each day something moves
  DayBalance lowest_day{};                 // the first of equals
  std::optional<Date> first_below_zero{};  // the first day that ends below zero
};

/// Warnings: why contributions could not be reckoned, provisional rates, changes of a scenario that met
/// nothing, "forecast.beyond" {count, amount, day}: what is expected after the last day. Never refuses.
Checked<Forecast> cash_forecast(const ForecastRequest& request);

/// The balance at the end of a day.
Money balance_on(const Forecast& forecast, Date day);
/// The same with its reasons: what there is today and each item up to that day. A forecast without rows has
/// none.
Figure explained_balance_on(const Forecast& forecast, Date day);

}  // namespace vireo
