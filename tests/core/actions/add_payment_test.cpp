#include "core/actions/add_payment.h"

#include <gtest/gtest.h>

#include "core/actions/credit_document.h"
#include "core/actions/lock_period.h"
#include "core/actions/remove_payment.h"
#include "core/actions/use_client_credit.h"
#include "core/actions/write_off_document.h"
#include "core/store/matching.h"
#include "core/store/receipts_queries.h"
#include "tests/core/actions/money_book.h"

namespace vireo::add_payment_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

struct Case {
  const char* sentence;
  const char* amount;
  Surplus surplus;
  Shortfall shortfall;
  const char* told;
  const char* open;
  const char* bank;
  const char* charges;
  const char* discount;
  const char* credit;  // a credit balance is negative
};

/// On an invoice of 475.00 under the exemption scheme.
constexpr Case cases[] = {
    {"paid whole", "475.00", Surplus::none, Shortfall::none, "ok", "0.00", "475.00", "0.00", "0.00", "0.00"},
    {"paid in part", "200.00", Surplus::none, Shortfall::none, "ok", "275.00", "200.00", "0.00", "0.00",
     "0.00"},
    {"an unnamed surplus is refused", "500.00", Surplus::none, Shortfall::none, "payment.surplus_unnamed",
     "475.00", "0.00", "0.00", "0.00", "0.00"},
    {"a surplus kept as credit", "500.00", Surplus::credit, Shortfall::none, "ok", "0.00", "500.00", "0.00",
     "0.00", "-25.00"},
    {"a surplus given back", "500.00", Surplus::refund, Shortfall::none, "ok", "0.00", "475.00", "0.00",
     "0.00", "0.00"},
    {"the bank kept 3.50", "471.50", Surplus::none, Shortfall::bank_charges, "ok", "0.00", "471.50", "3.50",
     "0.00", "0.00"},
    {"a discount of 25.00", "450.00", Surplus::none, Shortfall::discount, "ok", "0.00", "450.00", "0.00",
     "25.00", "0.00"},
};

TEST(AddPayment, settles_an_invoice) {
  for (const auto& row : cases) {
    SCOPED_TRACE(row.sentence);
    MoneyBook the;
    const auto invoice = the.issue("2026-03-02", "475.00");
    auto wanted = the.payment_of(invoice, "2026-03-20", row.amount);
    wanted.surplus = row.surplus;
    wanted.shortfall = row.shortfall;
    EXPECT_EQ(told(the.pay(wanted)), row.told);
    EXPECT_EQ(the.open(invoice), row.open);
    EXPECT_EQ(the.balance("receivable"), row.open);
    EXPECT_EQ(the.balance("bank"), row.bank);
    EXPECT_EQ(the.balance("bank_charges"), row.charges);
    EXPECT_EQ(the.balance("discount_granted"), row.discount);
    EXPECT_EQ(the.balance("client_credit"), row.credit);
  }
}

TEST(AddPayment, cash_goes_to_the_till) {
  MoneyBook the;
  auto wanted = the.payment_of(the.issue("2026-03-02", "80.00"), "2026-03-02", "80.00");
  wanted.method = PaymentMethod::cash;
  EXPECT_EQ(told(the.pay(wanted)), "ok");
  EXPECT_EQ(the.balance("cash"), "80.00");
  EXPECT_EQ(the.balance("bank"), "0.00");
}

TEST(AddPayment, vat_on_services_falls_due_with_the_money) {
  MoneyBook the("standard");
  const auto invoice = the.issue("2026-03-02", "1000.00");  // 1 200.00 with 200.00 VAT
  EXPECT_EQ(the.balance("vat_pending"), "-200.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "500.00")), "ok");
  EXPECT_EQ(the.balance("vat_pending"), "-116.67");  // 200 x 500 / 1200 = 83.33 is due
  EXPECT_EQ(the.balance("vat_collected"), "-83.33");
  EXPECT_EQ(told(the.pay(invoice, "2026-04-20", "700.00")), "ok");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-200.00");
  const auto rows = receipts(the.book, Period::year(2026));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].amount_net.text() + " " + rows[0].tax.text() + " " + rows[0].amount_gross.text(),
            "416.67 83.33 500.00");
  EXPECT_EQ(rows[1].amount_net.text() + " " + rows[1].tax.text() + " " + rows[1].amount_gross.text(),
            "583.33 116.67 700.00");
}

TEST(AddPayment, a_discount_takes_its_vat_with_it) {
  MoneyBook the("standard");
  const auto invoice = the.issue("2026-03-02", "100.00");
  auto wanted = the.payment_of(invoice, "2026-03-20", "108.00");
  wanted.shortfall = Shortfall::discount;
  EXPECT_EQ(told(the.pay(wanted)), "ok");
  EXPECT_EQ(the.balance("discount_granted"), "10.00");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-18.00");
  EXPECT_EQ(receipts(the.book, Period::year(2026)).front().amount_gross.text(), "108.00");
}

TEST(AddPayment, a_settled_invoice_is_lettered_and_a_removed_payment_takes_the_letters_back) {
  MoneyBook the;
  const auto receivable = account_for_role(the.book, "receivable");
  const auto invoice = the.issue("2026-03-02", "475.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "200.00")), "ok");
  EXPECT_EQ(open_lines(the.book, receivable, invoice).size(), 2U);
  const auto second = the.pay(invoice, "2026-03-21", "275.00");
  EXPECT_EQ(open_lines(the.book, receivable, invoice).size(), 0U);
  EXPECT_FALSE(remove_payment(the.book, second->payment, day("2026-03-22"))->reversed);
  the.check();
  EXPECT_EQ(open_lines(the.book, receivable, invoice).size(), 2U);
  EXPECT_EQ(the.open(invoice), "275.00");
  EXPECT_EQ(the.balance("bank"), "200.00");
}

TEST(AddPayment, undo_takes_a_payment_back_whole) {
  MoneyBook the;
  const auto invoice = the.issue("2026-03-02", "475.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "475.00")), "ok");
  EXPECT_EQ(told(the.book.undo()), "ok");
  the.check();
  EXPECT_EQ(the.open(invoice), "475.00");
  EXPECT_EQ(the.balance("bank"), "0.00");
  EXPECT_EQ(told(the.book.redo()), "ok");
  the.check();
  EXPECT_EQ(the.open(invoice), "0.00");
}

TEST(AddPayment, refuses_what_cannot_be_paid) {
  MoneyBook the;
  const auto first = the.issue("2026-03-02", "100.00");
  const auto other = the.issue("2026-03-03", "100.00", "Le Fournil");
  DraftRequest draft;
  draft.client = "Le Fournil";
  const auto drafted = draft_document(the.book, draft, the.on("2026-03-04"));
  EXPECT_EQ(told(the.pay(*drafted, "2026-03-05", "10.00")), "payment.of_draft");
  auto both = the.payment_of(first, "2026-03-05", "200.00");
  both.documents.push_back(other);
  EXPECT_EQ(told(the.pay(both)), "payment.several_clients");
  auto unknown = the.payment_of(first, "2026-03-05", "10.00");
  unknown.documents.clear();
  unknown.numbers = {"F-1999-0001"};
  EXPECT_EQ(told(the.pay(unknown)), "payment.document_unknown");
  EXPECT_EQ(told(the.pay(first, "2026-03-05", "100.00")), "ok");
  EXPECT_EQ(told(the.pay(first, "2026-03-06", "1.00")), "payment.nothing_open");
  EXPECT_EQ(the.pay(other, "2026-03-01", "100.00").problems().front().code(), "payment.before_issue");
  EXPECT_EQ(the.open(other), "0.00") << "a warning does not refuse";
}

TEST(AddPayment, a_payment_of_a_credit_note_gives_money_back) {
  MoneyBook the("standard");
  const auto invoice = the.issue("2026-03-02", "100.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "120.00")), "ok");
  const auto note = credit_document(the.book, {invoice, {}, "50.00", "Geste"}, the.on("2026-04-01"), {});
  ASSERT_EQ(told(note), "ok");
  the.check();
  EXPECT_EQ(the.open(note->id()), "60.00");
  EXPECT_EQ(told(the.pay(note->id(), "2026-04-02", "60.00")), "ok");
  EXPECT_EQ(the.balance("bank"), "60.00");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-10.00");
  const auto rows = receipts(the.book, Period::year(2026));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].amount_gross.text(), "-60.00");
  EXPECT_EQ(rows[1].amount_net.text(), "-50.00");
}

TEST(AddPayment, the_rest_after_a_credit_note_empties_the_vat) {
  MoneyBook the("standard");
  const auto invoice = the.issue("2026-03-02", "100.00");
  EXPECT_EQ(told(credit_document(the.book, {invoice, {}, "33.33", "Geste"}, the.on("2026-03-05"), {})), "ok");
  the.check();
  EXPECT_EQ(the.open(invoice), "80.00");  // 120.00 less 33.33 and its 6.67 VAT
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "80.00")), "ok");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-13.33");
}

TEST(AddPayment, money_in_another_currency_leaves_a_gain_or_a_loss) {
  MoneyBook the;
  DraftRequest draft;
  draft.client = "Ateliers Noël";
  draft.currency = "USD";
  draft.lines = {{"Inbox care", "1", "h", "1000.00"}};
  const auto id = draft_document(the.book, draft, the.on("2026-03-02"));
  const auto rate = [](const char* value, const char* on) {
    return ExchangeRate{Currency::of("USD"), Currency::of("EUR"), Decimal::parse(value).value(), "ECB",
                        day(on)};
  };
  ASSERT_EQ(told(issue_document(the.book, {*id, rate("0.90", "2026-03-02")}, the.on("2026-03-02"), {})),
            "ok");
  EXPECT_EQ(the.balance("receivable"), "900.00");
  PaymentRequest first;
  first.documents = {*id};
  first.date = day("2026-03-20");
  first.amount = Money::parse("400.00", Currency::of("USD")).value();
  first.exchange = rate("0.92", "2026-03-20");
  EXPECT_EQ(told(add_payment(the.book, first, day("2026-03-20"))), "ok");
  EXPECT_EQ(the.balance("receivable"), "540.00");  // 600 at 0.90
  EXPECT_EQ(the.balance("bank"), "368.00");        // 400 at 0.92
  EXPECT_EQ(the.balance("exchange_gain"), "-8.00");
  first.amount = Money::parse("600.00", Currency::of("USD")).value();
  first.exchange = rate("0.85", "2026-04-20");
  first.date = day("2026-04-20");
  EXPECT_EQ(told(add_payment(the.book, first, day("2026-04-20"))), "ok");
  EXPECT_EQ(the.balance("receivable"), "0.00");
  EXPECT_EQ(the.balance("bank"), "878.00");  // and 600 at 0.85
  EXPECT_EQ(the.balance("exchange_loss"), "30.00");
  std::vector<std::string> received;
  for (const auto& row : receipts(the.book, Period::year(2026))) received.push_back(row.amount_gross.text());
  EXPECT_EQ(received, (std::vector<std::string>{"368.00", "510.00"}));
}

TEST(RemovePayment, a_locked_payment_is_reversed_by_another_one) {
  MoneyBook the;
  const auto invoice = the.issue("2026-03-02", "475.00");
  const auto paid = the.pay(invoice, "2026-03-20", "475.00");
  EXPECT_EQ(told(lock_period(the.book, day("2026-03-31"), day("2026-04-02"))), "ok");
  const auto removed = remove_payment(the.book, paid->payment, day("2026-04-03"));
  ASSERT_EQ(told(removed), "ok");
  EXPECT_TRUE(removed->reversed);
  the.check();
  EXPECT_EQ(the.open(invoice), "475.00");
  EXPECT_EQ(the.balance("bank"), "0.00");
  const auto rows = receipts(the.book, Period::year(2026));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].date.text() + " " + rows[1].amount_gross.text(), "2026-04-03 -475.00");
  EXPECT_EQ(told(remove_payment(the.book, paid->payment, day("2026-04-04"))), "entry.already_reversed");
}

TEST(ClientCredit, is_used_on_a_later_invoice_and_the_rest_given_back) {
  MoneyBook the("standard");
  auto wanted = the.payment_of(the.issue("2026-03-02", "100.00"), "2026-03-20", "200.00");
  wanted.surplus = Surplus::credit;
  const auto paid = the.pay(wanted);
  EXPECT_EQ(paid->client_credit.text(), "80.00");
  const auto later = the.issue("2026-04-02", "50.00");  // 60.00 with 10.00 VAT
  const auto used = use_client_credit(the.book, {later, {}, day("2026-04-02")}, day("2026-04-02"));
  ASSERT_EQ(told(used), "ok");
  EXPECT_EQ(used->text(), "60.00");
  the.check();
  EXPECT_EQ(the.open(later), "0.00");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-30.00");
  const auto client = document_to_settle(the.book, later)->client;
  EXPECT_EQ(told(remove_payment(the.book, paid->payment, day("2026-04-03"))), "payment.credit_used");
  EXPECT_EQ(
      told(refund_client_credit(the.book, {client, euros("30.00"), day("2026-04-03")}, day("2026-04-03"))),
      "credit.too_much");
  EXPECT_EQ(told(refund_client_credit(the.book, {client, {}, day("2026-04-03")}, day("2026-04-03"))), "ok");
  the.check();
  EXPECT_EQ(the.balance("bank"), "180.00");
  // 200.00 came, 20.00 went; the VAT of both invoices is in it.
  Money gross = euros("0.00");
  Money tax = gross;
  for (const auto& row : receipts(the.book, Period::year(2026))) {
    gross += row.amount_gross;
    tax += row.tax;
  }
  EXPECT_EQ(gross.text() + " " + tax.text(), "180.00 30.00");
}

TEST(WriteOff, gives_up_what_is_open_without_its_vat) {
  MoneyBook the("standard");
  const auto invoice = the.issue("2026-03-02", "100.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "60.00")), "ok");
  EXPECT_EQ(write_off_document(the.book, invoice, day("2026-12-01"), day("2026-12-01"))->text(), "60.00");
  the.check();
  EXPECT_EQ(the.balance("bad_debt"), "50.00");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  EXPECT_EQ(the.balance("vat_collected"), "-10.00");
  EXPECT_EQ(receipts(the.book, Period::year(2026)).size(), 1U);
}

}  // namespace vireo::add_payment_test
