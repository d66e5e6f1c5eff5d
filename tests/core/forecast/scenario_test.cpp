// Changes laid over a forecast, and what chance makes of a forecast.
#include "core/forecast/scenario.h"

#include <gtest/gtest.h>

#include "core/forecast/alerts.h"
#include "core/forecast/simulated_forecast.h"

namespace vireo::scenario_test {

const Currency euro_code = Currency::of("EUR");

Date day(const char* iso) {
  return Date::parse(iso).value();
}
Money euro(const char* text) {
  return Money::parse(text, euro_code).value();
}

/// An open invoice of client 1, a monthly retainer of client 2, rent.
ForecastRequest base() {
  ForecastRequest request{.today = day("2026-03-01"), .months = 6, .opening = euro("1000")};
  OpenInvoice invoice{DocumentId(1), "F-1", "A", day("2026-03-20"), euro("500"), euro("500")};
  invoice.client_id = PartyId(1);
  request.invoices = {invoice};
  for (int month = 0; month < 5; ++month) {
    ExpectedReceipt receipt;
    receipt.key = {"recurring_invoice", 7, day("2026-03-31").plus_months(month)};
    receipt.label = "Retainer";
    receipt.client = PartyId(2);
    receipt.due = day("2026-03-31").plus_months(month);
    receipt.gross = receipt.net = euro("800");
    request.receipts.push_back(receipt);
  }
  request.recurring.push_back(
      {.id = RecurringId(3), .label = "Rent", .amount = euro("300"), .first = day("2026-01-05")});
  return request;
}

ScenarioChange change(ScenarioKind kind, const char* from) {
  ScenarioChange made;
  made.id = 1;
  made.kind = kind;
  made.from = day(from);
  made.amount = Money(euro_code);
  return made;
}

std::string end_of(const ForecastRequest& request) {
  return cash_forecast(request)->rows.back().closing.amount.text();
}

TEST(Scenario, EachChangeActsOnWhatItIsAbout) {
  // 1000 + 500 + 5 x 800 - 6 x 300 = 3700
  EXPECT_EQ(end_of(base()), "3700.00");
  struct Row {
    const char* name;
    ScenarioChange change;
    const char* end;
  };
  ScenarioChange lost = change(ScenarioKind::client_lost, "2026-05-01");
  lost.client = PartyId(2);
  ScenarioChange lost_invoiced = change(ScenarioKind::client_lost, "2026-03-01");
  lost_invoiced.client = PartyId(1);
  ScenarioChange price = change(ScenarioKind::price, "2026-06-01");
  price.percent = Decimal::of(10);
  ScenarioChange laptop = change(ScenarioKind::one_off, "2026-04-10");
  laptop.amount = euro("-900");
  ScenarioChange ill = change(ScenarioKind::illness, "2026-04-01");
  ill.until = day("2026-05-31");
  ScenarioChange help = change(ScenarioKind::hire, "2026-05-15");
  help.amount = euro("200");
  ScenarioChange late = change(ScenarioKind::payment_delay, "2026-03-01");
  late.days = 45;
  ScenarioChange off = laptop;
  off.on = false;
  for (const Row& row :
       {Row{"a retainer ends in May: three of five are lost", lost, "1300.00"},
        Row{"an invoice issued is still paid by a client who left", lost_invoiced, "3700.00"},
        Row{"ten per cent more from June: two of 80", price, "3860.00"}, Row{"a laptop", laptop, "2800.00"},
        Row{"two months of illness", ill, "2100.00"},
        Row{"help from May: four months of 200", help, "2900.00"},
        Row{"forty-five days later: the last one lies beyond", late, "2900.00"},
        Row{"a change switched off", off, "3700.00"}}) {
    ForecastRequest request = base();
    request.scenario = {row.change};
    EXPECT_EQ(end_of(request), row.end) << row.name;
  }
}

TEST(Scenario, AChangeThatMeetsNothingIsTold) {
  ForecastRequest request = base();
  request.scenario = {change(ScenarioKind::client_lost, "2026-03-01")};
  request.scenario[0].client = PartyId(99);
  const auto found = cash_forecast(request);
  ASSERT_EQ(found.problems().size(), 1u);
  EXPECT_EQ(found.problems().front().code(), "scenario.met_nothing");
}

TEST(Scenario, TheSameItemDrawsTheSameChanceInEveryScenario) {
  ForecastRequest request = base();
  for (ExpectedReceipt& each : request.receipts) each.probability = Decimal::of(5, 1);
  const Forecast forecast = cash_forecast(request).value();
  const auto plain = simulate(simulation_request(request, forecast, {.paths = 2000, .buffer = euro("0")}));
  ScenarioChange certain = change(ScenarioKind::one_off, "2026-04-10");
  certain.amount = euro("250");
  request.scenario = {certain};
  const Forecast changed = cash_forecast(request).value();
  const auto shifted = simulate(simulation_request(request, changed, {.paths = 2000, .buffer = euro("0")}));
  for (std::size_t at = 0; at < plain->days.size(); ++at) {
    const Money more = plain->days[at].day < day("2026-04-10") ? euro("0") : euro("250");
    EXPECT_EQ(shifted->days[at].p10, plain->days[at].p10 + more);
    EXPECT_EQ(shifted->days[at].p50, plain->days[at].p50 + more);
    EXPECT_EQ(shifted->days[at].p90, plain->days[at].p90 + more);
  }
}

TEST(Scenario, ADoubtfulInvoiceCountsInPart) {
  ForecastRequest request = base();
  request.invoices[0].due = day("2025-10-01");
  const Forecast forecast = cash_forecast(request).value();
  EXPECT_EQ(forecast.items.front().amount, euro("250")) << "151 days late";
  EXPECT_EQ(forecast.items.front().date, request.today);
}

TEST(Scenario, AnAlertNamesItsDayAndWhatWeighsMost) {
  ForecastRequest request = base();
  request.opening = euro("100");
  request.invoices.clear();
  const Forecast forecast = cash_forecast(request).value();
  AlertRequest asked{
      .today = request.today, .forecast = &forecast, .buffer = euro("1000"), .set_aside = euro("150")};
  const auto found = alerts(asked);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].cause.id, "alert.below_zero");
  EXPECT_EQ(found[0].day, day("2026-03-05"));
  EXPECT_EQ(found[0].items.front().id, "forecast.recurring");
  EXPECT_EQ(found[1].cause.id, "alert.set_aside_spent");
}

TEST(Scenario, AnItemsNameIsReadAsItIsWritten) {
  for (const ForecastKey& key :
       {ForecastKey{"invoice", 12, {}}, ForecastKey{"recurring", 7, day("2026-04-05")}})
    EXPECT_EQ(ForecastKey::parse(key.text()), key);
  for (const char* wrong : {"", "invoice", "invoice:", "invoice:x", ":1", "a:1:2026-02-30",
                            "a:1:2026-01-01:3", "a:99999999999999999999"})
    EXPECT_FALSE(ForecastKey::parse(wrong).has_value()) << wrong;
}

}  // namespace vireo::scenario_test
