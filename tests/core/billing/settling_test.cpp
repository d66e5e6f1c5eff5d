#include "core/billing/settling.h"

#include <gtest/gtest.h>

namespace vireo::settling_test {

Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

struct Shared {
  const char* sentence;
  const char* amount;
  Surplus surplus;
  Shortfall shortfall;
  const char* told;  // "kind amount/tax" of each part, or the problem
};

/// One invoice of 120.00 with 20.00 VAT in it.
constexpr Shared one_invoice[] = {
    {"the whole amount ends it", "120.00", Surplus::none, Shortfall::none, "payment 120.00/20.00"},
    {"a third takes a third of the VAT", "40.00", Surplus::none, Shortfall::none, "payment 40.00/6.67"},
    {"a surplus nobody named is refused", "125.00", Surplus::none, Shortfall::none,
     "payment.surplus_unnamed"},
    {"a surplus kept is the client's credit", "125.00", Surplus::credit, Shortfall::none,
     "payment 120.00/20.00 client_credit 5.00/0.00"},
    {"a bank kept 3.00 back", "117.00", Surplus::none, Shortfall::bank_charges,
     "payment 117.00/19.50 bank_charges 3.00/0.50"},
    {"a discount of 12.00 takes its VAT with it", "108.00", Surplus::none, Shortfall::discount,
     "payment 108.00/18.00 discount 12.00/2.00"},
    {"nothing was paid", "0.00", Surplus::none, Shortfall::none, "payment.amount_not_positive"},
    {"less than nothing was paid", "-1.00", Surplus::none, Shortfall::none, "payment.amount_not_positive"},
};

std::string told(const Checked<std::vector<SettlingPart>>& parts) {
  if (!parts.ok()) return parts.problems().front().code();
  std::string all;
  for (const auto& part : *parts)
    all += (all.empty() ? "" : " ") + std::string(name_of(part.kind)) + " " + part.amount.text() + "/" +
           part.tax.text();
  return all;
}

TEST(Settling, shares_a_payment_over_one_invoice) {
  for (const auto& row : one_invoice) {
    SCOPED_TRACE(row.sentence);
    const SettlingRequest request{
        euros(row.amount), {{DocumentId(1), euros("120.00"), euros("20.00")}}, row.surplus, row.shortfall};
    EXPECT_EQ(told(settle(request)), row.told);
  }
}

TEST(Settling, the_last_part_empties_the_vat) {
  // 100.00 with 16.67 VAT in three parts: 33.33 -> 5.56, 33.33 of the 66.67 left -> 5.55, the rest 5.56.
  OpenBalance balance{DocumentId(1), euros("100.00"), euros("16.67")};
  std::vector<std::string> taxes;
  for (const char* part : {"33.33", "33.33", "33.34"}) {
    const Money tax = tax_of_part(balance, euros(part));
    taxes.push_back(tax.text());
    balance.open -= euros(part);
    balance.tax -= tax;
  }
  EXPECT_EQ(taxes, (std::vector<std::string>{"5.56", "5.55", "5.56"}));
  EXPECT_TRUE(balance.tax.is_zero());
}

TEST(Settling, uses_money_in_the_order_of_the_invoices) {
  const SettlingRequest request{
      euros("150.00"),
      {{DocumentId(1), euros("100.00"), euros("0.00")}, {DocumentId(2), euros("80.00"), euros("0.00")}}};
  EXPECT_EQ(told(settle(request)), "payment 100.00/0.00 payment 50.00/0.00");
}

}  // namespace vireo::settling_test
