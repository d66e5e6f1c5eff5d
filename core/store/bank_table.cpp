#include "core/store/bank_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/bulk_statement.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* account_columns = "SELECT id, name, number, currency, account_id FROM bank_account ";
constexpr const char* line_columns =
    "SELECT l.id, l.bank_account_id, l.batch_id, l.date, l.value_date, l.amount, l.text, l.counterparty, "
    "l.counterparty_account, l.reference, l.kind, l.fee, l.fingerprint, l.state, l.source_kind, l.source_id, "
    "a.currency, l.booked_here FROM bank_line l JOIN bank_account a ON a.id = l.bank_account_id ";

BankAccount account_in(SQLite::Statement& read) {
  return {BankAccountId(read.getColumn(0).getInt64()), read.getColumn(1).getString(),
          read.getColumn(2).getString(), Currency::of(read.getColumn(3).getString()),
          AccountId(read.getColumn(4).getInt64())};
}

BankLineState state_named(const std::string& name) {
  if (name == "matched") return BankLineState::matched;
  return name == "ignored" ? BankLineState::ignored : BankLineState::open;
}

BankLine line_in(SQLite::Statement& read) {
  const Currency currency = Currency::of(read.getColumn(16).getString());
  BankLine line;
  line.id = BankLineId(read.getColumn(0).getInt64());
  line.account = BankAccountId(read.getColumn(1).getInt64());
  if (!read.getColumn(2).isNull()) line.batch = BatchId(read.getColumn(2).getInt64());
  line.date = day_in(read.getColumn(3));
  if (!read.getColumn(4).isNull()) line.value_date = day_in(read.getColumn(4));
  line.amount = Money::of_minor(read.getColumn(5).getInt64(), currency);
  line.text = read.getColumn(6).getString();
  line.counterparty = read.getColumn(7).getString();
  line.counterparty_account = read.getColumn(8).getString();
  line.reference = read.getColumn(9).getString();
  line.kind = read.getColumn(10).getString();
  if (!read.getColumn(11).isNull()) line.fee = Money::of_minor(read.getColumn(11).getInt64(), currency);
  line.fingerprint = read.getColumn(12).getString();
  line.state = state_named(read.getColumn(13).getString());
  line.source_kind = read.getColumn(14).getString();
  line.booked_here = read.getColumn(17).getInt() != 0;
  line.source_id = read.getColumn(15).isNull() ? 0 : read.getColumn(15).getInt64();
  return line;
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (c != ' ') kept += c;
  return kept;
}

}  // namespace

std::string_view name_of(BankLineState state) {
  switch (state) {
    case BankLineState::open:
      return "open";
    case BankLineState::matched:
      return "matched";
    case BankLineState::ignored:
      return "ignored";
  }
  return "open";
}

std::vector<BankAccount> bank_accounts(const Book& book) {
  std::vector<BankAccount> all;
  SQLite::Statement read(book.connection(), std::string(account_columns) + "ORDER BY id");
  while (read.executeStep()) all.push_back(account_in(read));
  return all;
}

std::optional<BankAccount> bank_account(const Book& book, BankAccountId id) {
  SQLite::Statement read(book.connection(), std::string(account_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return account_in(read);
}

std::optional<BankAccount> bank_account_named(const Book& book, std::string_view typed) {
  const std::string number = without_blanks(typed);
  for (const BankAccount& each : bank_accounts(book))
    if ((!each.number.empty() && each.number == number) || folded(each.name) == folded(typed)) return each;
  return std::nullopt;
}

BankAccountId insert_bank_account(Book::Write& write, const BankAccount& account) {
  const auto id = write.new_id<BankAccountTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO bank_account (id, name, number, currency, account_id) VALUES (?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, account.name);
  add.bind(3, without_blanks(account.number));
  add.bind(4, account.currency.code());
  add.bind(5, account.account.value());
  add.exec();
  return id;
}

std::vector<BankLine> bank_lines(const Book& book, const BankLineFilter& filter) {
  std::string sql = line_columns;
  sql += "WHERE 1";
  if (filter.account) sql += " AND l.bank_account_id = " + std::to_string(filter.account->value());
  if (filter.state) sql += " AND l.state = '" + std::string(name_of(*filter.state)) + "'";
  if (filter.period)
    sql += " AND l.date >= '" + filter.period->begin().text() + "' AND l.date < '" +
           filter.period->end().text() + "'";
  sql += " ORDER BY l.date, l.id";
  std::vector<BankLine> all;
  const std::string wanted = folded(filter.text);
  SQLite::Statement read(book.connection(), sql);
  while (read.executeStep()) {
    BankLine line = line_in(read);
    if (!wanted.empty() && folded(line.text).find(wanted) == std::string::npos) continue;
    all.push_back(std::move(line));
    if (filter.at_most > 0 && static_cast<int>(all.size()) == filter.at_most) break;
  }
  return all;
}

std::optional<BankLine> bank_line(const Book& book, BankLineId id) {
  SQLite::Statement read(book.connection(), std::string(line_columns) + "WHERE l.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return line_in(read);
}

std::int64_t bank_line_count(const Book& book, std::optional<BankLineState> state) {
  SQLite::Statement read(book.connection(), state ? "SELECT count(*) FROM bank_line WHERE state = ?"
                                                  : "SELECT count(*) FROM bank_line");
  if (state) read.bind(1, std::string(name_of(*state)));
  read.executeStep();
  return read.getColumn(0).getInt64();
}

std::int64_t known_bank_lines(const Book& book, const std::vector<BankLine>& lines) {
  SQLite::Statement known(book.connection(),
                          "SELECT 1 FROM bank_line WHERE fingerprint = ? AND bank_account_id = ?");
  std::int64_t count = 0;
  for (const BankLine& line : lines) {
    known.reset();
    known.bind(1, line.fingerprint);
    known.bind(2, line.account.value());
    if (known.executeStep()) ++count;
  }
  return count;
}

std::int64_t insert_bank_lines(Book::Write& write, const std::vector<BankLine>& lines,
                               const std::function<void(std::int64_t)>& told) {
  constexpr std::int64_t between_words = 500;
  SQLite::Statement known(write.connection(),
                          "SELECT 1 FROM bank_line WHERE fingerprint = ? AND bank_account_id = ?");
  BulkStatement add(write.connection(),
                    "INSERT INTO bank_line (id, bank_account_id, batch_id, date, value_date, amount, text, "
                    "counterparty, counterparty_account, reference, kind, fee, fingerprint) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t added = 0;
  std::int64_t seen = 0;
  for (const BankLine& line : lines) {
    if (told && ++seen % between_words == 0) told(seen);
    known.reset();
    known.bind(1, line.fingerprint);
    known.bind(2, line.account.value());
    if (known.executeStep()) continue;
    const std::string date = line.date.text();
    const std::string valued = line.value_date ? line.value_date->text() : "";
    add.bind(1, write.new_ids(1));
    add.bind(2, line.account.value());
    if (line.batch)
      add.bind(3, line.batch->value());
    else
      add.bind_null(3);
    add.bind(4, date);
    add.bind_text_or_null(5, valued);
    add.bind(6, line.amount.minor());
    add.bind(7, line.text);
    add.bind(8, line.counterparty);
    add.bind(9, line.counterparty_account);
    add.bind(10, line.reference);
    add.bind(11, line.kind);
    if (line.fee)
      add.bind(12, line.fee->minor());
    else
      add.bind_null(12);
    add.bind(13, line.fingerprint);
    add.run();
    ++added;
  }
  return added;
}

void set_bank_line_state(Book::Write& write, BankLineId id, BankLineState state, const BankLineLink& link) {
  SQLite::Statement set(
      write.connection(),
      "UPDATE bank_line SET state = ?, source_kind = ?, source_id = ?, booked_here = ? WHERE id = ?");
  set.bind(1, std::string(name_of(state)));
  set.bind(2, link.source_kind);
  if (link.source_id != 0) set.bind(3, link.source_id);
  set.bind(4, link.booked_here ? 1 : 0);
  set.bind(5, id.value());
  set.exec();
}

std::int64_t matched_lines_of_batch(const Book& book, BatchId batch) {
  SQLite::Statement read(book.connection(),
                         "SELECT count(*) FROM bank_line WHERE batch_id = ? AND state = 'matched'");
  read.bind(1, batch.value());
  read.executeStep();
  return read.getColumn(0).getInt64();
}

BatchId insert_bank_batch(Book::Write& write, const std::string& file_name, const std::string& hash,
                          std::int64_t rows) {
  const auto id = write.new_id<BatchTag>();
  SQLite::Statement add(write.connection(),
                        "INSERT INTO import_batch (id, kind, file_name, file_hash, imported_at, row_count) "
                        "VALUES (?, 'bank', ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)");
  add.bind(1, id.value());
  add.bind(2, file_name);
  add.bind(3, hash);
  add.bind(4, rows);
  add.exec();
  return id;
}

std::vector<BankRule> bank_rules(const Book& book) {
  std::vector<BankRule> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, words, direction, kind, target, learned FROM bank_rule ORDER BY id");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(), read.getColumn(1).getString(),
                   read.getColumn(2).getString() == "in", read.getColumn(3).getString(),
                   read.getColumn(4).getString(), read.getColumn(5).getInt() != 0});
  return all;
}

std::int64_t insert_bank_rule(Book::Write& write, const BankRule& rule) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO bank_rule (id, words, direction, kind, target, learned) VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, rule.words);
  add.bind(3, rule.comes_in ? "in" : "out");
  add.bind(4, rule.kind);
  add.bind(5, rule.target);
  add.bind(6, rule.learned ? 1 : 0);
  add.exec();
  return id;
}

bool delete_bank_rule(Book::Write& write, std::int64_t id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM bank_rule WHERE id = ?");
  remove.bind(1, id);
  return remove.exec() > 0;
}

std::vector<UnlinkedMovement> unlinked_movements(const Book& book, AccountId account) {
  SQLite::Statement read(
      book.connection(),
      "SELECT e.source_kind, e.source_id, e.date, sum(l.debit - l.credit), e.label FROM entry e "
      "JOIN line l ON l.entry_id = e.id AND l.account_id = ? "
      "WHERE e.source_kind IN ('payment', 'expense') AND NOT EXISTS "
      "(SELECT 1 FROM bank_line b WHERE b.source_kind = e.source_kind AND b.source_id = e.source_id) "
      "GROUP BY e.id HAVING sum(l.debit - l.credit) <> 0 ORDER BY e.date");
  read.bind(1, account.value());
  std::vector<UnlinkedMovement> all;
  const Currency home = ledger_currency(book);
  while (read.executeStep())
    all.push_back({read.getColumn(0).getString(), read.getColumn(1).getInt64(), day_in(read.getColumn(2)),
                   Money::of_minor(read.getColumn(3).getInt64(), home), read.getColumn(4).getString()});
  return all;
}

bool is_unlinked_movement(const Book& book, AccountId account, std::string_view source_kind,
                          std::int64_t source_id) {
  if (source_kind != "payment" && source_kind != "expense") return false;
  SQLite::Statement read(
      book.connection(),
      "SELECT 1 FROM entry e JOIN line l ON l.entry_id = e.id AND l.account_id = ? "
      "WHERE e.source_kind = ? AND e.source_id = ? AND NOT EXISTS "
      "(SELECT 1 FROM bank_line b WHERE b.source_kind = e.source_kind AND b.source_id = e.source_id) "
      "GROUP BY e.id HAVING sum(l.debit - l.credit) <> 0");
  read.bind(1, account.value());
  read.bind(2, std::string(source_kind));
  read.bind(3, source_id);
  return read.executeStep();
}

void move_entry_lines(Book::Write& write, std::string_view source_kind, std::int64_t source_id,
                      AccountId from, AccountId to) {
  if (from == to) return;
  SQLite::Statement move(
      write.connection(),
      "UPDATE line SET account_id = ? WHERE account_id = ? AND entry_id IN "
      "(SELECT id FROM entry WHERE source_kind = ? AND source_id = ? AND valid_date IS NULL)");
  move.bind(1, to.value());
  move.bind(2, from.value());
  move.bind(3, std::string(source_kind));
  move.bind(4, source_id);
  move.exec();
}

}  // namespace vireo
