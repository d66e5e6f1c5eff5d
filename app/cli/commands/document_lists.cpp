// document list, show.
#include "app/cli/commands/all.h"
#include "app/cli/commands/document_answers.h"

namespace vireo::cli {
namespace {

/// Message id of what a person wants to know of it: an issued invoice is open, overdue or paid.
std::string state_of(const DocumentRow& row) {
  if (row.overdue) return "document.state.overdue";
  if (row.state == DocumentState::issued && row.kind == DocumentKind::invoice) {
    if (row.open.is_zero()) return "document.state.paid";
    return row.settled.is_zero() ? "document.state.open" : "document.state.partly_paid";
  }
  return "document.state." + std::string(name_of(row.state));
}

Cell day_of(const std::optional<Date>& day) {
  return day ? Cell(*day) : Cell();
}

Json line_json(const DocumentLine& line) {
  return {{"text", line.text},
          {"quantity", line.quantity.value().text()},
          {"unit", line.unit},
          {"unit_price", line.unit_price.value().text()},
          {"vat_category", code_of(line.vat.category)},
          {"vat_percent", line.vat.rate.percent().text()},
          {"net", line.net.text()}};
}

void show_lines(Invocation& invocation, const std::vector<DocumentLine>& lines) {
  Columns columns(invocation, {{"text"},
                               {"quantity", CellKind::quantity},
                               {"unit"},
                               {"price", CellKind::money},
                               {"net", CellKind::money}});
  invocation.answer["lines"] = Json::array();
  for (const DocumentLine& line : lines) {
    invocation.answer["lines"].push_back(line_json(line));
    columns.add({line.text, line.quantity.value(), line.unit, price_cell(line.unit_price), line.net});
  }
  invocation.print("");
  columns.print();
}

void show_settlements(Invocation& invocation, const std::vector<SettlementRow>& settlements) {
  if (settlements.empty()) return;
  Columns columns(invocation, {{"date", CellKind::date}, {"settlement"}, {"amount", CellKind::money}});
  for (const SettlementRow& settlement : settlements) {
    invocation.answer["settlements"].push_back(
        {{"date", settlement.date.text()}, {"kind", settlement.kind}, {"amount", settlement.amount.text()}});
    columns.add(
        {settlement.date, invocation.wording().text("settlement." + settlement.kind), settlement.amount});
  }
  invocation.print("");
  columns.print();
}

}  // namespace

Json document_json(const DocumentRow& row) {
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

DocumentColumns::DocumentColumns(Invocation& invocation)
    : wording_(invocation.wording()),
      columns_(invocation, {{"number"},
                            {"issued", CellKind::date},
                            {"due", CellKind::date},
                            {"client"},
                            {"total", CellKind::money},
                            {"open", CellKind::money},
                            {"state"}}) {}

void DocumentColumns::add(const DocumentRow& row) {
  const std::string number = row.number.empty() ? "#" + std::to_string(row.id.value()) : row.number;
  columns_.add({number, day_of(row.issue_date), day_of(row.due_date), row.client_name, row.total_gross,
                row.open, wording_.text(state_of(row))});
}

std::optional<DocumentId> document_named(Invocation& invocation, const Book& book, const std::string& typed) {
  if (const auto found = document_numbered(book, typed)) return found;
  // "#12", as lists write a draft, is its id too.
  const auto value = Decimal::parse(typed.starts_with('#') ? typed.substr(1) : typed);
  const auto id = value ? value->at_places(0) : std::nullopt;
  if (id && document_row(book, DocumentId(*id), invocation.today())) return DocumentId(*id);
  invocation.refuse(problem("document.unknown", {}, {{"document", typed}}));
  return std::nullopt;
}

void document_list(Invocation& invocation) {
  DocumentFilter filter;
  const std::string kind = invocation.command().document_kind.empty() ? invocation.text("kind")
                                                                      : invocation.command().document_kind;
  filter.kind = document_kind_named(kind);
  if (!filter.kind && !kind.empty())
    invocation.refuse(problem("document.kind_unknown", {{}, 0, "--kind"}, {{"typed", kind}}));
  filter.text = invocation.text("text");
  filter.only_open = invocation.given("open");
  filter.only_overdue = invocation.given("overdue");
  filter.issued_within = invocation.period("from", "to");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  DocumentColumns columns(invocation);
  invocation.answer["rows"] = Json::array();
  for (const DocumentRow& row : documents(*book, filter, invocation.today())) {
    invocation.answer["rows"].push_back(document_json(row));
    columns.add(row);
  }
  columns.print();
}

void document_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  const auto row = document_row(*book, *id, invocation.today());
  invocation.answer = document_json(*row);
  DocumentColumns columns(invocation);
  columns.add(*row);
  columns.print();
  // An invoice taken over from before the book has totals alone.
  const auto show_content = [&](const DraftDocument& content) {
    if (!content.reference.empty()) invocation.answer["reference"] = content.reference;
    show_lines(invocation, content.lines);
  };
  if (const auto issued = issued_of(*book, *id))
    show_content(issued->content());
  else if (const auto draft = draft_of(*book, *id))
    show_content(*draft);
  show_settlements(invocation, settlements_of(*book, *id));
}

}  // namespace vireo::cli
