#include "core/forecast/cash_forecast.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/forecast/forecast_items.h"

namespace vireo {
namespace {

Figure flow_of(const std::vector<ForecastItem>& items, const Period& month, ForecastKind kind,
               Currency currency) {
  std::vector<Figure> parts;
  for (const auto& item : items)
    if (item.kind == kind && month.contains(item.date)) parts.push_back({item.amount, item.why});
  return sum_of({std::string("forecast.") + name_of(kind), {}}, currency, std::move(parts));
}

/// The day's figure alone: the months before it are explained in their own rows.
Figure carried(const Money& amount, const char* label, Date day) {
  Figure figure{amount, {}};
  figure.why.label = {label, {{"day", day}}};
  figure.why.value = amount;
  return figure;
}

ForecastRow row_of(const std::vector<ForecastItem>& items, const Period& month, Figure opening) {
  const Currency currency = opening.amount.currency();
  ForecastRow row{.month = month, .opening = std::move(opening)};
  std::vector<Figure> all = {row.opening};
  for (const auto kind : forecast_kinds()) {
    auto& flow = row.flows[static_cast<std::size_t>(kind)];
    flow = flow_of(items, month, kind, currency);
    if (!flow.why.children.empty()) all.push_back(flow);
  }
  row.closing = sum_of({"forecast.closing", {{"day", month.last()}}}, currency, std::move(all));
  return row;
}

/// The balance at the end of each day something moves; what moves today has moved by its end.
void follow_days(Forecast& forecast, Date today) {
  Money balance = forecast.opening;
  forecast.days.push_back({today, balance});
  for (const ForecastItem& item : forecast.items) {
    balance = balance + item.amount;
    if (forecast.days.back().day == item.date)
      forecast.days.back().balance = balance;
    else
      forecast.days.push_back({item.date, balance});
  }
  forecast.lowest_day = forecast.days.front();
  for (const DayBalance& each : forecast.days) {
    if (each.balance < forecast.lowest_day.balance) forecast.lowest_day = each;
    if (each.balance.is_negative() && !forecast.first_below_zero) forecast.first_below_zero = each.day;
  }
}

/// What is known today and expected after the last day; what only comes back has no end anyway.
void name_what_lies_beyond(const std::vector<ForecastItem>& items, Date last, Problems& warnings) {
  std::int64_t count = 0;
  Money sum(items.empty() ? Currency() : items.front().amount.currency());
  for (const ForecastItem& item : items) {
    const bool comes_back = item.key.source == "recurring" || item.key.source == "recurring_invoice" ||
                            item.kind == ForecastKind::loans || item.covers || item.kind == ForecastKind::vat;
    if (item.date <= last || comes_back) continue;
    ++count;
    sum += item.amount;
  }
  if (count > 0)
    warnings.push_back(warning("forecast.beyond", {}, {{"count", count}, {"amount", sum}, {"day", last}}));
}

}  // namespace

std::string ForecastKey::text() const {
  std::string text = source + ":" + std::to_string(id);
  return day == Date{} ? text : text + ":" + day.text();
}

std::optional<ForecastKey> ForecastKey::parse(std::string_view text) {
  const std::vector<std::string> parts = split(text, ':');
  if (parts.size() < 2 || parts.size() > 3 || parts[0].empty() || parts[1].empty() || parts[1].size() > 18 ||
      parts[1].find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  ForecastKey key{parts[0], std::stoll(parts[1]), {}};
  if (parts.size() < 3) return key;
  const auto day = Date::parse(parts[2]);
  if (!day) return std::nullopt;
  key.day = *day;
  return key;
}

const char* name_of(ForecastKind kind) {
  constexpr const char* names[] = {"receipts_invoices",
                                   "receipts_recurring",
                                   "receipts_expected",
                                   "planned",
                                   "expenses_recurring",
                                   "expenses_open",
                                   "loans",
                                   "contributions",
                                   "vat",
                                   "income_tax"};
  return names[static_cast<std::size_t>(kind)];
}

const std::array<ForecastKind, forecast_kind_count>& forecast_kinds() {
  static const std::array<ForecastKind, forecast_kind_count> kinds = {ForecastKind::receipts_invoices,
                                                                      ForecastKind::receipts_recurring,
                                                                      ForecastKind::receipts_expected,
                                                                      ForecastKind::planned,
                                                                      ForecastKind::expenses_recurring,
                                                                      ForecastKind::expenses_open,
                                                                      ForecastKind::loans,
                                                                      ForecastKind::contributions,
                                                                      ForecastKind::vat,
                                                                      ForecastKind::income_tax};
  return kinds;
}

bool is_receipt(const ForecastItem& item) {
  return item.kind == ForecastKind::receipts_invoices || item.kind == ForecastKind::receipts_recurring ||
         item.kind == ForecastKind::receipts_expected;
}

Money balance_on(const Forecast& forecast, Date day) {
  Money balance = forecast.opening;
  for (const DayBalance& each : forecast.days) {
    if (each.day > day) break;
    balance = each.balance;
  }
  return balance;
}

Figure explained_balance_on(const Forecast& forecast, Date day) {
  expect(!forecast.rows.empty(), "a forecast with a month is explained");
  std::vector<Figure> parts{forecast.rows.front().opening};
  for (const ForecastItem& item : forecast.items)
    if (item.date <= day) parts.push_back({item.amount, item.why});
  return sum_of({"forecast.closing", {{"day", day}}}, forecast.opening.currency(), std::move(parts));
}

Checked<Forecast> cash_forecast(const ForecastRequest& request) {
  expect(request.months > 0, "a forecast has a month at least");
  const Date first = request.today.first_of_month();
  const Date last = first.plus_months(request.months).plus_days(-1);
  Problems warnings;
  Forecast forecast;
  forecast.opening = request.opening;
  forecast.items = expected_items(request, last, forecast.left_out, warnings);
  auto vat = vat_items(request, forecast.items, last);
  auto owed = contribution_items(request, forecast.items, last, warnings);
  std::move(owed.begin(), owed.end(), std::back_inserter(forecast.items));
  std::move(vat.begin(), vat.end(), std::back_inserter(forecast.items));
  name_what_lies_beyond(forecast.items, last, warnings);
  std::erase_if(forecast.items, [&](const ForecastItem& item) { return item.date > last; });
  std::stable_sort(forecast.items.begin(), forecast.items.end(),
                   [](const ForecastItem& a, const ForecastItem& b) { return a.date < b.date; });
  follow_days(forecast, request.today);
  Figure opening = carried(request.opening, "forecast.opening", request.today);
  for (int i = 0; i < request.months; ++i) {
    const Date begin = first.plus_months(i);
    forecast.rows.push_back(row_of(forecast.items, Period(begin, begin.plus_months(1)), std::move(opening)));
    const auto& closing = forecast.rows.back().closing.amount;
    if (closing < forecast.rows[forecast.lowest].closing.amount) forecast.lowest = forecast.rows.size() - 1;
    opening = carried(closing, "forecast.carried", begin.plus_months(1));
  }
  return {std::move(forecast), std::move(warnings)};
}

}  // namespace vireo
