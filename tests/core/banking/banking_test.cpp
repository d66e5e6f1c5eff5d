// Amounts and days as banks write them, twins told apart, and what a line probably is.
#include <gtest/gtest.h>

#include "core/banking/bank_text.h"
#include "core/banking/fingerprint.h"
#include "core/banking/suggestion.h"

namespace vireo {
namespace {

TEST(BankText, NumbersAreReadAsBanksWriteThem) {
  const struct {
    const char* text;
    char mark;
    const char* value;  // "" when it is none
  } rows[] = {{"1 250,50", ',', "1250.50"},
              {"1.250,50 €", ',', "1250.50"},
              {"-1,533.50", '.', "-1533.50"},
              {"12,5-", ',', "-12.5"},
              {"(20.00)", '.', "-20.00"},
              {"+31070,11", ',', "31070.11"},
              {"EUR 12,00", ',', "12.00"},
              {"−3,10", ',', "-3.10"},
              {"1'200.05", '.', "1200.05"},
              {"abc", ',', ""},
              {"", ',', ""},
              {"1,2,3", ',', ""},
              {"1234", ',', "1234"},
              {".5", '.', "0.5"},
              {"12abc", ',', "12"},
              {"1,234.56", ',', "1234.56"},
              {"12.5", ',', "12.5"},
              {"1234,567", '.', "1234.567"},
              {"28.02.2026", ',', ""},
              {"1,00,000.00", '.', "100000.00"},
              {"A$12.00", '.', "12.00"},
              {"-R$1.50", '.', "-1.50"},
              {"kr 12,50", ',', "12.50"},
              {"Visa 12", ',', ""}};
  for (const auto& row : rows) {
    const auto read = bank_number(row.text, row.mark);
    EXPECT_EQ(read ? read->text() : "", row.value) << row.text;
  }
}

TEST(BankText, TheOrderOfDaysIsFoundFromAllOfThem) {
  const struct {
    const char* what;
    std::vector<const char*> days;
    const char* first;  // "" when no order fits
    bool sure;
  } rows[] = {{"a day beyond twelve", {"13/02/2026", "01/03/2026"}, "2026-02-13", true},
              {"a month that cannot be one", {"02/13/2026", "03/01/2026"}, "2026-02-13", true},
              {"both orders", {"01/02/2026", "03/04/2026"}, "2026-02-01", false},
              {"the same either way", {"05/05/2026"}, "2026-05-05", true},
              {"the year first", {"2026-02-13"}, "2026-02-13", true},
              {"a month by name", {"27 Feb 2018"}, "2018-02-27", true},
              {"a month by its French name", {"3 août 2026"}, "2026-08-03", true},
              {"the first, as French writes it", {"1er janvier 2026"}, "2026-01-01", true},
              {"a weekday before it", {"mar. 6 janv. 2026"}, "2026-01-06", true},
              {"a weekday before numbers", {"ven. 16/01/2026"}, "2026-01-16", true},
              {"a month that is no weekday", {"Mar 5, 2026"}, "2026-03-05", true},
              {"no order fits both", {"13/02/2026", "02/13/2026"}, "", true},
              {"digits alone", {"20260213"}, "2026-02-13", true}};
  for (const auto& row : rows) {
    std::vector<WrittenDay> days;
    for (const char* day : row.days) days.push_back(written_day(day).value());
    const auto order = date_order_of(days);
    const auto first = order ? day_of(days.front(), order->order) : std::nullopt;
    EXPECT_EQ(first ? first->text() : "", row.first) << row.what;
    if (order) {
      EXPECT_EQ(order->sure, row.sure) << row.what;
    }
  }
  EXPECT_FALSE(written_day("1,525.00"));
  EXPECT_FALSE(written_day("total"));
}

BankMovement movement(const char* day, const char* amount, const char* text, const char* reference = "") {
  BankMovement made;
  made.date = *Date::parse(day);
  made.amount = *Decimal::parse(amount);
  made.text = text;
  made.reference = reference;
  return made;
}

TEST(Fingerprint, TwinsAreTwoAndTheSameLineIsOne) {
  const auto marks =
      fingerprints({movement("2026-03-02", "-3.50", "CAFÉ"), movement("2026-03-02", "-3.50", "Cafe"),
                    movement("2026-03-02", "-3.5", "thé"), movement("2026-03-02", "1.00", "x", "R1"),
                    movement("2026-03-02", "1.00", "other words", "R1")});
  EXPECT_NE(marks[0], marks[1]);
  EXPECT_NE(marks[1], marks[2]);
  EXPECT_NE(marks[3], marks[4]);
  const auto again =
      fingerprints({movement("2026-03-02", "-3.50", "cafe"), movement("2026-03-02", "1.0", "y", "R1")});
  EXPECT_EQ(again[0], marks[0]);
  EXPECT_EQ(again[1], marks[3]);
}

Money eur(const char* amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

MatchingKnowledge knowledge() {
  const Date issued = *Date::parse("2026-02-01");
  MatchingKnowledge known;
  known.invoices = {{1, "F-2026-0001", "Studio Béranger", eur("608.00"), issued},
                    {2, "F-2026-0002", "Studio Béranger", eur("100.00"), issued},
                    {3, "F-2026-0003", "Ateliers Noël SARL", eur("760.00"), issued},
                    {4, "A-2026-0001", "Sofia Marques", eur("-45.00"), issued}};
  known.movements = {{"expense", 9, *Date::parse("2026-03-01"), eur("-24.00"), "Nuage"}};
  known.rules = {{"orange", false, "category", "telecom"}};
  known.others = {{77, *Date::parse("2026-03-03"), eur("-300.00")}};
  return known;
}

TEST(Suggestion, EachLineIsWhatItMostProbablyIs) {
  const struct {
    const char* what;
    const char* amount;
    const char* text;
    const char* kind;  // of the best one; "" when there is none
    const char* target;
    int least;
    const char* difference;
  } rows[] = {
      {"number and amount", "608.00", "VIR STUDIO F20260001", "invoice", "F-2026-0001", 99, ""},
      {"the number, too little", "600.00", "F-2026-0001", "invoice", "F-2026-0001", 85, "-8.00"},
      {"the number, too much", "620.00", "F-2026-0001", "invoice", "F-2026-0001", 85, "12.00"},
      {"name and amount", "760.00", "VIREMENT ATELIERS NOEL", "invoice", "F-2026-0003", 92, ""},
      {"the amount alone", "760.00", "VIREMENT", "invoice", "F-2026-0003", 60, ""},
      {"two invoices together", "708.00", "STUDIO BERANGER", "invoices", "F-2026-0001, F-2026-0002", 90, ""},
      {"a credit note paid back", "-45.00", "SOFIA MARQUES", "invoice", "A-2026-0001", 92, ""},
      {"booked already", "-24.00", "PRLV NUAGE", "booked", "expense:9", 89, ""},
      {"a rule", "-29.99", "PRLV ORANGE 123", "category", "telecom", 80, ""},
      {"a rule is of one direction", "29.99", "ORANGE REMBOURSEMENT", "", "", 0, ""},
      {"the other end of a transfer", "300.00", "VIR INTERNE", "transfer", "77", 84, ""},
      {"nothing known", "-1.00", "BOULANGERIE", "", "", 0, ""},
  };
  for (const auto& row : rows) {
    const auto all =
        suggestions_for({5, *Date::parse("2026-03-02"), eur(row.amount), row.text, ""}, knowledge());
    if (std::string(row.kind).empty()) {
      EXPECT_TRUE(all.empty()) << row.what;
      continue;
    }
    ASSERT_FALSE(all.empty()) << row.what;
    EXPECT_EQ(all.front().kind, row.kind) << row.what;
    EXPECT_EQ(all.front().target, row.target) << row.what;
    EXPECT_GE(all.front().confidence, row.least) << row.what;
    EXPECT_EQ(all.front().difference ? all.front().difference->text() : "", row.difference) << row.what;
  }
}

}  // namespace
}  // namespace vireo
