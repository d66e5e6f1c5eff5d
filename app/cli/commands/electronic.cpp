// document import, export, read: electronic invoices in and out.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/document_answers.h"
#include "app/cli/files.h"
#include "core/actions/draft_document.h"
#include "core/actions/import_invoice.h"
#include "core/actions/issue_document.h"
#include "core/actions/receive_invoice.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/accounts_table.h"
#include "core/store/catalog/invoice_list_catalog.h"
#include "core/store/documents_table.h"
#include "core/store/invoice_json.h"
#include "core/store/whole_file.h"
#include "reports/papers/document_pdf.h"
#include "reports/papers/electronic_file.h"
#include "reports/standards/invoice_reader.h"

namespace vireo::cli {
namespace {

std::optional<std::string> bytes_of(Invocation& invocation, const std::string& path) {
  auto bytes = whole_file(path);
  if (bytes) return std::move(bytes).value();
  invocation.refuse(bytes.problems());
  return std::nullopt;
}

Problems in_file(Problems problems, const std::string& path) {
  for (Problem& each : problems) each.place.file = path;
  return problems;
}

Json sums_json(const InvoiceData& invoice) {
  Json sums{{"BT106", amount_text(invoice.line_total)},
            {"BT107", amount_text(invoice.allowance_total)},
            {"BT108", amount_text(invoice.charge_total)},
            {"BT109", amount_text(invoice.net_total)},
            {"BT110", amount_text(invoice.tax_total)},
            {"BT112", amount_text(invoice.gross_total)},
            {"BT113", amount_text(invoice.prepaid)},
            {"BT114", amount_text(invoice.rounding)},
            {"BT115", amount_text(invoice.payable)},
            {"line_net_BT131", Json::array()},
            {"vat_breakdown", Json::array()}};
  for (const InvoiceLine& line : invoice.lines) sums["line_net_BT131"].push_back(amount_text(line.net));
  for (const InvoiceTax& tax : invoice.taxes)
    sums["vat_breakdown"].push_back(
        {{"BT118", tax.category},
         {"BT119", tax.rate && tax.category != "O" ? Json(tax.rate->shortest()) : Json(nullptr)},
         {"BT116", amount_text(tax.base)},
         {"BT117", amount_text(tax.tax)},
         {"BT121", tax.reason_code.empty() ? Json(nullptr) : Json(tax.reason_code)},
         {"BT120", tax.reason.empty() ? Json(nullptr) : Json(tax.reason)}});
  return sums;
}

}  // namespace

void document_import(Invocation& invocation) {
  const std::string path = invocation.text("file");
  const auto bytes = bytes_of(invocation, path);
  if (!bytes) return;
  auto read = invoice_from_json(*bytes);
  if (!read) return invocation.refuse(in_file(read.problems(), path));
  Book* book = invocation.book();
  if (!book) return;
  const Context context{invocation.templates(), invocation.today()};
  const auto draft = import_invoice(*book, std::move(read).value(), context);
  if (!draft.problems().empty()) invocation.refuse(in_file(draft.problems(), path));
  if (!draft) return;
  const auto content = draft_of(*book, *draft);
  invocation.answer = {{"draft", draft->value()}, {"currency", content->currency.code()}};
  invocation.answer["totals"] = sums_json(*content->given);
  if (!invocation.given("issue")) {
    invocation.say("cli.said.imported_draft",
                   {{"draft", draft->value()}, {"amount", content->totals().gross}});
    return;
  }
  const auto issued =
      issue_document(*book, {*draft, {}}, context, archive_as_pdf(*book, invocation.templates()));
  if (!issued) {
    // Nothing half done: the draft goes too.
    if (const auto gone = discard_draft(*book, *draft); !gone) invocation.refuse(gone.problems());
    return invocation.refuse(in_file(issued.problems(), path));
  }
  invocation.answer["number"] = issued->number();
  invocation.answer["document"] = issued->id().value();
  invocation.answer["issue_date"] = issued->issue_date().text();
  invocation.say("cli.said.issued", {{"number", issued->number()}, {"amount", issued->totals().gross}});
}

void document_export(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_numbered(*book, invocation.text("document"));
  const auto issued = id ? issued_of(*book, *id) : std::nullopt;
  if (!issued)
    return invocation.refuse(
        problem("document.unknown", {"", 0, "document"}, {{"document", invocation.text("document")}}));
  const std::string format = invocation.text("format");
  const auto bytes = electronic_file(*book, invocation.templates(), *issued, format);
  if (!bytes.problems().empty()) invocation.refuse(bytes.problems());
  if (!bytes) return;
  write_file(invocation, invocation.text("o"), *bytes);
  if (invocation.refused()) return;
  invocation.answer["number"] = issued->number();
  invocation.answer["format"] = format;
  invocation.answer["file"] = invocation.text("o");
  invocation.say("cli.said.written", {{"file", invocation.text("o")}});
}

void document_read(Invocation& invocation) {
  const std::string path = invocation.text("file");
  const auto bytes = bytes_of(invocation, path);
  if (!bytes) return;
  const auto lists = invocation.take(load_invoice_lists(invocation.templates()));
  if (!lists) return;
  const auto read = read_invoice(*bytes, *lists);
  if (!read) return invocation.refuse(in_file(read.problems(), path));
  const InvoiceData& invoice = read->invoice;
  invocation.answer = {{"syntax", read->syntax},
                       {"specification", invoice.specification},
                       {"number", invoice.number},
                       {"type", invoice.type},
                       {"issue_date", invoice.issue_date ? invoice.issue_date->text() : ""},
                       {"due_date", invoice.due_date ? invoice.due_date->text() : ""},
                       {"currency", invoice.currency},
                       {"seller", invoice.seller.name},
                       {"buyer", invoice.buyer.name}};
  if (!read->attachment.empty()) invocation.answer["attachment"] = read->attachment;
  invocation.answer["totals"] = sums_json(invoice);
  invocation.answer["invoice"] = Json::parse(invoice_to_json(invoice));
  invocation.say("cli.said.invoice_read",
                 {{"number", invoice.number},
                  {"seller", invoice.seller.name},
                  {"amount", amount_text(invoice.gross_total) + " " + invoice.currency}});
  Columns columns(invocation, {{"about"}, {"quantity"}, {"amount"}});
  for (const InvoiceLine& line : invoice.lines)
    columns.add({line.name, line.quantity.shortest() + " " + line.unit, amount_text(line.net)});
  columns.print();
  if (auto found = found_in(*read, *lists); !found.empty()) invocation.find(in_file(std::move(found), path));
}

void expense_receive(Invocation& invocation) {
  const std::string path = invocation.text("file");
  auto bytes = bytes_of(invocation, path);
  if (!bytes) return;
  const auto lists = invocation.take(load_invoice_lists(invocation.templates()));
  if (!lists) return;
  auto read = read_invoice(*bytes, *lists);
  if (!read) return invocation.refuse(in_file(read.problems(), path));
  Problems found = found_in(*read, *lists);
  if (invocation.given("anyway") && can_be_booked(found))
    for (Problem& each : found) each.severity = Severity::warning;
  if (!found.empty()) invocation.refuse(in_file(std::move(found), path));
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  ReceivedFile file{std::move(read).value().invoice,
                    std::filesystem::path(path).filename().string(),
                    std::move(*bytes),
                    invocation.text("category"),
                    {}};
  if (const auto rate = invocation.decimal("exchange-rate"))
    if (const auto currency = invocation.take(Currency::parse(file.invoice.currency)))
      file.exchange = ExchangeRate{*currency, ledger_currency(*book), *rate, "", invocation.today()};
  if (invocation.refused()) return;
  const auto received = receive_invoice(*book, file, {invocation.templates(), invocation.today()});
  if (!received.problems().empty()) invocation.refuse(in_file(received.problems(), path));
  if (!received) return;
  invocation.answer = {
      {"supplier", received->supplier}, {"category", received->category}, {"number", file.invoice.number}};
  invocation.answer["due_date"] = received->due ? received->due->text() : "";
  for (const BookedExpense& each : received->expenses)
    invocation.answer["expenses"].push_back({{"expense", each.expense.value()},
                                             {"gross", each.amounts.gross.text()},
                                             {"tax", each.amounts.tax.text()},
                                             {"deductible", each.amounts.deductible.text()}});
  invocation.say("cli.said.invoice_received",
                 {{"supplier", received->supplier}, {"number", file.invoice.number}});
}

}  // namespace vireo::cli
