#include "core/store/entries_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/entry_numbers.h"

namespace vireo {
namespace {

Date day_of(const SQLite::Column& column) {
  const auto day = Date::parse(column.getString());
  expect(day.has_value(), "the book holds days");
  return *day;
}

void bind_text_or_null(SQLite::Statement& statement, int index, const std::string& text) {
  if (text.empty())
    statement.bind(index);
  else
    statement.bind(index, text);
}

/// A line of it stands on a statement that was reconciled to the end.
bool is_reconciled(SQLite::Database& database, std::int64_t entry) {
  SQLite::Statement read(database,
                         "SELECT 1 FROM line l JOIN reconciled_line r ON r.id = l.id "
                         "JOIN reconciliation c ON c.id = r.reconciliation_id AND c.finished = 1 "
                         "WHERE l.entry_id = ? LIMIT 1");
  read.bind(1, entry);
  return read.executeStep();
}

std::optional<Problem> refusal_of_day(SQLite::Database& database, Date day) {
  SQLite::Statement find(database, "SELECT max(last_day) FROM period_lock");
  expect(find.executeStep(), "a sum has a row");
  if (find.getColumn(0).isNull() || day.text() > find.getColumn(0).getString()) return std::nullopt;
  return problem("period.locked", {"", 0, "date"}, {{"day", day_of(find.getColumn(0))}, {"date", day}});
}

void insert_entry(Book::Write& write, EntryId id, std::int64_t journal, const EntryHead& head,
                  std::optional<EntryId> reverses) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO entry (id, journal_id, date, piece_ref, piece_date, label, kind, source_kind, "
      "source_id, reverses_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, journal);
  add.bind(3, head.date.text());
  add.bind(4, head.piece_ref);
  add.bind(5, (head.piece_date == Date{} ? head.date : head.piece_date).text());
  add.bind(6, head.label);
  add.bind(7, head.kind);
  add.bind(8, head.source_kind);
  if (head.source_id != 0) add.bind(9, head.source_id);
  if (reverses) add.bind(10, reverses->value());
  add.exec();
}

void insert_lines(Book::Write& write, EntryId id, const EntryHead& head,
                  const std::vector<EntryLine>& lines) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO line (id, entry_id, account_id, date, carried, debit, credit, label, subaccount_id, "
      "foreign_amount, foreign_currency, vat_code, document_id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t line_id = write.new_ids(static_cast<std::int64_t>(lines.size()));
  for (const EntryLine& line : lines) {
    add.reset();
    add.clearBindings();
    add.bind(1, line_id++);
    add.bind(2, id.value());
    add.bind(3, line.account.value());
    add.bind(4, head.date.text());
    add.bind(5, head.kind == "carried" ? 1 : 0);
    add.bind(6, line.debit.minor());
    add.bind(7, line.credit.minor());
    bind_text_or_null(add, 8, line.label == head.label ? std::string{} : line.label);
    if (line.party) add.bind(9, subaccount_of_party(write, *line.party));
    if (line.foreign) add.bind(10, line.foreign->minor());
    if (line.foreign) add.bind(11, line.foreign->currency().code());
    bind_text_or_null(add, 12, line.vat_code);
    if (line.document) add.bind(13, line.document->value());
    add.exec();
  }
}

std::vector<EntryLine> lines_of(const Book& book, EntryId id) {
  const Currency currency = ledger_currency(book);
  std::vector<EntryLine> lines;
  SQLite::Statement read(
      book.connection(),
      "SELECT l.account_id, l.debit, l.credit, l.label, s.party_id, l.document_id, l.vat_code, "
      "l.foreign_amount, l.foreign_currency FROM line l LEFT JOIN subaccount s ON s.id = l.subaccount_id "
      "WHERE l.entry_id = ? ORDER BY l.id");
  read.bind(1, id.value());
  while (read.executeStep()) {
    EntryLine line{AccountId(read.getColumn(0).getInt64()),
                   Money::of_minor(read.getColumn(1).getInt64(), currency),
                   Money::of_minor(read.getColumn(2).getInt64(), currency), read.getColumn(3).getString()};
    if (!read.getColumn(4).isNull()) line.party = PartyId(read.getColumn(4).getInt64());
    if (!read.getColumn(5).isNull()) line.document = DocumentId(read.getColumn(5).getInt64());
    line.vat_code = read.getColumn(6).getString();
    if (!read.getColumn(8).isNull())
      line.foreign =
          Money::of_minor(read.getColumn(7).getInt64(), Currency::of(read.getColumn(8).getString()));
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Copies an entry's lines with the sides exchanged, in the book itself.
void insert_reversed_lines(Book::Write& write, EntryId from, EntryId to, Date date, LineLabels labels) {
  auto& database = write.connection();
  SQLite::Statement count(database, "SELECT count(*) FROM line WHERE entry_id = ?");
  count.bind(1, from.value());
  expect(count.executeStep() && count.getColumn(0).getInt64() > 0, "an entry has lines");
  SQLite::Statement copy(
      database,
      "INSERT INTO line (id, entry_id, account_id, date, carried, debit, credit, subaccount_id, "
      "foreign_amount, foreign_currency, vat_code, document_id, label) "
      "SELECT ? + row_number() OVER (ORDER BY id) - 1, ?, account_id, ?, carried, credit, debit, "
      "subaccount_id, -foreign_amount, foreign_currency, vat_code, document_id, CASE WHEN ? THEN label END "
      "FROM line WHERE entry_id = ?");
  copy.bind(1, write.new_ids(count.getColumn(0).getInt64()));
  copy.bind(2, to.value());
  copy.bind(3, date.text());
  copy.bind(4, labels == LineLabels::kept ? 1 : 0);
  copy.bind(5, from.value());
  copy.exec();
}

}  // namespace

Checked<EntryId> add_entry(Book::Write& write, const Entry& entry) {
  if (auto refusal = refusal_of_day(write.connection(), entry.head().date)) return std::move(*refusal);
  const auto id = write.new_id<EntryTag>();
  insert_entry(write, id, journal_of_kind(write, entry.head().journal_kind), entry.head(), std::nullopt);
  insert_lines(write, id, entry.head(), entry.lines());
  return id;
}

Checked<EntryId> reverse_entry(Book::Write& write, EntryId id, Date date, std::string label,
                               LineLabels labels) {
  auto& database = write.connection();
  if (auto refusal = refusal_of_day(database, date)) return std::move(*refusal);
  SQLite::Statement earlier(database, "SELECT 1 FROM entry WHERE reverses_id = ?");
  earlier.bind(1, id.value());
  if (earlier.executeStep()) return problem("entry.already_reversed");
  SQLite::Statement read(
      database, "SELECT journal_id, piece_ref, kind, source_kind, source_id FROM entry WHERE id = ?");
  read.bind(1, id.value());
  expect(read.executeStep(), "an entry that is reversed is in the book");
  const EntryHead head{"",
                       date,
                       read.getColumn(1).getString(),
                       date,
                       std::move(label),
                       read.getColumn(2).getString(),
                       read.getColumn(3).getString(),
                       read.getColumn(4).getInt64()};
  const auto reversal = write.new_id<EntryTag>();
  insert_entry(write, reversal, read.getColumn(0).getInt64(), head, id);
  insert_reversed_lines(write, id, reversal, date, labels);
  return reversal;
}

Checked<Done> remove_draft_entries(Book::Write& write, std::string_view source_kind, std::int64_t source_id) {
  auto& database = write.connection();
  Problems refused;
  std::vector<std::int64_t> ids;
  SQLite::Statement find(
      database,
      "SELECT id, number, valid_date, date FROM entry WHERE source_kind = ? AND source_id = ? "
      "ORDER BY id DESC");  // a reversal goes before what it reverses
  find.bind(1, std::string(source_kind));
  find.bind(2, source_id);
  while (find.executeStep()) {
    ids.push_back(find.getColumn(0).getInt64());
    if (is_reconciled(database, ids.back()))
      refused.push_back(problem("entry.reconciled", {}, {{"date", day_of(find.getColumn(3))}}));
    else if (!find.getColumn(2).isNull())
      refused.push_back(problem("entry.validated", {}, {{"number", find.getColumn(1).getString()}}));
    else if (auto locked = refusal_of_day(database, day_of(find.getColumn(3))))
      refused.push_back(std::move(*locked));
  }
  if (!refused.empty()) return refused;
  for (const char* sql : {"DELETE FROM reconciled_line WHERE id IN (SELECT id FROM line WHERE entry_id = ?)",
                          "DELETE FROM line_detail WHERE id IN (SELECT id FROM line WHERE entry_id = ?)",
                          "DELETE FROM line WHERE entry_id = ?", "DELETE FROM entry WHERE id = ?"}) {
    SQLite::Statement remove(database, sql);
    for (const std::int64_t id : ids) {
      remove.reset();
      remove.bind(1, id);
      remove.exec();
    }
  }
  return Done{};
}

std::vector<EntryId> entries_of_source(const Book& book, std::string_view source_kind,
                                       std::int64_t source_id) {
  std::vector<EntryId> ids;
  SQLite::Statement find(book.connection(),
                         "SELECT id FROM entry WHERE source_kind = ? AND source_id = ? ORDER BY id");
  find.bind(1, std::string(source_kind));
  find.bind(2, source_id);
  while (find.executeStep()) ids.emplace_back(find.getColumn(0).getInt64());
  return ids;
}

bool any_is_final(const Book& book, const std::vector<EntryId>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](EntryId id) { return entry(book, id).valid_date.has_value(); });
}

StoredEntry entry(const Book& book, EntryId id) {
  SQLite::Statement read(
      book.connection(),
      "SELECT j.kind, j.code, e.date, e.number, e.valid_date, e.piece_ref, e.piece_date, e.label, "
      "e.kind, e.source_kind, e.source_id, e.reverses_id FROM entry e JOIN journal j ON j.id = e.journal_id "
      "WHERE e.id = ?");
  read.bind(1, id.value());
  expect(read.executeStep(), "an entry id names an entry of the book");
  StoredEntry found;
  found.id = id;
  found.head = {read.getColumn(0).getString(), day_of(read.getColumn(2)),     read.getColumn(5).getString(),
                day_of(read.getColumn(6)),     read.getColumn(7).getString(), read.getColumn(8).getString(),
                read.getColumn(9).getString(), read.getColumn(10).getInt64()};
  found.journal_code = read.getColumn(1).getString();
  found.number = read.getColumn(3).getString();
  if (!read.getColumn(4).isNull()) found.valid_date = day_of(read.getColumn(4));
  if (!read.getColumn(11).isNull()) found.reverses = EntryId(read.getColumn(11).getInt64());
  found.lines = lines_of(book, id);
  return found;
}

std::optional<Date> last_locked_day(const Book& book) {
  SQLite::Statement find(book.connection(), "SELECT max(last_day) FROM period_lock");
  if (!find.executeStep() || find.getColumn(0).isNull()) return std::nullopt;
  return day_of(find.getColumn(0));
}

std::vector<std::int64_t> sources_of_kind(const Book& book, std::string_view source_kind) {
  SQLite::Statement read(book.connection(),
                         "SELECT DISTINCT source_id FROM entry WHERE source_kind = ? ORDER BY source_id");
  read.bind(1, std::string(source_kind));
  std::vector<std::int64_t> all;
  while (read.executeStep()) all.push_back(read.getColumn(0).getInt64());
  return all;
}

void unlock_days_after(Book::Write& write, Date last_day) {
  SQLite::Statement remove(write.connection(), "DELETE FROM period_lock WHERE last_day > ?");
  remove.bind(1, last_day.text());
  remove.exec();
  lock_days_until(write, last_day);
}

void lock_days_until(Book::Write& write, Date last_day) {
  SQLite::Statement add(write.connection(), "INSERT INTO period_lock (id, last_day) VALUES (?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, last_day.text());
  add.exec();
}

Checked<Done> day_is_open(const Book& book, Date day) {
  if (auto refusal = refusal_of_day(book.connection(), day)) return std::move(*refusal);
  return Done{};
}

void validate_entry(Book::Write& write, EntryId id, Date valid_date) {
  SQLite::Statement draft(write.connection(), "SELECT number FROM entry WHERE id = ? AND valid_date IS NULL");
  draft.bind(1, id.value());
  if (!draft.executeStep()) return;
  // An imported draft brought its number along.
  std::string number = draft.getColumn(0).getString();
  if (number.empty()) number = std::to_string(next_entry_numbers(write, 1));
  SQLite::Statement set(write.connection(), "UPDATE entry SET number = ?, valid_date = ? WHERE id = ?");
  set.bind(1, number);
  set.bind(2, valid_date.text());
  set.bind(3, id.value());
  set.exec();
}

std::int64_t validate_entries_until(Book::Write& write, Date last_day, Date valid_date) {
  std::vector<std::int64_t> drafts;
  SQLite::Statement find(write.connection(),
                         "SELECT id FROM entry WHERE valid_date IS NULL AND date <= ? ORDER BY date, id");
  find.bind(1, last_day.text());
  while (find.executeStep()) drafts.push_back(find.getColumn(0).getInt64());
  for (const std::int64_t id : drafts) validate_entry(write, EntryId(id), valid_date);
  return static_cast<std::int64_t>(drafts.size());
}

}  // namespace vireo
