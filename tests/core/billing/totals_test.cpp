#include "core/billing/totals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vireo::totals_test {

// Lines and expected figures of the shared scenarios of electronic invoices (S01 to S11 by their numbers),
// which official validators accepted. A price may be for a base quantity; a charge on the document is a
// negative allowance.
struct Line {
  const char* quantity;
  const char* price;
  const char* category;
  const char* rate;
  const char* net;
  const char* base_quantity = "1";
  std::vector<std::string> allowances{};  // "10%", "7.50", or a charge "+4.00"
};
struct Group {
  const char* category;
  const char* rate;
  const char* base;
  const char* tax;
};
struct Allowance {
  const char* category;
  const char* rate;
  const char* amount;
};
struct Scenario {
  const char* name;
  const char* currency;
  std::vector<Line> lines;
  std::vector<Group> groups;
  const char* net;
  const char* tax;
  const char* gross;
  std::vector<Allowance> allowances{};
};

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all{
      {"S01: FR micro-entrepreneur, franchise en base, no VAT",
       "EUR",
       {{"12.5", "38.00", "E", "0", "475.00", "1", {}}, {"47", "1.35", "E", "0", "63.45", "1", {}}},
       {{"E", "0", "538.45", "0.00"}},
       "538.45",
       "0.00",
       "538.45",
       {}},
      {"S02: FR régime réel, VAT 20 %, monthly hours",
       "EUR",
       {{"21.75", "42.00", "S", "20", "913.50", "1", {}}, {"1", "290.00", "S", "20", "290.00", "1", {}}},
       {{"S", "20", "1203.50", "240.70"}},
       "1203.50",
       "240.70",
       "1444.20",
       {}},
      {"S03: FR mixed VAT rates 20 / 10 / 5.5 / 2.1 and a disbursement (débours)",
       "EUR",
       {{"3", "310.00", "S", "20", "930.00", "1", {}},
        {"14", "16.90", "S", "10", "236.60", "1", {}},
        {"14", "12.32", "S", "5.5", "172.48", "1", {}},
        {"1", "18.70", "S", "2.1", "18.70", "1", {}},
        {"1", "45.20", "E", "0", "45.20", "1", {}}},
       {{"S", "20", "930.00", "186.00"},
        {"S", "10", "236.60", "23.66"},
        {"S", "5.5", "172.48", "9.49"},
        {"S", "2.1", "18.70", "0.39"},
        {"E", "0", "45.20", "0.00"}},
       "1402.98",
       "219.54",
       "1622.52",
       {}},
      {"S04: Intra-EU B2B services FR→DE, reverse charge",
       "EUR",
       {{"40", "44.50", "AE", "0", "1780.00", "1", {}}, {"6", "12.99", "AE", "0", "77.94", "1", {}}},
       {{"AE", "0", "1857.94", "0.00"}},
       "1857.94",
       "0.00",
       "1857.94",
       {}},
      {"S05b: Services to a business outside the EU, outside scope (category O), FR→US",
       "EUR",
       {{"1", "1250.00", "O", "0", "1250.00", "1", {}}, {"3.25", "47.00", "O", "0", "152.75", "1", {}}},
       {{"O", "0", "1402.75", "0.00"}},
       "1402.75",
       "0.00",
       "1402.75",
       {}},
      {"S06: German Kleinunternehmer § 19 UStG",
       "EUR",
       {{"18.5", "35.00", "E", "0", "647.50", "1", {}}, {"4", "22.50", "E", "0", "90.00", "1", {}}},
       {{"E", "0", "737.50", "0.00"}},
       "737.50",
       "0.00",
       "737.50",
       {}},
      {"S07: Credit note 381 for part of S02",
       "EUR",
       {{"2.75", "42.00", "S", "20", "115.50", "1", {}}},
       {{"S", "20", "115.50", "23.10"}},
       "115.50",
       "23.10",
       "138.60",
       {}},
      {"S08a: Deposit invoice 386 (30 %)",
       "EUR",
       {{"1", "750.00", "S", "20", "750.00", "1", {}}},
       {{"S", "20", "750.00", "150.00"}},
       "750.00",
       "150.00",
       "900.00",
       {}},
      {"S08b: Final invoice after the deposit, amount already paid BT-113",
       "EUR",
       {{"1", "2500.00", "S", "20", "2500.00", "1", {}}},
       {{"S", "20", "2500.00", "500.00"}},
       "2500.00",
       "500.00",
       "3000.00",
       {}},
      {"S09: Price discount, line allowance, line charge, document allowance and charge, two rates",
       "EUR",
       {{"30", "40.50", "S", "20", "1093.50", "1", {"10%"}},
        {"250", "0.83", "S", "5.5", "204.00", "1", {"7.50", "+4.00"}}},
       {{"S", "20", "1048.72", "209.74"}, {"S", "5.5", "204.00", "11.22"}},
       "1252.72",
       "220.96",
       "1473.68",
       {{"S", "20", "54.68"}, {"S", "20", "-9.90"}}},
      {"S10: Rounding traps: half cents, binary-float traps, VAT on the sum not the sum of VAT",
       "EUR",
       {{"0.5", "0.01", "S", "20", "0.01", "1", {}},
        {"1", "1.005", "S", "20", "1.01", "1", {}},
        {"1", "2.675", "S", "20", "2.68", "1", {}},
        {"100", "1.115", "S", "20", "111.50", "1", {}},
        {"3", "33.333", "S", "20", "100.00", "1", {}},
        {"0.25", "38.50", "S", "20", "9.63", "1", {}},
        {"7", "49.90", "S", "20", "3.49", "100", {}},
        {"1.15", "8.3", "S", "20", "9.55", "1", {}},
        {"0.333", "35", "S", "5.5", "11.66", "1", {}},
        {"1", "33.33", "S", "10", "33.33", "1", {}},
        {"1", "33.33", "S", "10", "33.33", "1", {}},
        {"1", "33.33", "S", "10", "33.33", "1", {}}},
       {{"S", "20", "237.87", "47.57"}, {"S", "5.5", "11.66", "0.64"}, {"S", "10", "99.99", "10.00"}},
       "349.52",
       "58.21",
       "407.73",
       {}}};
  return all;
}

VatTreatment vat(const char* category, const char* rate) {
  return {vat_category_of(category).value(), Rate::percent(Decimal::parse(rate).value())};
}

LineFigures figures_of(const Line& line, Currency currency) {
  LineFigures figures{Quantity::parse(line.quantity).value(),
                      UnitPrice::parse(line.price, currency).value(),
                      Decimal::parse(line.base_quantity).value(),
                      {},
                      {},
                      vat(line.category, line.rate)};
  for (const auto& allowance : line.allowances) {
    if (allowance.ends_with('%'))
      figures.allowances.push_back(discount_of(
          figures, Rate::percent(Decimal::parse(allowance.substr(0, allowance.size() - 1)).value())));
    else if (allowance.starts_with('+'))
      figures.charges.push_back(Money::parse(allowance.substr(1), currency).value());
    else
      figures.allowances.push_back(Money::parse(allowance, currency).value());
  }
  return figures;
}

TEST(Totals, FollowTheScenariosOfElectronicInvoices) {
  for (const auto& scenario : scenarios()) {
    SCOPED_TRACE(scenario.name);
    const Currency currency = Currency::of(scenario.currency);
    std::vector<NetAmount> nets;
    for (const auto& line : scenario.lines) {
      const auto figures = figures_of(line, currency);
      nets.push_back({line_net(figures), figures.vat});
      EXPECT_EQ(nets.back().net.text(), line.net);
    }
    std::vector<DocumentAllowance> allowances;
    for (const auto& each : scenario.allowances)
      allowances.push_back({Money::parse(each.amount, currency).value(), vat(each.category, each.rate)});
    const Totals totals = totals_of(nets, currency, allowances);
    EXPECT_EQ(totals.net.text(), scenario.net);
    EXPECT_EQ(totals.tax.text(), scenario.tax);
    EXPECT_EQ(totals.gross.text(), scenario.gross);
    ASSERT_EQ(totals.groups.size(), scenario.groups.size());
    for (std::size_t at = 0; at < totals.groups.size(); ++at) {
      EXPECT_EQ(totals.groups[at].vat, vat(scenario.groups[at].category, scenario.groups[at].rate));
      EXPECT_EQ(totals.groups[at].base.text(), scenario.groups[at].base);
      EXPECT_EQ(totals.groups[at].tax.text(), scenario.groups[at].tax);
    }
  }
}

TEST(Totals, AHalfCentIsRoundedAwayFromZero) {
  const Currency euro = Currency::of("EUR");
  const auto net = [&](const char* quantity, const char* price) {
    return line_net({Quantity::parse(quantity).value(), UnitPrice::parse(price, euro).value()}).text();
  };
  EXPECT_EQ(net("12.5", "38.00"), "475.00");
  EXPECT_EQ(net("0.5", "0.01"), "0.01");
  EXPECT_EQ(net("-0.5", "0.01"), "-0.01");
  EXPECT_EQ(net("3", "0.333333"), "1.00");
}

}  // namespace vireo::totals_test
