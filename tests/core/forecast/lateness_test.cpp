#include "core/forecast/lateness.h"

#include <gtest/gtest.h>

#include <map>

namespace vireo {
namespace {

PaidInvoice late_by(std::int64_t client, int days) {
  const Date due = *Date::parse("2026-03-31");
  return {PartyId(client), due, due.plus_days(days)};
}

TEST(Lateness, AClientsMedianIsDrawnTowardsEverybodys) {
  std::vector<PaidInvoice> invoices;
  const std::map<std::int64_t, std::vector<int>> history{
      {1, {0, 2, 3, 5, 10}}, {2, {12, 15, 18, 21, 30}}, {3, {-3, 0, 1, 1, 2}}};
  for (const auto& [client, days] : history)
    for (const int each : days) invoices.push_back(late_by(client, each));
  const Lateness learned = learned_lateness(invoices);
  // Fifteen invoices, the eighth is 3 days late; (5 x 18 + 3 x 3) / 8 = 12.375.
  EXPECT_EQ(learned.median_days->text(), "3");
  ASSERT_EQ(learned.clients.size(), 3U);
  EXPECT_EQ(learned.clients[0].expected_days.text(), "3.00");
  EXPECT_EQ(learned.clients[1].expected_days.text(), "12.38");
  EXPECT_EQ(learned.clients[2].expected_days.text(), "1.75");
}

TEST(Lateness, OfAnEvenCountTheMiddleTwoAreMeant) {
  const Lateness learned = learned_lateness({late_by(1, 2), late_by(1, 5)});
  EXPECT_EQ(learned.median_days->text(), "3.5");
  EXPECT_EQ(learned.clients[0].expected_days.text(), "3.50");
  EXPECT_FALSE(learned_lateness({}).median_days.has_value());
}

}  // namespace
}  // namespace vireo
