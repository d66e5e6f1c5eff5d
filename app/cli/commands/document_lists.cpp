// document list, show.
#include "app/cli/commands/all.h"
#include "core/store/documents_table.h"

namespace vireo::cli {
namespace {

Json row_of(const DocumentRow& row) {
  return {{"document", row.id.value()},
          {"kind", name_of(row.kind)},
          {"state", name_of(row.state)},
          {"number", row.number},
          {"client", row.client_name},
          {"issue_date", row.issue_date ? row.issue_date->text() : ""},
          {"due_date", row.due_date ? row.due_date->text() : ""},
          {"total_net", row.total_net.text()},
          {"total_tax", row.total_tax.text()},
          {"total_gross", row.total_gross.text()},
          {"settled", row.settled.text()},
          {"open", row.open.text()},
          {"currency", row.total_gross.currency().code()},
          {"overdue", row.overdue}};
}

/// Message id of what a person wants to know of it: an issued invoice is open, overdue or paid.
std::string state_of(const DocumentRow& row) {
  if (row.overdue) return "document.state.overdue";
  if (row.state == DocumentState::issued && row.kind == DocumentKind::invoice) {
    if (row.open.is_zero()) return "document.state.paid";
    return row.settled.is_zero() ? "document.state.open" : "document.state.partly_paid";
  }
  return "document.state." + std::string(name_of(row.state));
}

std::string line_of(const DocumentRow& row, const Wording& wording) {
  const std::string state = state_of(row);
  return (row.number.empty() ? "#" + std::to_string(row.id.value()) : row.number) + "  " +
         (row.issue_date ? wording.date(*row.issue_date) : std::string("          ")) + "  " +
         row.client_name + "  " + wording.money(row.total_gross) + "  " + wording.text(state);
}

}  // namespace

void document_list(Invocation& invocation) {
  DocumentFilter filter;
  const std::string kind = invocation.command().document_kind.empty() ? invocation.text("kind")
                                                                      : invocation.command().document_kind;
  filter.kind = document_kind_named(kind);
  filter.text = invocation.text("text");
  filter.only_open = invocation.given("open");
  filter.only_overdue = invocation.given("overdue");
  filter.issued_within = invocation.period("from", "to");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["rows"] = Json::array();
  for (const DocumentRow& row : documents(*book, filter, invocation.today())) {
    invocation.answer["rows"].push_back(row_of(row));
    invocation.print(line_of(row, invocation.wording()));
  }
}

void document_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const std::string typed = invocation.text("document");
  auto id = document_numbered(*book, typed);
  const auto number = Decimal::parse(typed);
  if (!id && number && number->at_places(0)) id = DocumentId(*number->at_places(0));
  const auto row = id ? document_row(*book, *id, invocation.today()) : std::nullopt;
  if (!row) return invocation.refuse(problem("document.unknown", {}, {{"typed", typed}}));
  invocation.answer = row_of(*row);
  invocation.print(line_of(*row, invocation.wording()));
  const auto issued = issued_of(*book, *id);
  const auto draft = draft_of(*book, *id);
  for (const DocumentLine& line : issued ? issued->lines() : draft->lines) {
    invocation.answer["lines"].push_back({{"text", line.text},
                                          {"quantity", line.quantity.value().text()},
                                          {"unit", line.unit},
                                          {"unit_price", line.unit_price.value().text()},
                                          {"vat_category", code_of(line.vat.category)},
                                          {"vat_percent", line.vat.rate.percent().text()},
                                          {"net", line.net.text()}});
    invocation.print("  " + line.text + "  " + invocation.wording().money(line.net));
  }
  for (const SettlementRow& settlement : settlements_of(*book, *id)) {
    invocation.answer["settlements"].push_back(
        {{"date", settlement.date.text()}, {"kind", settlement.kind}, {"amount", settlement.amount.text()}});
    invocation.print("  " + invocation.wording().date(settlement.date) + "  " +
                     invocation.wording().text("settlement." + settlement.kind) + "  " +
                     invocation.wording().money(settlement.amount));
  }
}

}  // namespace vireo::cli
