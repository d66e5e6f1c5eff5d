// Writing documents: drafts as often as needed, an issued one once.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/documents_table.h"
#include "core/store/frozen_json.h"
#include "core/store/invoice_json.h"

namespace vireo {
namespace {

void bind_date(SQLite::Statement& row, int index, const std::optional<Date>& day) {
  if (day)
    row.bind(index, day->text());
  else
    row.bind(index);
}

std::string deposits_text(const DraftDocument& draft) {
  std::string text = draft.asks_in_advance ? "deposit" : "";
  for (const DocumentId id : draft.deposits) text += (text.empty() ? "" : ",") + std::to_string(id.value());
  return text;
}

void bind_draft(SQLite::Statement& row, const DraftDocument& draft) {
  const Totals totals = draft.totals();
  row.bind(1, std::string(name_of(draft.kind)));
  row.bind(2, draft.client.value());
  row.bind(3, draft.currency.code());
  row.bind(4, draft.language);
  row.bind(5, draft.reference);
  row.bind(6, draft.notes);
  bind_date(row, 7, draft.service_first);
  bind_date(row, 8, draft.service_last);
  if (draft.payment_term_days)
    row.bind(9, *draft.payment_term_days);
  else
    row.bind(9);
  if (draft.corrects)
    row.bind(10, draft.corrects->value());
  else
    row.bind(10);
  row.bind(11, totals.net.minor());
  row.bind(12, totals.tax.minor());
  row.bind(13, totals.gross.minor());
  row.bind(14, draft.given ? invoice_to_json(*draft.given) : std::string());
  row.bind(15, deposits_text(draft));
}

void remove_parts(Book::Write& write, DocumentId id) {
  for (const char* query : {"DELETE FROM document_line WHERE document_id = ?",
                            "DELETE FROM document_tax WHERE document_id = ?"}) {
    SQLite::Statement remove(write.connection(), query);
    remove.bind(1, id.value());
    remove.exec();
  }
}

std::vector<std::int64_t> time_groups(Book::Write& write, DocumentId id) {
  std::vector<std::int64_t> groups;
  SQLite::Statement read(
      write.connection(),
      "SELECT time_group FROM document_line WHERE document_id = ? AND time_group IS NOT NULL");
  read.bind(1, id.value());
  while (read.executeStep()) groups.push_back(read.getColumn(0).getInt64());
  return groups;
}

/// Time whose line is gone can be billed again.
void give_back_time(Book::Write& write, const std::vector<std::int64_t>& groups) {
  if (groups.empty()) return;
  SQLite::Statement free(write.connection(),
                         "UPDATE time_entry SET time_group = NULL WHERE time_group = ?1 AND NOT EXISTS "
                         "(SELECT 1 FROM document_line WHERE time_group = ?1)");
  for (const std::int64_t group : groups) {
    free.bind(1, group);
    free.exec();
    free.reset();
  }
}

void add_lines(Book::Write& write, const DraftDocument& draft) {
  SQLite::Statement add(write.connection(),
                        "INSERT INTO document_line (id, document_id, position, text, detail, quantity, unit, "
                        "unit_price, discount_percent, vat_category, vat_rate, net, service_id, time_group) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const auto& line : draft.lines) {
    add.bind(1, write.new_ids(1));
    add.bind(2, draft.id.value());
    add.bind(3, ++position);
    add.bind(4, line.text);
    add.bind(5, line.detail);
    add.bind(6, line.quantity.value().text());
    add.bind(7, line.unit);
    add.bind(8, line.unit_price.value().text());
    add.bind(9, line.discount.fraction().is_zero() ? std::string() : line.discount.percent().shortest());
    add.bind(10, std::string(code_of(line.vat.category)));
    add.bind(11, line.vat.rate.percent().shortest());
    add.bind(12, line.net.minor());
    if (line.service)
      add.bind(13, line.service->value());
    else
      add.bind(13);
    // Only an invoice bills time: a quote or a credit note that copies a line does not take it along.
    if (line.time_group && draft.kind == DocumentKind::invoice)
      add.bind(14, *line.time_group);
    else
      add.bind(14);
    add.exec();
    add.reset();
  }
}

std::string reason_of(const FrozenFacts& facts, VatCategory category) {
  for (const auto& mention : facts.mentions)
    if (mention.vat_category == code_of(category)) return mention.text;
  return {};
}

void add_taxes(Book::Write& write, const IssuedDocument& issued) {
  SQLite::Statement add(write.connection(),
                        "INSERT INTO document_tax (id, document_id, category, rate, base, tax, reason) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const auto& group : issued.totals().groups) {
    add.bind(1, write.new_ids(1));
    add.bind(2, issued.id().value());
    add.bind(3, std::string(code_of(group.vat.category)));
    add.bind(4, group.vat.rate.percent().shortest());
    add.bind(5, group.base.minor());
    add.bind(6, group.tax.minor());
    add.bind(7, reason_of(issued.facts(), group.vat.category));
    add.exec();
    add.reset();
  }
}

void set_text(Book::Write& write, DocumentId id, const char* column, std::string_view value) {
  SQLite::Statement change(write.connection(),
                           std::string("UPDATE document SET ") + column + " = ? WHERE id = ?");
  change.bind(1, std::string(value));
  change.bind(2, id.value());
  expect(change.exec() == 1, "a document that is changed is in the book");
}

}  // namespace

DocumentId add_draft(Book::Write& write, const DraftDocument& draft) {
  DraftDocument added = draft;
  added.id = write.new_id<DocumentTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO document (kind, client_id, currency, language, reference, notes, service_first, "
      "service_last, payment_term_days, corrects_id, total_net, total_tax, total_gross, e_invoice, "
      "deposits, state, id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?)");
  bind_draft(add, added);
  add.bind(16, added.id.value());
  add.exec();
  add_lines(write, added);
  return added.id;
}

void change_draft_rows(Book::Write& write, const DraftDocument& draft) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE document SET kind = ?, client_id = ?, currency = ?, language = ?, reference = ?, "
      "notes = ?, service_first = ?, service_last = ?, payment_term_days = ?, corrects_id = ?, "
      "total_net = ?, total_tax = ?, total_gross = ?, e_invoice = ?, deposits = ? "
      "WHERE id = ? AND state = 'draft'");
  bind_draft(change, draft);
  change.bind(16, draft.id.value());
  expect(change.exec() == 1, "only a draft is changed");
  const auto groups = time_groups(write, draft.id);
  remove_parts(write, draft.id);
  add_lines(write, draft);
  give_back_time(write, groups);
}

void remove_draft(Book::Write& write, DocumentId id) {
  const auto groups = time_groups(write, id);
  remove_parts(write, id);
  give_back_time(write, groups);
  SQLite::Statement remove(write.connection(), "DELETE FROM document WHERE id = ? AND state = 'draft'");
  remove.bind(1, id.value());
  expect(remove.exec() == 1, "only a draft is removed");
}

void store_issued(Book::Write& write, const IssuedDocument& issued) {
  SQLite::Statement change(write.connection(),
                           "UPDATE document SET state = 'issued', number = ?, issue_date = ?, due_date = ?, "
                           "service_first = ?, service_last = ?, language = ?, total_net = ?, total_tax = ?, "
                           "total_gross = ?, frozen = ? WHERE id = ? AND state = 'draft'");
  change.bind(1, issued.number());
  change.bind(2, issued.issue_date().text());
  bind_date(change, 3, issued.due_date());
  bind_date(change, 4, issued.service_first());
  bind_date(change, 5, issued.service_last());
  change.bind(6, issued.language());
  change.bind(7, issued.totals().net.minor());
  change.bind(8, issued.totals().tax.minor());
  change.bind(9, issued.totals().gross.minor());
  change.bind(10, frozen_to_json(issued.facts()));
  change.bind(11, issued.id().value());
  expect(change.exec() == 1, "only a draft is issued");
  add_taxes(write, issued);
}

void store_paper_hash(Book::Write& write, DocumentId id, std::string_view hash) {
  set_text(write, id, "paper_hash", hash);
}

void change_document_state(Book::Write& write, DocumentId id, DocumentState state) {
  set_text(write, id, "state", name_of(state));
}

}  // namespace vireo
