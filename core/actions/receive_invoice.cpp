#include "core/actions/receive_invoice.h"

#include <algorithm>

#include "core/actions/expense_reckoning.h"
#include "core/store/attachments_table.h"
#include "core/store/expenses_table.h"
#include "core/store/parties_table.h"

namespace vireo {
namespace {

constexpr const char* usual_category = "other";

std::optional<Party> known_supplier(const Book& book, const InvoiceParty& seller) {
  for (const Party& each : parties(book, {PartyRole::any, {}, false, 0})) {
    const bool same_number =
        !seller.vat_id.empty() &&
        std::any_of(each.identifiers.begin(), each.identifiers.end(),
                    [&](const PartyIdentifier& id) { return id.kind == "vat" && id.value == seller.vat_id; });
    if (same_number || each.name == seller.name) return each;
  }
  return std::nullopt;
}

Party new_supplier(const InvoiceParty& seller) {
  Party party;
  party.name = seller.name;
  party.is_supplier = true;
  party.address = {seller.address.street, seller.address.postcode, seller.address.city,
                   seller.address.country};
  party.email = seller.contact.email;
  party.phone = seller.contact.phone;
  if (!seller.vat_id.empty()) party.identifiers.push_back({"vat", seller.vat_id});
  return party;
}

std::string category_of(const Book& book, const std::string& supplier) {
  for (const ExpenseRow& row : expenses(book, {}))
    if (row.expense.supplier_name == supplier) return row.expense.category;
  return usual_category;
}

bool is_there(const Book& book, const std::string& supplier, const std::string& number) {
  const auto all = expenses(book, {});
  return std::any_of(all.begin(), all.end(), [&](const ExpenseRow& row) {
    return row.expense.supplier_name == supplier && row.expense.reference == number;
  });
}

/// The names of a group's lines, as far as one can read them in a list.
std::string label_of(const InvoiceData& invoice, const InvoiceTax& tax) {
  constexpr std::size_t longest = 120;
  std::string label;
  for (const InvoiceLine& line : invoice.lines)
    if (line.category == tax.category && line.rate.value_or(Decimal{}) == tax.rate.value_or(Decimal{}))
      if (label.size() + line.name.size() < longest) label += (label.empty() ? "" : ", ") + line.name;
  return label;
}

ExpenseRequest request_of(const ReceivedFile& file, const InvoiceTax& tax, const std::string& supplier,
                          const std::string& category, Currency currency, Date day) {
  ExpenseRequest request;
  request.date = day;
  request.category = category;
  request.gross = Money::rounded(tax.base + tax.tax, currency, Rounding::half_away_from_zero);
  request.supplier = supplier;
  request.label = label_of(file.invoice, tax);
  request.reference = file.invoice.number;
  request.vat = ExpenseVat::none;
  if (tax.category == "S") {
    request.vat = ExpenseVat::supplier;
    request.vat_rate = Rate::percent(tax.rate.value_or(Decimal{}));
  }
  if (tax.category == "AE") request.vat = ExpenseVat::reverse_charge;
  request.paid = false;
  if (file.invoice.due_date && *file.invoice.due_date >= day) request.due_date = file.invoice.due_date;
  request.exchange = file.exchange;
  return request;
}

}  // namespace

Checked<ReceivedInvoice> receive_invoice(Book& book, const ReceivedFile& file, const Context& context) {
  const InvoiceData& invoice = file.invoice;
  Problems problems;
  if (invoice.is_credit_note() || invoice.payable.is_negative())
    problems.push_back(problem("expense.credit_received", {file.name}, {{"number", invoice.number}}));
  const auto currency = take(Currency::parse(invoice.currency), problems);
  const auto known = known_supplier(book, invoice.seller);
  ReceivedInvoice received;
  received.supplier = known ? known->name : invoice.seller.name;
  received.category = file.category.empty() ? category_of(book, received.supplier) : file.category;
  received.due = invoice.due_date;
  if (is_there(book, received.supplier, invoice.number))
    problems.push_back(problem("expense.received_already", {file.name},
                               {{"number", invoice.number}, {"supplier", received.supplier}}));
  if (!problems.empty()) return problems;
  std::vector<ReckonedExpense> reckoned;
  for (const InvoiceTax& tax : invoice.taxes)
    if (auto one = take(reckon(book, context,
                               request_of(file, tax, received.supplier, received.category, *currency,
                                          invoice.issue_date.value_or(context.today))),
                        problems))
      reckoned.push_back(std::move(*one));
  if (reckoned.size() < invoice.taxes.size() || reckoned.empty()) return problems;
  const Deed deed{{"deed.invoice_received", {{"supplier", received.supplier}, {"number", invoice.number}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<ReceivedInvoice> {
    std::optional<PartyId> added;
    if (!known) added = add_party(write, new_supplier(invoice.seller));
    for (ReckonedExpense& each : reckoned) {
      if (added) {
        each.supplier_to_add.clear();
        each.expense.supplier = added;
      }
      auto booked = write_expense(write, book, each);
      if (!booked) return booked.problems();
      put_attachment(write, {"expense", booked->expense.value(), file.name, file.bytes});
      received.expenses.push_back(*booked);
    }
    return received;
  });
}

}  // namespace vireo
