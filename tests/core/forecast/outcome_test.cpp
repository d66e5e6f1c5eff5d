#include "core/forecast/outcome.h"

#include <gtest/gtest.h>

#include <map>

namespace vireo::outcome_test {

const Currency euro = Currency::of("EUR");

Money euros(const char* amount) {
  return Money::parse(amount, euro).value();
}
Date day(const char* text) {
  return Date::parse(text).value();
}

/// Kept on 1 March with 1 000 in cash, looked at on 31 March.
OutcomeRequest march(const char* cash_now) {
  return {day("2026-03-01"), day("2026-03-31"), euros("1000.00"), euros(cash_now), {}, {}};
}
KeptItem invoice(std::int64_t id, const char* date, const char* amount) {
  return {ForecastKind::receipts_invoices,
          {"invoice", id, {}},
          "F-" + std::to_string(id),
          PartyId(7),
          day(date),
          euros(amount)};
}
ActualFlow paid(std::int64_t id, const char* date, const char* amount) {
  return {OutcomeCategory::receipts,
          "invoice",
          id,
          "F-" + std::to_string(id),
          PartyId(7),
          day(date),
          euros(amount)};
}

std::string told(const Outcome& found) {
  std::string all;
  for (const OutcomeReason& each : found.reasons)
    all += (all.empty() ? "" : "; ") + std::string(name_of(each.category)) + " " +
           std::string(name_of(each.cause)) + " " + each.label + " " + each.difference().text();
  return all;
}

TEST(Outcome, WhatCameOnItsDayDiffersInNothing) {
  OutcomeRequest request = march("1500.00");
  request.items = {invoice(1, "2026-03-10", "500.00")};
  request.flows = {paid(1, "2026-03-20", "500.00")};
  const Outcome found = outcome(request);
  EXPECT_EQ(told(found), "");
  EXPECT_EQ(found.planned_cash, found.actual_cash);
}

TEST(Outcome, LateEarlyAndShortMoneyAreToldApart) {
  OutcomeRequest request = march("1880.00");
  request.items = {invoice(1, "2026-03-10", "600.00"), invoice(2, "2026-04-10", "400.00"),
                   invoice(3, "2026-03-15", "500.00")};
  request.flows = {paid(2, "2026-03-28", "400.00"), paid(3, "2026-03-15", "480.00")};
  EXPECT_EQ(told(outcome(request)),
            "receipts timing F-1 -600.00; receipts timing F-2 400.00; receipts amount F-3 -20.00");
}

TEST(Outcome, WhatWasStillToBeSoldIsAMatterOfVolume) {
  OutcomeRequest request = march("1950.00");
  request.items = {{ForecastKind::receipts_recurring,
                    {"recurring_invoice", 4, day("2026-03-05")},
                    "Forfait",
                    PartyId(7),
                    day("2026-03-25"),
                    euros("760.00")}};
  request.flows = {
      {OutcomeCategory::receipts, "invoice", 90, "F-90", PartyId(7), day("2026-03-26"), euros("700.00")},
      {OutcomeCategory::receipts, "invoice", 91, "F-91", PartyId(8), day("2026-03-27"), euros("250.00")}};
  EXPECT_EQ(told(outcome(request)), "receipts unplanned F-91 250.00; receipts volume Forfait -60.00");
}

TEST(Outcome, CostsLeviesAndTheRestAddUpToTheCash) {
  OutcomeRequest request = march("390.00");
  request.items = {{ForecastKind::expenses_recurring,
                    {"recurring", 1, day("2026-03-04")},
                    "Logiciels",
                    PartyId(),
                    day("2026-03-04"),
                    euros("-24.00")},
                   {ForecastKind::contributions,
                    {"contributions", 0, day("2026-03-31")},
                    "",
                    PartyId(),
                    day("2026-03-31"),
                    euros("-256.00")}};
  request.flows = {
      {OutcomeCategory::expenses, "expense", 1, "Logiciels", PartyId(), day("2026-03-04"), euros("-30.00")},
      {OutcomeCategory::expenses, "expense", 2, "Chaise", PartyId(), day("2026-03-12"), euros("-120.00")},
      {OutcomeCategory::levies, "expense", 3, "Urssaf", PartyId(), day("2026-03-30"), euros("-260.00")}};
  const Outcome found = outcome(request);
  EXPECT_EQ(told(found),
            "other unplanned  -200.00; expenses unplanned Chaise -120.00; expenses amount Logiciels -6.00; "
            "levies amount Urssaf -4.00");
  Money sum = found.planned_cash;
  for (const OutcomeRow& row : found.rows)
    for (const Money& each : row.causes) sum += each;
  EXPECT_EQ(sum, found.actual_cash) << "the causes explain the whole difference";
}

}  // namespace vireo::outcome_test
