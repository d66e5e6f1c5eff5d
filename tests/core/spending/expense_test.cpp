#include "core/spending/expense.h"

#include <gtest/gtest.h>

namespace vireo::expense_test {

Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

struct Bought {
  const char* sentence;
  const char* gross;
  ExpenseVat vat;
  const char* percent;
  bool deducts;
  const char* net;
  const char* tax;
  const char* deductible;
  const char* cost;
};

constexpr Bought purchases[] = {
    {"no VAT", "75.30", ExpenseVat::none, "0", true, "75.30", "0.00", "0.00", "75.30"},
    {"the supplier's VAT comes back", "24.00", ExpenseVat::supplier, "20", true, "20.00", "4.00", "4.00",
     "20.00"},
    {"the supplier's VAT stays a cost", "24.00", ExpenseVat::supplier, "20", false, "20.00", "4.00", "0.00",
     "24.00"},
    {"5.5 % in 10.00 is 0.52", "10.00", ExpenseVat::supplier, "5.5", true, "9.48", "0.52", "0.52", "9.48"},
    {"foreign software under the exemption owes VAT", "50.00", ExpenseVat::reverse_charge, "20", false,
     "50.00", "10.00", "0.00", "60.00"},
    {"foreign software with VAT deducted costs its price", "50.00", ExpenseVat::reverse_charge, "20", true,
     "50.00", "10.00", "10.00", "50.00"},
};

TEST(Expense, reckons_its_vat) {
  for (const auto& row : purchases) {
    SCOPED_TRACE(row.sentence);
    const auto amounts = reckon_expense(euros(row.gross), row.vat,
                                        Rate::percent(Decimal::parse(row.percent).value()), row.deducts);
    EXPECT_EQ(amounts.net.text(), row.net);
    EXPECT_EQ(amounts.tax.text(), row.tax);
    EXPECT_EQ(amounts.deductible.text(), row.deductible);
    EXPECT_EQ(amounts.cost(row.vat).text(), row.cost);
  }
}

}  // namespace vireo::expense_test
