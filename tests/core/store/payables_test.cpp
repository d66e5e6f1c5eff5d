#include <gtest/gtest.h>

#include "core/actions/add_expense.h"
#include "core/store/client_work.h"
#include "core/store/open_items.h"
#include "core/store/person_records.h"
#include "tests/core/actions/money_book.h"

namespace vireo::payables_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

struct Bought {
  const char* supplier;
  const char* on;
  const char* gross;
  const char* due;
  const char* client;
};

void buy_on_credit(MoneyBook& the, const Bought& bought) {
  ExpenseRequest request;
  request.date = day(bought.on);
  request.category = "software";
  request.gross = euros(bought.gross);
  request.supplier = bought.supplier;
  request.paid = false;
  if (*bought.due) request.due_date = day(bought.due);
  request.client = bought.client;
  EXPECT_EQ(told(add_expense(the.book, the.on(bought.on), request)), "ok") << bought.supplier;
}

std::string ages(const AgedRow& row) {
  return row.party_name + ": " + row.not_due.text() + " " + row.to_30.text() + " " + row.to_60.text() + " " +
         row.to_90.text() + " " + row.beyond.text() + " = " + row.total.text();
}

TEST(AgedPayables, SortWhatSuppliersAreOwedByTheirDueDays) {
  MoneyBook the;
  buy_on_credit(the, {"Zinc Éditions", "2026-01-10", "100.00", "2026-04-10", ""});  // not due on 31 March
  buy_on_credit(the, {"Atelier", "2026-01-10", "10.00", "2026-01-31", ""});         // 59 days late
  buy_on_credit(the, {"Atelier", "2026-03-30", "20.00", "", ""});                   // no due day: 1 day late
  std::vector<std::string> rows;
  for (const AgedRow& row : aged_payables(the.book, day("2026-03-31"))) rows.push_back(ages(row));
  EXPECT_EQ(rows, (std::vector<std::string>{"Atelier: 0.00 20.00 10.00 0.00 0.00 = 30.00",
                                            "Zinc Éditions: 100.00 0.00 0.00 0.00 0.00 = 100.00"}));
}

TEST(AgedPayables, AreWhatWasOwedOnTheirDay) {
  MoneyBook the;
  buy_on_credit(the, {"Atelier", "2026-01-10", "10.00", "", ""});
  EXPECT_TRUE(aged_payables(the.book, day("2026-01-09")).empty());
  EXPECT_EQ(aged_payables(the.book, day("2026-01-10")).size(), 1U);
}

TEST(AgedPayables, ADueDayBeforeTheBillIsRefused) {
  MoneyBook the;
  ExpenseRequest request;
  request.date = day("2026-03-05");
  request.category = "software";
  request.gross = euros("10.00");
  request.due_date = day("2026-03-04");
  request.client = "Nobody";
  const auto refused = add_expense(the.book, the.on("2026-03-05"), request);
  std::string codes;
  for (const Problem& each : refused.problems()) codes += each.code() + "@" + each.place.field + " ";
  EXPECT_EQ(codes, "client.unknown@client expense.due_too_early@due ");
}

TEST(ClientWork, WhatWasBoughtForAClientIsTakenOffWhatItBrings) {
  MoneyBook the;
  the.issue("2026-02-02", "800.00", "Le Fournil");
  the.issue("2026-02-02", "500.00", "Ateliers Noël");
  buy_on_credit(the, {"Atelier", "2026-02-03", "120.00", "", "Le Fournil"});
  buy_on_credit(the, {"Atelier", "2025-12-31", "55.00", "", "Le Fournil"});  // another year
  std::vector<std::string> rows;
  for (const ClientWork& each : client_work(the.book, Period::year(2026), Currency::of("EUR")))
    rows.push_back(each.name + " " + each.invoiced.text() + " - " + each.costs.text() + " = " +
                   each.left().text());
  EXPECT_EQ(rows, (std::vector<std::string>{"Le Fournil 800.00 - 120.00 = 680.00",
                                            "Ateliers Noël 500.00 - 0.00 = 500.00"}));
}

TEST(PersonRecords, NameEveryTableThatSpeaksOfThePerson) {
  MoneyBook the;
  const DocumentId invoice = the.issue("2026-02-02", "800.00", "Le Fournil");
  EXPECT_EQ(told(the.pay(invoice, "2026-02-05", "800.00")), "ok");
  buy_on_credit(the, {"Atelier", "2026-02-03", "120.00", "", "Le Fournil"});
  const auto client = find_party(the.book, "Le Fournil", PartyRole::client);
  ASSERT_TRUE(client.ok());
  std::string tables;
  for (const PersonRecords& records : person_records(the.book, client->id))
    tables += records.table + " " + std::to_string(records.rows.size()) + ", ";
  EXPECT_EQ(tables, "document 1, expense 1, payment 1, subaccount 1, ");
}

}  // namespace vireo::payables_test
