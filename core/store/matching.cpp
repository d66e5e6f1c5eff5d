#include "core/store/matching.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/ledger/letter.h"
#include "core/store/accounts_table.h"

namespace vireo {
namespace {

struct Found {
  std::int64_t account = 0;
  std::int64_t balance = 0;
  Problems problems{};
};

Found look_at(SQLite::Database& database, const std::vector<std::int64_t>& lines) {
  Found found;
  SQLite::Statement read(database, "SELECT account_id, debit - credit, letter FROM line WHERE id = ?");
  for (const std::int64_t id : lines) {
    read.reset();
    read.bind(1, id);
    expect(read.executeStep(), "a line that is matched is in the book");
    const std::int64_t account = read.getColumn(0).getInt64();
    if (found.account != 0 && account != found.account)
      found.problems.push_back(problem("matching.accounts_differ"));
    found.account = account;
    found.balance += read.getColumn(1).getInt64();
    if (!read.getColumn(2).isNull())
      found.problems.push_back(problem("matching.already", {}, {{"letter", read.getColumn(2).getString()}}));
  }
  return found;
}

std::string next_letter(SQLite::Database& database, std::int64_t account) {
  SQLite::Statement last(database,
                         "SELECT letter FROM line WHERE account_id = ? AND letter IS NOT NULL "
                         "ORDER BY length(letter) DESC, letter DESC LIMIT 1");
  last.bind(1, account);
  return letter_after(last.executeStep() ? last.getColumn(0).getString() : "");
}

Currency currency_in(SQLite::Database& database) {
  SQLite::Statement find(
      database,
      "SELECT value FROM profile_fact WHERE key = 'currency' ORDER BY valid_from DESC, id DESC LIMIT 1");
  return find.executeStep() ? Currency::of(find.getColumn(0).getString()) : Currency{};
}

}  // namespace

Checked<std::string> match_lines(Book::Write& write, const std::vector<std::int64_t>& lines, Date date) {
  auto& database = write.connection();
  if (lines.size() < 2) return problem("matching.too_few");
  Found found = look_at(database, lines);
  if (found.balance != 0)
    found.problems.push_back(problem(
        "matching.unbalanced", {}, {{"difference", Money::of_minor(found.balance, currency_in(database))}}));
  if (!found.problems.empty()) return found.problems;
  const std::string letter = next_letter(database, found.account);
  SQLite::Statement set(database, "UPDATE line SET letter = ?, letter_date = ? WHERE id = ?");
  for (const std::int64_t id : lines) {
    set.reset();
    set.bind(1, letter);
    set.bind(2, date.text());
    set.bind(3, id);
    set.exec();
  }
  return letter;
}

void unmatch_lines(Book::Write& write, AccountId account, const std::string& letter) {
  SQLite::Statement set(write.connection(),
                        "UPDATE line SET letter = NULL, letter_date = NULL WHERE account_id = ?1 AND "
                        "length(letter) = length(?2) AND letter = ?2");
  set.bind(1, account.value());
  set.bind(2, letter);
  set.exec();
}

std::vector<OpenLine> open_lines(const Book& book, AccountId account, std::optional<DocumentId> document) {
  const Currency currency = ledger_currency(book);
  std::vector<OpenLine> open;
  const std::string only = document ? " AND l.document_id = ?2" : "";
  SQLite::Statement read(
      book.connection(),
      "SELECT l.id, l.date, e.piece_ref, l.debit - l.credit FROM line l JOIN entry e ON e.id = l.entry_id "
      "WHERE l.account_id = ?1 AND l.letter IS NULL AND l.carried = 0" +
          only + " ORDER BY l.date, l.id");
  read.bind(1, account.value());
  if (document) read.bind(2, document->value());
  while (read.executeStep())
    open.push_back({read.getColumn(0).getInt64(), Date::checked(read.getColumn(1).getString()).value(),
                    read.getColumn(2).getString(), Money::of_minor(read.getColumn(3).getInt64(), currency)});
  return open;
}

}  // namespace vireo
