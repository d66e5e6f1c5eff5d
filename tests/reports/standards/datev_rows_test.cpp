// What a program of an adviser in Germany makes of our rows must be the entry they came from: it works VAT
// out itself on automatic accounts and by keys (DOMAIN.md 5.3; the first four entries are those of the sample
// file EXTF_Buchungsstapel_202601-02.csv).
#include "reports/standards/datev_rows.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"
#include "core/store/catalog/tax_key_catalog.h"
#include "reports/standards/datev.h"
#include "reports/standards/datev_accounts.h"
#include "reports/standards/datev_people.h"

namespace vireo::datev_rows_test {

Money euros(const std::string& amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

struct Line {
  const char* account;
  const char* balance;  // debit positive
  const char* vat_code = "";
};

struct Case {
  const char* sentence;
  std::vector<Line> entry;
  std::vector<std::string> rows;  // "amount side account counter key"
  bool own_tax = false;
};

std::string said(const DatevRow& row) {
  return row.amount.text() + (row.debit ? " S " : " H ") + row.account + " " + row.counter +
         (row.key.empty() ? "" : " " + row.key);
}

/// As write_datev makes lines; five digits are a person.
std::vector<DatevLine> lines_of(const std::vector<Line>& entry, const DatevAccounts& accounts) {
  std::vector<DatevLine> lines;
  for (const Line& each : entry) {
    const std::string account = each.account;
    DatevLine line{account, euros(each.balance), accounts.part_of(account), rate_in_vat_code(each.vat_code)};
    if (account.size() == 5) line.part = DatevPart::person;
    if (!line.rate) line.rate = accounts.rate_of(account);
    lines.push_back(line);
  }
  return lines;
}

void expect_rows(const std::vector<Case>& table, const DatevAccounts& accounts, const DatevRows& rules) {
  for (const Case& each : table) {
    SCOPED_TRACE(each.sentence);
    const DatevEntry made = rules.of(lines_of(each.entry, accounts), *Date::of(2026, 3, 1));
    std::vector<std::string> rows;
    for (const DatevRow& row : made.rows) rows.push_back(said(row));
    EXPECT_EQ(rows, each.rows);
    EXPECT_EQ(made.own_tax, each.own_tax);
  }
}

const std::vector<TaxKey>& keys() {
  static const std::vector<TaxKey> read = load_tax_keys(TemplateSource{}, "datev").value().keys;
  return read;
}

TEST(DatevRows, EachEntryBecomesTheRowsAnAdviserExpects) {
  const DatevAccounts accounts(Catalog(TemplateSource{}).chart("skr03").value());
  expect_rows(
      {
          {"a sale at 19 % is one gross row on the automatic account",
           {{"10001", "1190.00"}, {"8400", "-1000.00"}, {"1776", "-190.00"}},
           {"1190.00 H 8400 10001"}},
          {"its payment is a plain row",
           {{"1200", "1190.00"}, {"10001", "-1190.00"}},
           {"1190.00 H 10001 1200"}},
          {"a purchase at 19 % carries key 9",
           {{"4964", "50.00"}, {"1576", "9.50"}, {"70001", "-59.50"}},
           {"59.50 S 4964 70001 9"}},
          {"a service to a business in the EU has no VAT and no key",
           {{"10002", "800.00"}, {"8336", "-800.00"}},
           {"800.00 H 8336 10002"}},
          {"a purchase at 7 % carries key 8",
           {{"4940", "100.00"}, {"1571", "7.00"}, {"1200", "-107.00"}},
           {"107.00 S 4940 1200 8"}},
          {"the same where the book keeps all VAT it deducts on one account and knows the rate of the line",
           {{"4940", "100.00", "supplier:7"}, {"1576", "7.00", "supplier:7"}, {"1200", "-107.00"}},
           {"107.00 S 4940 1200 8"}},
          {"a purchase at two rates is two rows with a key each",
           {{"4964", "50.00", "supplier:19"},
            {"4940", "100.00", "supplier:7"},
            {"1576", "9.50", "supplier:19"},
            {"1576", "7.00", "supplier:7"},
            {"70001", "-166.50"}},
           {"59.50 S 4964 70001 9", "107.00 S 4940 70001 8"}},
          {"equipment bought at 19 % is settled by the supplier's line, not by the larger one",
           {{"0420", "1000.00"}, {"1576", "190.00"}, {"70001", "-1190.00"}},
           {"1190.00 S 0420 70001 9"}},
          {"a credit note turns the sale round",
           {{"10001", "-119.00"}, {"8400", "100.00"}, {"1776", "19.00"}},
           {"119.00 S 8400 10001"}},
          {"a client's line in two parts settles as one",
           {{"10001", "-69.00"}, {"10001", "-50.00"}, {"8400", "100.00"}, {"1776", "19.00"}},
           {"119.00 S 8400 10001"}},
          {"two rates on one invoice are two gross rows",
           {{"10001", "226.00"},
            {"8400", "-100.00"},
            {"8300", "-100.00"},
            {"1776", "-19.00"},
            {"1771", "-7.00"}},
           {"119.00 H 8400 10001", "107.00 H 8300 10001"}},
          {"a cent too much at one rate and too little at the other does not pass",
           {{"10001", "226.00"},
            {"8400", "-100.00"},
            {"8300", "-100.00"},
            {"1776", "-19.01"},
            {"1771", "-6.99"}},
           {"100.00 H 8400 10001 40", "100.00 H 8300 10001 40", "19.01 H 1776 10001", "6.99 H 1771 10001"},
           true},
          {"an invoice with a line that bears no VAT",
           {{"10001", "129.00"}, {"8400", "-100.00"}, {"8338", "-10.00"}, {"1776", "-19.00"}},
           {"119.00 H 8400 10001", "10.00 H 8338 10001"}},
          {"a sale at 7 % on the account of 19 % keeps its own VAT",
           {{"10001", "107.00"}, {"8400", "-100.00", "S7"}, {"1776", "-7.00", "S7"}},
           {"100.00 H 8400 10001 40", "7.00 H 1776 10001"},
           true},
          {"an advance that is invoiced is taken off gross",
           {{"10001", "833.00"},
            {"8400", "-1000.00"},
            {"1776", "-190.00"},
            {"1718", "300.00"},
            {"1776", "57.00"}},
           {"1190.00 H 8400 10001", "357.00 S 1718 10001"}},
          {"VAT that is off by a cent is its own row and the automatism is stopped",
           {{"10001", "1190.01"}, {"8400", "-1000.00"}, {"1776", "-190.01"}},
           {"1000.00 H 8400 10001 40", "190.01 H 1776 10001"},
           true},
          {"VAT not due before the money comes is its own row too",
           {{"10001", "1190.00"}, {"8400", "-1000.00"}, {"1766", "-190.00"}},
           {"1000.00 H 8400 10001 40", "190.00 H 1766 10001"},
           true},
          {"when the money comes, equal amounts meet",
           {{"1200", "1190.00"}, {"1766", "190.00"}, {"1776", "-190.00"}, {"10001", "-1190.00"}},
           {"1190.00 S 1200 10001", "190.00 S 1766 1776"}},
          {"a service from the EU whose VAT is owed and deducted at once is its net row",
           {{"3123", "500.00"}, {"1577", "95.00"}, {"1787", "-95.00"}, {"70001", "-500.00"}},
           {"500.00 S 3123 70001"}},
          {"the same without VAT in the entry must not get any",
           {{"3123", "500.00"}, {"70001", "-500.00"}},
           {"500.00 H 70001 3123 40"}},
          {"a sale on an account that nobody described gets no key: it may work VAT out itself",
           {{"10001", "119.00"}, {"8410", "-100.00", "S19"}, {"1776", "-19.00", "S19"}},
           {"100.00 H 8410 10001", "19.00 H 1776 10001"},
           true},
          {"the settlement of VAT has nothing that VAT is reckoned on",
           {{"1776", "190.00"}, {"1576", "-9.50"}, {"1780", "-180.50"}},
           {"9.50 H 1576 1776", "180.50 H 1780 1776"}},
          {"several debits against several credits are paired in order",
           {{"4964", "60.00"}, {"4940", "40.00"}, {"1200", "-70.00"}, {"1000", "-30.00"}},
           {"60.00 S 4964 1200", "10.00 S 4940 1200", "30.00 S 4940 1000"}},
          {"nothing moves, no row", {{"1200", "0.00"}}, {}},
      },
      accounts, DatevRows(accounts.rules(keys())));
}

TEST(DatevRows, AChartWithoutAutomaticAccountsGetsKeysByRateAndDay) {
  // International chart: 2100 VAT output, 1150 VAT input, 4000 services, 6030 office supplies.
  const DatevAccounts accounts(Catalog(TemplateSource{}).chart("international").value());
  DatevRules rules = accounts.rules(keys());
  rules.plain_accounts.reset();
  expect_rows(
      {
          {"a sale at 19 %",
           {{"10001", "119.00"}, {"4000", "-100.00", "S19"}, {"2100", "-19.00", "S19"}},
           {"119.00 H 4000 10001 3"}},
          {"a sale at 7 %",
           {{"10001", "107.00"}, {"4000", "-100.00", "S7"}, {"2100", "-7.00", "S7"}},
           {"107.00 H 4000 10001 2"}},
          {"a purchase at 19 % of which nothing but the amounts is known",
           {{"6030", "10.00"}, {"1150", "1.90"}, {"1000", "-11.90"}},
           {"11.90 S 6030 1000 9"}},
          {"a rate that has no key stands in rows of its own",
           {{"10001", "120.00"}, {"4000", "-100.00", "S20"}, {"2100", "-20.00", "S20"}},
           {"100.00 H 4000 10001", "20.00 H 2100 10001"},
           true},
      },
      accounts, DatevRows(rules));
}

TEST(DatevRows, AKeyIsNotGivenBeforeItsFirstDay) {
  const DatevAccounts accounts(Catalog(TemplateSource{}).chart("international").value());
  DatevRules rules = accounts.rules(keys());
  rules.plain_accounts.reset();
  const auto sale =
      lines_of({{"10001", "119.00"}, {"4000", "-100.00", "S19"}, {"2100", "-19.00", "S19"}}, accounts);
  EXPECT_EQ(DatevRows(rules).of(sale, *Date::of(2020, 12, 31)).rows.size(), 2U);
  EXPECT_EQ(DatevRows(rules).of(sale, *Date::of(2021, 1, 1)).rows.size(), 1U);
}

TEST(DatevRows, AVatCodeTellsItsRate) {
  EXPECT_EQ(rate_in_vat_code("S19"), Rate::percent(*Decimal::parse("19")));
  EXPECT_EQ(rate_in_vat_code("S5.5"), Rate::percent(*Decimal::parse("5.5")));
  EXPECT_EQ(rate_in_vat_code("supplier:7"), Rate::percent(*Decimal::parse("7")));
  EXPECT_EQ(rate_in_vat_code("AE"), Rate());
  EXPECT_EQ(rate_in_vat_code(""), std::nullopt);
}

TEST(DatevRows, WithoutKnowledgeNothingIsAutomatic) {
  const DatevEntry made = DatevRows().of({{"411", euros("120.00"), DatevPart::person, {}},
                                          {"706", euros("-100.00"), DatevPart::base, {}},
                                          {"445", euros("-20.00"), DatevPart::tax_due, {}}},
                                         *Date::of(2026, 3, 1));
  ASSERT_EQ(made.rows.size(), 2U);
  EXPECT_EQ(said(made.rows[0]), "100.00 H 706 411");
  EXPECT_FALSE(made.split);
  EXPECT_TRUE(made.own_tax);
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
