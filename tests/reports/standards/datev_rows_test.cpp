// What a program of an adviser in Germany makes of our rows must be the entry they came from: it works VAT
// out itself on automatic accounts and by keys (DOMAIN.md 5.3; the first four entries are those of the sample
// file EXTF_Buchungsstapel_202601-02.csv).
#include "reports/standards/datev_rows.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"
#include "reports/standards/datev.h"
#include "reports/standards/datev_people.h"

namespace vireo::datev_rows_test {

Money euros(const std::string& amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

struct Case {
  const char* sentence;
  std::vector<std::pair<const char*, const char*>> entry;  // account, balance (debit positive)
  std::vector<std::string> rows;                           // "amount side account counter key"
};

std::string said(const DatevRow& row) {
  return row.amount.text() + (row.debit ? " S " : " H ") + row.account + " " + row.counter +
         (row.key.empty() ? "" : " " + row.key);
}

TEST(DatevRows, EachEntryBecomesTheRowsAnAdviserExpects) {
  const Chart chart = Catalog(TemplateSource{}).chart("skr03").value();
  const DatevRows rules(&chart);
  const std::vector<Case> table{
      {"a sale at 19 % is one gross row on the automatic account",
       {{"10001", "1190.00"}, {"8400", "-1000.00"}, {"1776", "-190.00"}},
       {"1190.00 H 8400 10001"}},
      {"its payment is a plain row", {{"1200", "1190.00"}, {"10001", "-1190.00"}}, {"1190.00 H 10001 1200"}},
      {"a purchase at 19 % carries key 9",
       {{"4964", "50.00"}, {"1576", "9.50"}, {"70001", "-59.50"}},
       {"59.50 S 4964 70001 9"}},
      {"a service to a business in the EU has no VAT and no key",
       {{"10002", "800.00"}, {"8336", "-800.00"}},
       {"800.00 H 8336 10002"}},
      {"a purchase at 7 % carries key 8",
       {{"4940", "100.00"}, {"1571", "7.00"}, {"1200", "-107.00"}},
       {"107.00 S 4940 1200 8"}},
      {"a credit note turns the sale round",
       {{"10001", "-119.00"}, {"8400", "100.00"}, {"1776", "19.00"}},
       {"119.00 S 8400 10001"}},
      {"two rates on one invoice are two gross rows",
       {{"10001", "226.00"}, {"8400", "-100.00"}, {"8300", "-100.00"}, {"1776", "-19.00"}, {"1771", "-7.00"}},
       {"119.00 H 8400 10001", "107.00 H 8300 10001"}},
      {"VAT that is off by a cent is its own row and the automatism is stopped",
       {{"10001", "1190.01"}, {"8400", "-1000.00"}, {"1776", "-190.01"}},
       {"1000.00 H 8400 10001 40", "190.01 H 1776 10001"}},
      {"VAT not due before the money comes is its own row too",
       {{"10001", "1190.00"}, {"8400", "-1000.00"}, {"1766", "-190.00"}},
       {"1000.00 H 8400 10001 40", "190.00 H 1766 10001"}},
      {"a service from the EU whose VAT is owed and deducted at once is its net row",
       {{"3123", "500.00"}, {"1577", "95.00"}, {"1787", "-95.00"}, {"70001", "-500.00"}},
       {"500.00 S 3123 70001"}},
      {"the same without VAT in the entry must not get any",
       {{"3123", "500.00"}, {"70001", "-500.00"}},
       {"500.00 H 70001 3123 40"}},
      {"several debits against several credits are paired in order",
       {{"4964", "60.00"}, {"4940", "40.00"}, {"1200", "-70.00"}, {"1000", "-30.00"}},
       {"60.00 S 4964 1200", "10.00 S 4940 1200", "30.00 S 4940 1000"}},
      {"nothing moves, no row", {{"1200", "0.00"}}, {}},
  };
  for (const Case& each : table) {
    SCOPED_TRACE(each.sentence);
    std::vector<DatevLine> entry;
    for (const auto& [account, balance] : each.entry) entry.push_back({account, euros(balance)});
    bool split = false;
    std::vector<std::string> rows;
    for (const DatevRow& row : rules.of(entry, split)) rows.push_back(said(row));
    EXPECT_EQ(rows, each.rows);
  }
}

TEST(DatevRows, WithoutAChartNothingIsAutomatic) {
  bool split = false;
  const auto rows =
      DatevRows().of({{"411", euros("120.00")}, {"706", euros("-100.00")}, {"445", euros("-20.00")}}, split);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(said(rows[0]), "100.00 H 706 411");
  EXPECT_FALSE(split);
}

TEST(DatevPeople, TheFileHasTheFormatsColumns) {
  const auto& columns = datev_people_columns();
  ASSERT_EQ(columns.size(), 254U);
  EXPECT_EQ(columns[0], "Konto");
  EXPECT_EQ(columns[32], "E-Mail");
  EXPECT_EQ(columns[44], "IBAN-Nr. 1");
  EXPECT_EQ(columns.back(), "Letzte Frist");
}

}  // namespace vireo::datev_rows_test
