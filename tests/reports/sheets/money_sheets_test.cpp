#include <gtest/gtest.h>

#include "core/store/catalog/wording_catalog.h"
#include "reports/sheets/aged_balance.h"
#include "reports/sheets/expenses.h"
#include "reports/sheets/invoices.h"
#include "reports/sheets/receipts_book.h"

namespace vireo::money_sheets_test {

Date day(const char* text) {
  return Date::parse(text).value();
}
Money euros(const char* text) {
  return Money::parse(text, Currency::of("EUR")).value();
}
Wording words(const char* language) {
  return load_wording({}, language).value();
}

ReceiptRow received(int order, const char* on, const char* net, const char* tax) {
  ReceiptRow row;
  row.order = order;
  row.date = day(on);
  row.piece = "F-2026-000" + std::to_string(order);
  row.client = "=Ateliers Noël";
  row.nature = "Gestion de boîte mail";
  row.payment = PaymentId(order);
  row.document = DocumentId(order);
  row.amount_net = euros(net);
  row.tax = euros(tax);
  row.amount_gross = row.amount_net + row.tax;
  return row;
}

/// Each row's text in the columns of nature and received amount, with the formula where there is one.
std::vector<std::string> told(const Sheet& sheet) {
  std::vector<std::string> lines;
  for_each_row(sheet, [&](const SheetRow& row) {
    const auto* formula = std::get_if<Formula>(&row.cells[8]);
    lines.push_back(canonical_text(row.cells[4]) + " " + canonical_text(row.cells[8]) +
                    (formula ? " " + formula->expression : ""));
  });
  return lines;
}

TEST(ReceiptsBook, sums_months_and_quarters_without_counting_twice) {
  const auto sheet = receipts_book_sheet(
      {received(1, "2026-02-05", "800.00", "0.00"), received(2, "2026-02-20", "450.00", "0.00"),
       received(3, "2026-03-29", "900.00", "0.00"), received(4, "2026-04-02", "650.00", "0.00")},
      Period::year(2026), words("en"));
  EXPECT_EQ(told(sheet),
            (std::vector<std::string>{
                "Gestion de boîte mail 800.00", "Gestion de boîte mail 450.00",
                "Total February 2026 1250.00 SUBTOTAL(9,I2:I3)", "Gestion de boîte mail 900.00",
                "Total March 2026 900.00 SUBTOTAL(9,I5:I5)", "Total quarter 1 2026 2150.00 SUBTOTAL(9,I2:I6)",
                "Gestion de boîte mail 650.00", "Total April 2026 650.00 SUBTOTAL(9,I8:I8)",
                "Total quarter 2 2026 650.00 SUBTOTAL(9,I8:I9)"}));
  EXPECT_EQ(canonical_text(totals_of(sheet)[8]), "2800.00");
  EXPECT_EQ(sheet.columns.front().header, "No.");
}

TEST(ReceiptsBook, is_empty_without_receipts) {
  const auto sheet = receipts_book_sheet({}, Period::year(2026), words("fr"));
  EXPECT_TRUE(sheet.rows.empty());
  EXPECT_EQ(canonical_text(totals_of(sheet)[8]), "0.00");
}

TEST(ExpensesSheet, stands_by_day_and_sums_what_they_cost) {
  ExpenseRow late;
  late.expense.id = ExpenseId(1);
  late.expense.date = day("2026-03-05");
  late.expense.category = "software";
  late.expense.vat = ExpenseVat::reverse_charge;
  late.expense.amounts = {euros("50.00"), euros("50.00"), euros("10.00"), euros("0.00")};
  ExpenseRow early = late;
  early.expense.id = ExpenseId(2);
  early.expense.date = day("2026-02-01");
  early.expense.vat = ExpenseVat::supplier;
  early.expense.amounts = {euros("24.00"), euros("20.00"), euros("4.00"), euros("4.00")};
  ExpenseCategory software;
  software.id = "software";
  software.names = LocalText{{{"en", "Software"}}};
  const auto sheet = expenses_sheet({late, early}, {software}, Period::year(2026), words("en"));
  ASSERT_EQ(sheet.rows.size(), 2U);
  EXPECT_EQ(canonical_text(sheet.rows[0].cells[0]), "2026-02-01");
  EXPECT_EQ(canonical_text(sheet.rows[0].cells[2]), "Software");
  EXPECT_EQ(canonical_text(sheet.rows[1].cells[9]), "60.00");
  EXPECT_EQ(canonical_text(totals_of(sheet)[9]), "80.00");
}

TEST(InvoicesSheet, counts_credit_notes_as_negative) {
  DocumentRow invoice;
  invoice.number = "F-2026-0001";
  invoice.state = DocumentState::issued;
  invoice.total_net = invoice.total_gross = invoice.open = euros("475.00");
  invoice.settled = invoice.total_tax = euros("0.00");
  DocumentRow note = invoice;
  note.kind = DocumentKind::credit_note;
  note.number = "A-2026-0001";
  note.total_net = note.total_gross = note.open = euros("75.00");
  DocumentRow draft = invoice;
  draft.number = "";
  const auto sheet =
      invoices_sheet({invoice, note, draft}, Period::year(2026), Currency::of("EUR"), words("fr"));
  ASSERT_EQ(sheet.rows.size(), 2U);
  EXPECT_EQ(canonical_text(sheet.rows[1].cells[7]), "-75.00");
  EXPECT_EQ(canonical_text(totals_of(sheet)[7]), "400.00");
}

TEST(AgedBalanceSheet, adds_up_both_ways) {
  const auto nothing = euros("0.00");
  const auto sheet = aged_balance_sheet({{PartyId(1), "Le Fournil", euros("40.00"), euros("20.00"),
                                          euros("10.00"), nothing, nothing, euros("70.00")}},
                                        day("2026-03-31"), words("en"));
  EXPECT_EQ(canonical_text(sheet.rows[0].cells[6]), "70.00");
  EXPECT_EQ(std::get<Formula>(sheet.rows[0].cells[6]).expression, "SUM(B{row}:F{row})");
  EXPECT_EQ(canonical_text(totals_of(sheet)[1]), "40.00");
}

TEST(MoneyMessages, every_code_of_payments_and_expenses_is_worded_in_both_languages) {
  for (const char* language : {"fr", "en"}) {
    const Wording wording = words(language);
    for (const char* id :
         {"payment.surplus_unnamed", "payment.nothing_open", "payment.of_draft", "payment.document_unknown",
          "payment.credit_used", "credit.too_much", "expense.category_unknown", "expense.vat_rate_needed",
          "expense.reverse_charge_likely", "attachment.too_large", "recurring.label_missing", "lock.future",
          "declared.already", "start.already", "deed.payment_added", "reversal.period_locked",
          "setup.backup"})
      EXPECT_TRUE(wording.knows(id)) << language << " " << id;
    for (const auto& [name, method] : payment_method_names())
      EXPECT_TRUE(wording.knows("payment.method." + name));
    for (const auto& [name, kind] : settlement_kind_names()) EXPECT_TRUE(wording.knows("settlement." + name));
    for (const auto& [name, vat] : expense_vat_names()) EXPECT_TRUE(wording.knows("expense.vat." + name));
  }
}

}  // namespace vireo::money_sheets_test
