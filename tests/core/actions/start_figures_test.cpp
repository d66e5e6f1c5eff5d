#include "core/actions/start_figures.h"

#include <gtest/gtest.h>

#include "core/actions/credit_document.h"
#include "tests/core/actions/money_book.h"

namespace vireo::start_figures_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

StartFigures mid_year() {
  StartFigures start;
  start.day = day("2026-07-01");
  start.balances = {{"bank", euros("3000.00")}};
  start.figures = {
      {0, "receipts", "bnc_ssi", Period::inclusive(day("2026-04-01"), day("2026-06-30")), euros("5000.00")},
      {0, "turnover", "bnc_ssi", Period::inclusive(day("2026-01-01"), day("2026-06-30")), euros("9000.00")}};
  start.unpaid_invoices = {{"2026-041", "Cabinet Morel", day("2026-06-20"), day("2026-07-20"),
                            euros("1200.00"), euros("200.00"), euros("300.00")}};
  start.last_numbers = {{"invoice", 2026, 41}};
  return start;
}

TEST(StartFigures, take_over_what_was_before) {
  MoneyBook the("standard");
  const auto started = start_in_mid_year(the.book, mid_year(), day("2026-07-01"));
  ASSERT_EQ(told(started), "ok");
  the.check();
  EXPECT_EQ(the.balance("bank"), "3000.00");
  EXPECT_EQ(the.balance("receivable"), "900.00");
  EXPECT_EQ(the.balance("vat_pending"), "-150.00");  // a quarter of the VAT went with the deposit
  EXPECT_EQ(started->opening_balance.text(), "3750.00");
  const auto third_quarter = Period::inclusive(day("2026-07-01"), day("2026-09-30"));
  EXPECT_TRUE(receipts_by_activity(the.book, third_quarter).empty());
  const auto invoice = document_to_settle(the.book, "2026-041");
  ASSERT_TRUE(invoice.has_value());
  EXPECT_EQ(told(the.pay(invoice->id, "2026-07-15", "900.00")), "ok");
  EXPECT_EQ(the.balance("vat_collected"), "-150.00");
  EXPECT_EQ(receipts_by_activity(the.book, third_quarter).front().amount_net.text(), "750.00");
  const auto whole = receipts_by_activity(the.book, Period::year(2026));
  ASSERT_EQ(whole.size(), 1U);
  EXPECT_EQ(whole[0].amount_net.text(), "5750.00");
  const auto next = the.issue("2026-07-16", "10.00");
  EXPECT_EQ(document_to_settle(the.book, next)
                ->number.substr(document_to_settle(the.book, next)->number.size() - 2),
            "42");
  EXPECT_EQ(told(start_in_mid_year(the.book, mid_year(), day("2026-07-01"))), "start.already");
}

TEST(StartFigures, an_invoice_taken_over_can_be_credited) {
  MoneyBook the("standard");
  StartFigures start = mid_year();
  start.unpaid_invoices.front().client = "Ateliers Noël";
  start.unpaid_invoices.front().already_paid = euros("0.00");
  ASSERT_EQ(told(start_in_mid_year(the.book, start, day("2026-07-01"))), "ok");
  const auto invoice = document_to_settle(the.book, "2026-041");
  const auto note =
      credit_document(the.book, {invoice->id, {}, "500.00", "remise"}, the.on("2026-07-10"), {});
  ASSERT_EQ(told(note), "ok");
  EXPECT_EQ(note->totals().gross.text(), "600.00");  // 500 and its 20 %
  EXPECT_EQ(the.open(invoice->id), "600.00");
  EXPECT_EQ(told(credit_document(the.book, {invoice->id}, the.on("2026-07-11"), {})), "ok");
  EXPECT_EQ(the.open(invoice->id), "0.00");
  EXPECT_EQ(the.balance("receivable"), "0.00");
  EXPECT_EQ(the.balance("vat_pending"), "0.00");
  the.check();
}

TEST(StartFigures, are_undone_whole) {
  MoneyBook the;
  EXPECT_EQ(told(start_in_mid_year(the.book, mid_year(), day("2026-07-01"))), "ok");
  EXPECT_EQ(told(the.book.undo()), "ok");
  EXPECT_EQ(the.balance("bank"), "0.00");
  EXPECT_FALSE(document_to_settle(the.book, "2026-041").has_value());
}

TEST(StartFigures, tell_all_that_is_wrong) {
  MoneyBook the;
  auto start = mid_year();
  start.balances.push_back({"bnak", euros("1.00")});
  start.balances.push_back({"receivable", euros("1.00")});
  start.figures[0].period = Period::year(2026);
  start.unpaid_invoices[0].already_paid = euros("1200.00");
  start.last_numbers[0].document_kind = "invoyce";
  std::vector<std::string> codes;
  const auto refused = start_in_mid_year(the.book, start, day("2026-07-01"));
  for (const auto& found : refused.problems()) codes.push_back(found.code());
  EXPECT_EQ(codes, (std::vector<std::string>{"start.account_unknown", "start.receivable_by_invoice",
                                             "start.not_before", "start.invoice_overpaid",
                                             "start.number_kind_unknown"}));
}

}  // namespace vireo::start_figures_test
