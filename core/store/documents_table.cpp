// Rows for lists of documents.
#include "core/store/documents_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/text.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* document_list_columns =
    "SELECT d.id, d.kind, d.state, coalesce(d.number, ''), d.client_id, p.name, d.issue_date, d.due_date, "
    "d.reference, d.total_net, d.total_tax, d.total_gross, d.currency, d.corrects_id, "
    "coalesce((SELECT sum(s.amount) FROM settlement s WHERE s.document_id = d.id), 0) AS settled "
    "FROM document d JOIN party p ON p.id = d.client_id";

/// Whether something may still be asked for (or given back).
bool is_payable(const DocumentRow& row) {
  return row.kind != DocumentKind::quote && row.state == DocumentState::issued;
}

DocumentRow row_in(SQLite::Statement& read, Date today) {
  const auto text = [&](int column) { return read.getColumn(column).getString(); };
  const Currency currency = Currency::of(text(12));
  const auto money = [&](int column) { return Money::of_minor(read.getColumn(column).getInt64(), currency); };
  DocumentRow row;
  row.id = DocumentId(read.getColumn(0).getInt64());
  row.kind = document_kind_named(text(1)).value();
  row.state = document_state_named(text(2)).value();
  row.number = text(3);
  row.client = PartyId(read.getColumn(4).getInt64());
  row.client_name = text(5);
  row.issue_date = day_if_in(read.getColumn(6));
  row.due_date = day_if_in(read.getColumn(7));
  row.reference = text(8);
  row.total_net = money(9);
  row.total_tax = money(10);
  row.total_gross = money(11);
  if (!read.getColumn(13).isNull()) row.corrects = DocumentId(read.getColumn(13).getInt64());
  row.settled = money(14);
  row.open = is_payable(row) ? row.total_gross - row.settled : Money(currency);
  row.overdue =
      row.kind == DocumentKind::invoice && row.open.is_positive() && row.due_date && *row.due_date < today;
  return row;
}

std::string conditions_of(const DocumentFilter& filter, Date today) {
  std::string all;
  const auto add = [&](const std::string& condition) {
    all += (all.empty() ? " WHERE " : " AND ") + condition;
  };
  if (filter.kind) add("d.kind = '" + std::string(name_of(*filter.kind)) + "'");
  if (filter.state) add("d.state = '" + std::string(name_of(*filter.state)) + "'");
  if (filter.client) add("d.client_id = " + std::to_string(filter.client->value()));
  if (filter.issued_within)
    add("d.issue_date >= '" + filter.issued_within->begin().text() + "' AND d.issue_date < '" +
        filter.issued_within->end().text() + "'");
  if (filter.only_open || filter.only_overdue)
    add("d.state = 'issued' AND d.kind <> 'quote' AND d.total_gross <> "
        "coalesce((SELECT sum(s.amount) FROM settlement s WHERE s.document_id = d.id), 0)");
  if (filter.only_overdue) add("d.kind = 'invoice' AND d.due_date < '" + today.text() + "'");
  return all;
}

/// Drafts have no day yet: they are the newest.
const char* order_of(DocumentOrder order) {
  switch (order) {
    case DocumentOrder::newest_first:
      return " ORDER BY coalesce(d.issue_date, '9999') DESC, d.id DESC";
    case DocumentOrder::oldest_first:
      return " ORDER BY coalesce(d.issue_date, '9999'), d.id";
    case DocumentOrder::number:
      return " ORDER BY coalesce(d.number, '~'), d.id";
    case DocumentOrder::client:
      return " ORDER BY p.name COLLATE NOCASE, d.id";
    case DocumentOrder::due_date:
      return " ORDER BY coalesce(d.due_date, '9999'), d.id";
    case DocumentOrder::amount:
      return " ORDER BY d.total_gross DESC, d.id";
  }
  return "";
}

bool holds(const DocumentRow& row, const std::string& wanted) {
  const auto in = [&](const std::string& text) { return folded(text).find(wanted) != std::string::npos; };
  return in(row.number) || in(row.client_name) || in(row.reference);
}

}  // namespace

std::vector<DocumentRow> documents(const Book& book, const DocumentFilter& filter, Date today) {
  const std::string wanted = folded(trimmed(filter.text));
  std::string query = document_list_columns + conditions_of(filter, today) + order_of(filter.order);
  // Text is folded by Vireo, not by SQLite: with a text the limit counts what was found.
  const bool limited = wanted.empty() && filter.at_most > 0;
  if (limited) query += " LIMIT " + std::to_string(filter.at_most) + " OFFSET " + std::to_string(filter.skip);
  int to_skip = limited ? 0 : filter.skip;
  std::vector<DocumentRow> found;
  SQLite::Statement read(book.connection(), query);
  while (read.executeStep()) {
    DocumentRow row = row_in(read, today);
    if (!wanted.empty() && !holds(row, wanted)) continue;
    if (to_skip-- > 0) continue;
    found.push_back(std::move(row));
    if (filter.at_most > 0 && static_cast<int>(found.size()) == filter.at_most) break;
  }
  return found;
}

std::optional<DocumentRow> document_row(const Book& book, DocumentId id, Date today) {
  SQLite::Statement read(book.connection(), std::string(document_list_columns) + " WHERE d.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return row_in(read, today);
}

std::optional<DocumentId> document_numbered(const Book& book, std::string_view number) {
  SQLite::Statement find(book.connection(), "SELECT id FROM document WHERE number = ?");
  find.bind(1, std::string(number));
  if (!find.executeStep()) return std::nullopt;
  return DocumentId(find.getColumn(0).getInt64());
}

Money open_amount(const Book& book, DocumentId id) {
  const auto row = document_row(book, id, Date());
  expect(row.has_value(), "a document id names a document of the book");
  return row->open;
}

std::vector<SettlementRow> settlements_of(const Book& book, DocumentId id) {
  std::vector<SettlementRow> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT s.payment_id, s.date, s.amount, s.kind, d.currency FROM settlement s "
      "JOIN document d ON d.id = s.document_id WHERE s.document_id = ? ORDER BY s.date, s.id");
  read.bind(1, id.value());
  while (read.executeStep()) {
    SettlementRow row;
    if (!read.getColumn(0).isNull()) row.payment = PaymentId(read.getColumn(0).getInt64());
    row.document = id;
    row.date = Date::checked(read.getColumn(1).getString()).value();
    row.amount = Money::of_minor(read.getColumn(2).getInt64(), Currency::of(read.getColumn(4).getString()));
    row.kind = read.getColumn(3).getString();
    all.push_back(std::move(row));
  }
  return all;
}

}  // namespace vireo
