#include "core/actions/add_expense.h"

#include <gtest/gtest.h>

#include "core/actions/attach_file.h"
#include "core/actions/lock_period.h"
#include "core/store/expenses_table.h"
#include "tests/core/actions/money_book.h"

namespace vireo::add_expense_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

ExpenseRequest bought(const char* category, const char* gross, const char* supplier = "") {
  ExpenseRequest request;
  request.date = day("2026-03-05");
  request.category = category;
  request.gross = euros(gross);
  request.supplier = supplier;
  return request;
}

std::string account(const MoneyBook& the, const char* code) {
  return account_balance(the.book, account_with_code(the.book, code).value(), day("2030-12-31")).text();
}

TEST(AddExpense, foreign_software_under_the_exemption_owes_vat) {
  MoneyBook the;
  auto request = bought("software", "50.00", "Mailer Ireland");
  request.vat = ExpenseVat::reverse_charge;
  const auto booked = add_expense(the.book, the.on("2026-03-05"), request);
  ASSERT_EQ(told(booked), "ok");
  the.check();
  EXPECT_EQ(booked->amounts.tax.text(), "10.00");
  EXPECT_EQ(account(the, "651100"), "60.00");
  EXPECT_EQ(the.balance("vat_reverse_due"), "-10.00");
  EXPECT_EQ(the.balance("bank"), "-50.00");
  EXPECT_EQ(the.balance("payable"), "0.00");
}

TEST(AddExpense, foreign_software_with_deducted_vat_owes_and_deducts) {
  MoneyBook the("standard");
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-03-05"), bought("software", "50.00", "Mailer"))), "ok");
  EXPECT_EQ(account(the, "651100"), "50.00");
  EXPECT_EQ(the.balance("vat_reverse_due"), "-10.00");
  EXPECT_EQ(the.balance("vat_deductible_reverse"), "10.00");
}

TEST(AddExpense, vat_of_the_supplier_is_deducted_only_by_those_who_charge_vat) {
  MoneyBook exempt;
  MoneyBook& the = exempt;
  auto request = bought("phone_internet", "24.00", "Opérateur");
  request.vat = ExpenseVat::supplier;
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-03-05"), request)), "ok");
  EXPECT_EQ(account(the, "626000"), "24.00");
  EXPECT_EQ(the.balance("vat_deductible"), "0.00");
}

TEST(AddExpense, supplier_vat_comes_back_under_the_standard_scheme) {
  MoneyBook the("standard");
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-03-05"), bought("phone_internet", "24.00", "Opérateur"))),
            "ok");
  EXPECT_EQ(account(the, "626000"), "20.00");
  EXPECT_EQ(the.balance("vat_deductible"), "4.00");
}

TEST(AddExpense, what_is_not_yet_paid_is_owed_to_its_supplier) {
  MoneyBook the;
  auto request = bought("insurance", "120.00", "Assureur");
  request.paid = false;
  const auto booked = add_expense(the.book, the.on("2026-03-05"), request);
  ASSERT_EQ(told(booked), "ok");
  EXPECT_EQ(the.balance("payable"), "-120.00");
  EXPECT_EQ(told(pay_expense(the.book, {booked->expense, day("2026-04-01")}, day("2026-04-01"))), "ok");
  EXPECT_EQ(the.balance("payable"), "0.00");
  EXPECT_EQ(the.balance("bank"), "-120.00");
  EXPECT_EQ(told(pay_expense(the.book, {booked->expense, day("2026-04-02")}, day("2026-04-02"))),
            "expense.already_paid");
  request.supplier = "";
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-03-05"), request)), "expense.supplier_needed");
}

TEST(AddExpense, tells_all_that_is_wrong) {
  MoneyBook the;
  ExpenseRequest request = bought("sofware", "0.00");
  request.method = "tranfer";
  const auto refused = add_expense(the.book, the.on("2026-03-05"), request);
  ASSERT_FALSE(refused.ok());
  std::vector<std::string> codes;
  for (const auto& found : refused.problems()) codes.push_back(found.code());
  EXPECT_EQ(codes, (std::vector<std::string>{"expense.category_unknown", "payment.method_unknown",
                                             "expense.amount_not_positive"}));
  EXPECT_EQ(refused.problems().front().message.arguments.at(1).second.value, "software");
}

TEST(AddExpense, another_currency_needs_a_rate) {
  MoneyBook the;
  auto request = bought("software", "20.00", "Notion");
  request.gross = Money::parse("20.00", Currency::of("USD")).value();
  request.vat = ExpenseVat::none;
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-03-05"), request)), "expense.exchange_needed");
  request.exchange = ExchangeRate{Currency::of("USD"), Currency::of("EUR"), Decimal::parse("0.9213").value(),
                                  "ECB", day("2026-03-05")};
  const auto booked = add_expense(the.book, the.on("2026-03-05"), request);
  ASSERT_EQ(told(booked), "ok");
  EXPECT_EQ(booked->amounts.gross.text(), "18.43");
  EXPECT_EQ(the.balance("bank"), "-18.43");
  EXPECT_EQ(expense(the.book, booked->expense)->foreign->text(), "20.00");
}

TEST(AddExpense, a_draft_is_changed_in_place_and_undone) {
  MoneyBook the;
  const auto booked =
      add_expense(the.book, the.on("2026-03-05"), bought("office_supplies", "30.00", "Papeterie"));
  auto request = request_of(*expense(the.book, booked->expense));
  request.gross = euros("35.00");
  EXPECT_EQ(told(change_expense(the.book, the.on("2026-03-06"), booked->expense, request)), "ok");
  EXPECT_EQ(the.balance("bank"), "-35.00");
  EXPECT_EQ(expenses(the.book, {}).size(), 1U);
  EXPECT_EQ(told(the.book.undo()), "ok");
  EXPECT_EQ(the.balance("bank"), "-30.00");
  EXPECT_FALSE(remove_expense(the.book, booked->expense, day("2026-03-06"))->reversed);
  EXPECT_EQ(the.balance("bank"), "0.00");
  the.check();
}

TEST(AddExpense, a_locked_one_is_reversed) {
  MoneyBook the;
  const auto booked =
      add_expense(the.book, the.on("2026-03-05"), bought("office_supplies", "30.00", "Papeterie"));
  EXPECT_EQ(told(lock_period(the.book, day("2026-03-31"), day("2026-04-01"))), "ok");
  EXPECT_EQ(told(change_expense(the.book, the.on("2026-04-02"), booked->expense,
                                bought("office_supplies", "1.00"))),
            "expense.final");
  EXPECT_TRUE(remove_expense(the.book, booked->expense, day("2026-04-02"))->reversed);
  EXPECT_EQ(the.balance("bank"), "0.00");
  const auto rows = expenses(the.book, {});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].expense.amounts.gross.text(), "-30.00");
  EXPECT_EQ(told(add_expense(the.book, the.on("2026-04-02"), bought("office_supplies", "1.00"))),
            "period.locked");
}

TEST(AttachFile, gives_the_receipt_back_byte_for_byte) {
  MoneyBook the;
  const auto booked =
      add_expense(the.book, the.on("2026-03-05"), bought("office_supplies", "30.00", "Papeterie"));
  const std::string bytes("%PDF-1.7\0\r\n\x1a\xff more", 18);
  const auto id = attach_file(the.book, {"expense", booked->expense.value(), "ticket é.pdf", bytes});
  ASSERT_EQ(told(id), "ok");
  const auto kept = attachments_of(the.book, "expense", booked->expense.value());
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].media_type, "application/pdf");
  EXPECT_EQ(kept[0].name, "ticket é.pdf");
  EXPECT_EQ(attachment_bytes(the.book, kept[0]), bytes);
  EXPECT_EQ(expenses(the.book, {}).front().attachments, 1);
  EXPECT_EQ(told(attach_file(the.book, {"expense", booked->expense.value(), "leer.pdf", ""})),
            "attachment.empty");
  EXPECT_EQ(told(detach_file(the.book, *id)), "ok");
  EXPECT_EQ(told(the.book.undo()), "ok");
  EXPECT_EQ(attachment_bytes(the.book, *attachment(the.book, *id)), bytes);
}

}  // namespace vireo::add_expense_test
