// One document whole.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/store/documents_table.h"
#include "core/store/frozen_json.h"
#include "core/store/invoice_json.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* document_columns =
    "SELECT kind, state, client_id, currency, language, reference, notes, service_first, service_last, "
    "payment_term_days, corrects_id, coalesce(number, ''), issue_date, due_date, frozen, "
    "coalesce(paper_hash, ''), "
    "total_net, total_tax, total_gross, e_invoice, deposits FROM document WHERE id = ?";

Decimal decimal_in(const std::string& text) {
  const auto value = Decimal::parse(text);
  expect(value.has_value(), "a decimal column of the book holds a decimal");
  return *value;
}

std::vector<DocumentLine> lines_of(SQLite::Database& database, DocumentId id, Currency currency) {
  std::vector<DocumentLine> lines;
  SQLite::Statement read(
      database,
      "SELECT text, detail, quantity, unit, unit_price, discount_percent, vat_category, vat_rate, "
      "net, service_id, time_group FROM document_line WHERE document_id = ? ORDER BY position");
  read.bind(1, id.value());
  while (read.executeStep()) {
    const auto text = [&](int column) { return read.getColumn(column).getString(); };
    DocumentLine line;
    line.text = text(0);
    line.detail = text(1);
    line.quantity = Quantity::parse(text(2)).value();
    line.unit = text(3);
    line.unit_price = UnitPrice::parse(text(4), currency).value();
    if (!text(5).empty()) line.discount = Rate::percent(decimal_in(text(5)));
    line.vat = {vat_category_of(text(6)).value(), Rate::percent(decimal_in(text(7)))};
    line.net = Money::of_minor(read.getColumn(8).getInt64(), currency);
    if (!read.getColumn(9).isNull()) line.service = ServiceId(read.getColumn(9).getInt64());
    if (!read.getColumn(10).isNull()) line.time_group = read.getColumn(10).getInt64();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<TaxGroup> groups_of(SQLite::Database& database, DocumentId id, Currency currency) {
  std::vector<TaxGroup> groups;
  SQLite::Statement read(
      database, "SELECT category, rate, base, tax FROM document_tax WHERE document_id = ? ORDER BY id");
  read.bind(1, id.value());
  while (read.executeStep())
    groups.push_back({{vat_category_of(read.getColumn(0).getString()).value(),
                       Rate::percent(decimal_in(read.getColumn(1).getString()))},
                      Money::of_minor(read.getColumn(2).getInt64(), currency),
                      Money::of_minor(read.getColumn(3).getInt64(), currency)});
  return groups;
}

/// "deposit", or the ids of the deposits a final invoice takes off, with what they came to.
void read_deposits(const std::string& text, SQLite::Database& database, DraftDocument& content) {
  content.deposited = Money(content.currency);
  content.asks_in_advance = text == "deposit";
  if (content.asks_in_advance) return;
  SQLite::Statement read(database, "SELECT total_gross FROM document WHERE id = ?");
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    content.deposits.emplace_back(std::stoll(text.substr(begin, end - begin)));
    read.bind(1, content.deposits.back().value());
    if (read.executeStep())
      content.deposited += Money::of_minor(read.getColumn(0).getInt64(), content.currency);
    read.reset();
    begin = end + 1;
  }
}

DraftDocument content_in(SQLite::Statement& read, SQLite::Database& database, DocumentId id) {
  const auto text = [&](int column) { return read.getColumn(column).getString(); };
  DraftDocument content;
  content.id = id;
  content.kind = document_kind_named(text(0)).value();
  content.client = PartyId(read.getColumn(2).getInt64());
  content.currency = Currency::of(text(3));
  content.language = text(4);
  content.reference = text(5);
  content.notes = text(6);
  content.service_first = day_if_in(read.getColumn(7));
  content.service_last = day_if_in(read.getColumn(8));
  if (!read.getColumn(9).isNull()) content.payment_term_days = read.getColumn(9).getInt();
  if (!read.getColumn(10).isNull()) content.corrects = DocumentId(read.getColumn(10).getInt64());
  content.lines = lines_of(database, id, content.currency);
  read_deposits(text(20), database, content);
  if (const std::string given = text(19); !given.empty()) {
    auto read_again = invoice_from_json(given);
    expect(read_again.ok(), "an electronic invoice of the book can be read again");
    content.given = std::make_shared<const InvoiceData>(std::move(read_again).value());
  }
  return content;
}

}  // namespace

std::optional<DraftDocument> draft_of(const Book& book, DocumentId id) {
  SQLite::Statement read(book.connection(), document_columns);
  read.bind(1, id.value());
  if (!read.executeStep() || read.getColumn(1).getString() != "draft") return std::nullopt;
  return content_in(read, book.connection(), id);
}

std::optional<IssuedDocument> issued_of(const Book& book, DocumentId id) {
  SQLite::Statement read(book.connection(), document_columns);
  read.bind(1, id.value());
  if (!read.executeStep() || read.getColumn(1).getString() == "draft") return std::nullopt;
  IssuedDocument::Parts parts;
  parts.content = content_in(read, book.connection(), id);
  parts.state = document_state_named(read.getColumn(1).getString()).value();
  parts.number = read.getColumn(11).getString();
  parts.issue_date = day_if_in(read.getColumn(12)).value();
  parts.due_date = day_if_in(read.getColumn(13));
  const Currency currency = parts.content.currency;
  // A document taken over from before the book (start in mid-year) has totals alone.
  if (const auto frozen = read.getColumn(14).getString(); !frozen.empty())
    parts.facts = frozen_from_json(frozen, currency);
  parts.paper_hash = read.getColumn(15).getString();
  const auto money = [&](int column) { return Money::of_minor(read.getColumn(column).getInt64(), currency); };
  parts.totals = {money(16), money(17), money(18), groups_of(book.connection(), id, currency)};
  return IssuedDocument(std::move(parts));
}

}  // namespace vireo
