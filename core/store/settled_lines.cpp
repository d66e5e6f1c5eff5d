#include "core/store/settled_lines.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

#include "core/store/accounts_table.h"
#include "core/store/matching.h"

namespace vireo {
namespace {

constexpr const char* of_document =
    "FROM line l WHERE l.account_id = ? AND l.document_id = ? AND l.carried = 0";
constexpr const char* of_expense =
    "FROM line l JOIN entry e ON e.id = l.entry_id WHERE l.account_id = ? AND e.source_kind = 'expense' "
    "AND e.source_id = ? AND l.carried = 0";

struct Group {
  const char* from;
  AccountId account;
  std::int64_t owner;
};

void match(Book::Write& write, const Book& book, const Group& group, Date date) {
  SQLite::Statement read(book.connection(), std::string("SELECT l.id, l.debit - l.credit ") + group.from +
                                                " AND l.letter IS NULL ORDER BY l.id");
  read.bind(1, group.account.value());
  read.bind(2, group.owner);
  std::vector<std::int64_t> lines;
  std::int64_t balance = 0;
  while (read.executeStep()) {
    lines.push_back(read.getColumn(0).getInt64());
    balance += read.getColumn(1).getInt64();
  }
  if (lines.size() < 2 || balance != 0) return;
  expect(match_lines(write, lines, date).ok(), "open lines that sum to nothing settle each other");
}

void unmatch(Book::Write& write, const Book& book, const Group& group) {
  std::set<std::string> letters;
  {
    SQLite::Statement read(book.connection(),
                           std::string("SELECT l.letter ") + group.from + " AND l.letter IS NOT NULL");
    read.bind(1, group.account.value());
    read.bind(2, group.owner);
    while (read.executeStep()) letters.insert(read.getColumn(0).getString());
  }
  for (const auto& letter : letters) unmatch_lines(write, group.account, letter);
}

}  // namespace

void match_document(Book::Write& write, const Book& book, DocumentId document, Date date) {
  match(write, book, {of_document, account_for_role(book, Role::receivable), document.value()}, date);
}
void unmatch_document(Book::Write& write, const Book& book, DocumentId document) {
  unmatch(write, book, {of_document, account_for_role(book, Role::receivable), document.value()});
}
void match_expense(Book::Write& write, const Book& book, ExpenseId expense, Date date) {
  match(write, book, {of_expense, account_for_role(book, Role::payable), expense.value()}, date);
}
void unmatch_expense(Book::Write& write, const Book& book, ExpenseId expense) {
  unmatch(write, book, {of_expense, account_for_role(book, Role::payable), expense.value()});
}

}  // namespace vireo
