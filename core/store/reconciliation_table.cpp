#include "core/store/reconciliation_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"

namespace vireo {
namespace {

Reconciliation read_row(SQLite::Statement& read, Currency currency) {
  return {read.getColumn(0).getInt64(), BankAccountId(read.getColumn(1).getInt64()),
          Date::parse(read.getColumn(2).getString()).value_or(Date()),
          Money::of_minor(read.getColumn(3).getInt64(), currency), read.getColumn(4).getInt() != 0};
}

}  // namespace

std::vector<Reconciliation> reconciliations(const Book& book, BankAccountId account) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(book.connection(),
                         "SELECT id, bank_account_id, date, balance, finished FROM reconciliation "
                         "WHERE bank_account_id = ? ORDER BY date, id");
  read.bind(1, account.value());
  std::vector<Reconciliation> all;
  while (read.executeStep()) all.push_back(read_row(read, currency));
  return all;
}

std::optional<Reconciliation> open_reconciliation(const Book& book, BankAccountId account) {
  for (const Reconciliation& each : reconciliations(book, account))
    if (!each.finished) return each;
  return std::nullopt;
}

ReconciliationState reconciliation_state(const Book& book, const Reconciliation& what) {
  const Currency currency = ledger_currency(book);
  const auto account = bank_account(book, what.account);
  expect(account.has_value(), "a reconciliation is of an account");
  ReconciliationState state{what, Money(currency), Money(currency), Money(currency), {}};
  SQLite::Statement read(
      book.connection(),
      "SELECT l.id, l.date, coalesce(l.label, e.label), e.piece_ref, l.debit - l.credit, "
      "r.reconciliation_id, "
      "coalesce(c.finished, 0) FROM line l JOIN entry e ON e.id = l.entry_id "
      "LEFT JOIN reconciled_line r ON r.id = l.id LEFT JOIN reconciliation c ON c.id = r.reconciliation_id "
      "WHERE l.account_id = ? AND l.carried = 0 AND l.date <= ? ORDER BY l.date, l.id");
  read.bind(1, account->account.value());
  read.bind(2, what.date.text());
  while (read.executeStep()) {
    const Money amount = Money::of_minor(read.getColumn(4).getInt64(), currency);
    const bool known = !read.getColumn(5).isNull();
    const bool here = known && read.getColumn(5).getInt64() == what.id;
    if (known && !here && read.getColumn(6).getInt() != 0) {
      state.reconciled_before += amount;
      continue;
    }
    if (here) state.ticked += amount;
    state.lines.push_back({read.getColumn(0).getInt64(),
                           Date::parse(read.getColumn(1).getString()).value_or(Date()),
                           read.getColumn(2).getString(), read.getColumn(3).getString(), amount, here});
  }
  state.difference = what.balance - state.reconciled_before - state.ticked;
  return state;
}

std::int64_t insert_reconciliation(Book::Write& write, const Reconciliation& what) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO reconciliation (id, bank_account_id, date, balance, finished) VALUES (?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, what.account.value());
  add.bind(3, what.date.text());
  add.bind(4, what.balance.minor());
  add.bind(5, what.finished ? 1 : 0);
  add.exec();
  return id;
}

void update_reconciliation(Book::Write& write, const Reconciliation& what) {
  SQLite::Statement change(write.connection(),
                           "UPDATE reconciliation SET date = ?, balance = ?, finished = ? WHERE id = ?");
  change.bind(1, what.date.text());
  change.bind(2, what.balance.minor());
  change.bind(3, what.finished ? 1 : 0);
  change.bind(4, what.id);
  change.exec();
  SQLite::Statement leave(write.connection(),
                          "DELETE FROM reconciled_line WHERE reconciliation_id = ? "
                          "AND id IN (SELECT id FROM line WHERE date > ?)");
  leave.bind(1, what.id);
  leave.bind(2, what.date.text());
  leave.exec();
}

void delete_reconciliation(Book::Write& write, std::int64_t id) {
  for (const char* sql : {"DELETE FROM reconciled_line WHERE reconciliation_id = ?",
                          "DELETE FROM reconciliation WHERE id = ?"}) {
    SQLite::Statement remove(write.connection(), sql);
    remove.bind(1, id);
    remove.exec();
  }
}

void tick_line(Book::Write& write, std::int64_t reconciliation, std::int64_t line, bool ticked) {
  SQLite::Statement remove(write.connection(), "DELETE FROM reconciled_line WHERE id = ?");
  remove.bind(1, line);
  remove.exec();
  if (!ticked) return;
  SQLite::Statement add(write.connection(),
                        "INSERT INTO reconciled_line (id, reconciliation_id) VALUES (?, ?)");
  add.bind(1, line);
  add.bind(2, reconciliation);
  add.exec();
}

std::vector<std::int64_t> lines_of_source(const Book& book, std::string_view source_kind,
                                          std::int64_t source_id, AccountId account) {
  SQLite::Statement read(book.connection(),
                         "SELECT l.id FROM line l JOIN entry e ON e.id = l.entry_id "
                         "WHERE e.source_kind = ? AND e.source_id = ? AND l.account_id = ?");
  read.bind(1, std::string(source_kind));
  read.bind(2, source_id);
  read.bind(3, account.value());
  std::vector<std::int64_t> all;
  while (read.executeStep()) all.push_back(read.getColumn(0).getInt64());
  return all;
}

}  // namespace vireo
