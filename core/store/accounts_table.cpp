#include "core/store/accounts_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace vireo {
namespace {

template <typename Value>
Value value_named(const std::vector<std::pair<std::string, Value>>& names, const std::string& name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  throw std::runtime_error("the book holds an account of unknown class or side: " + name);
}

std::string side_name(Side side) {
  return side == Side::debit ? "debit" : "credit";
}

AccountRow account_row_of(SQLite::Statement& read) {
  return {AccountId(read.getColumn(0).getInt64()), read.getColumn(1).getString(),
          read.getColumn(2).getString(), value_named(account_class_names(), read.getColumn(3).getString()),
          value_named(side_names(), read.getColumn(4).getString())};
}

std::optional<AccountId> code_in(SQLite::Database& database, std::string_view code) {
  SQLite::Statement find(database, "SELECT id FROM account WHERE code = ?");
  find.bind(1, std::string(code));
  if (!find.executeStep()) return std::nullopt;
  return AccountId(find.getColumn(0).getInt64());
}

AccountId insert_account(Book::Write& write, const AccountRow& account) {
  const auto id = write.new_id<AccountTag>();
  SQLite::Statement add(write.connection(),
                        "INSERT INTO account (id, code, label, class, normal_side) VALUES (?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, account.code);
  add.bind(3, account.label);
  add.bind(4, std::string(name_of(account.account_class)));
  add.bind(5, side_name(account.normal_side));
  add.exec();
  return id;
}

std::int64_t insert_journal(Book::Write& write, const JournalRow& journal) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO journal (id, code, label, kind) VALUES (?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, journal.code);
  add.bind(3, journal.label);
  add.bind(4, journal.kind);
  add.exec();
  return id;
}

void give_role(Book::Write& write, std::string_view role, AccountId account) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO account_role (id, role, account_id) VALUES (?, ?, ?) ON CONFLICT (role) DO NOTHING");
  add.bind(1, write.new_ids(1));
  add.bind(2, std::string(role));
  add.bind(3, account.value());
  add.exec();
}

bool journal_code_taken(SQLite::Database& database, const std::string& code) {
  SQLite::Statement find(database, "SELECT 1 FROM journal WHERE code = ?");
  find.bind(1, code);
  return find.executeStep();
}

}  // namespace

void install_chart(Book::Write& write, const Chart& chart, std::string_view language) {
  for (const ChartAccount& planned : chart.accounts) {
    auto id = code_in(write.connection(), planned.code);
    if (!id)
      id = insert_account(
          write, {{}, planned.code, planned.names.in(language), planned.account_class, planned.normal_side});
    for (const Role role : planned.roles) give_role(write, name_of(role), *id);
  }
  for (const ChartJournal& planned : chart.journals)
    if (!journal_code_taken(write.connection(), planned.code))
      insert_journal(write, {0, planned.code, planned.names.in(language), planned.kind});
}

Checked<AccountId> add_account(Book::Write& write, const AccountRow& account) {
  if (code_in(write.connection(), account.code))
    return problem("account.code_taken", {"", 0, "code"}, {{"code", account.code}});
  return insert_account(write, account);
}

namespace {

std::optional<AccountId> playing(const Book& book, std::string_view role) {
  SQLite::Statement find(book.connection(), "SELECT account_id FROM account_role WHERE role = ?");
  find.bind(1, std::string(role));
  if (!find.executeStep()) return std::nullopt;
  return AccountId(find.getColumn(0).getInt64());
}

}  // namespace

AccountId account_for_role(const Book& book, std::string_view role) {
  const auto found = playing(book, role);
  expect(found.has_value(), "the book's chart has an account for the role " + std::string(role));
  return *found;
}

AccountId account_for_role(const Book& book, Role role) {
  return account_for_role(book, name_of(role));
}

std::optional<AccountId> account_playing(const Book& book, Role role) {
  return playing(book, name_of(role));
}

std::optional<AccountId> account_with_code(const Book& book, std::string_view code) {
  return code_in(book.connection(), code);
}

AccountRow account(const Book& book, AccountId id) {
  SQLite::Statement read(book.connection(),
                         "SELECT id, code, label, class, normal_side FROM account WHERE id = ?");
  read.bind(1, id.value());
  expect(read.executeStep(), "an account id names an account of the book");
  return account_row_of(read);
}

std::vector<AccountRow> accounts(const Book& book) {
  std::vector<AccountRow> all;
  SQLite::Statement read(book.connection(),
                         "SELECT id, code, label, class, normal_side FROM account ORDER BY code");
  while (read.executeStep()) all.push_back(account_row_of(read));
  return all;
}

std::vector<JournalRow> journals(const Book& book) {
  std::vector<JournalRow> all;
  SQLite::Statement read(book.connection(), "SELECT id, code, label, kind FROM journal ORDER BY code");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(), read.getColumn(1).getString(), read.getColumn(2).getString(),
                   read.getColumn(3).getString()});
  return all;
}

std::int64_t journal_of_kind(Book::Write& write, std::string_view kind) {
  SQLite::Statement find(write.connection(), "SELECT id FROM journal WHERE kind = ? ORDER BY id LIMIT 1");
  find.bind(1, std::string(kind));
  if (find.executeStep()) return find.getColumn(0).getInt64();
  std::string code(kind);
  for (int next = 2; journal_code_taken(write.connection(), code); ++next)
    code = fmt::format("{}{}", kind, next);
  return insert_journal(write, {0, code, std::string(kind), std::string(kind)});
}

std::int64_t subaccount_of_party(Book::Write& write, PartyId party) {
  SQLite::Statement find(write.connection(),
                         "SELECT id FROM subaccount WHERE party_id = ? ORDER BY id LIMIT 1");
  find.bind(1, party.value());
  if (find.executeStep()) return find.getColumn(0).getInt64();
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO subaccount (id, code, label, party_id) SELECT ?, ?, name, id FROM party WHERE id = ?");
  add.bind(1, id);
  add.bind(2, fmt::format("P{:05}", party.value()));
  add.bind(3, party.value());
  expect(add.exec() == 1, "a line's party is in the book");
  return id;
}

Currency ledger_currency(const Book& book) {
  SQLite::Statement find(
      book.connection(),
      "SELECT value FROM profile_fact WHERE key = 'currency' ORDER BY valid_from DESC, id DESC LIMIT 1");
  return find.executeStep() ? Currency::of(find.getColumn(0).getString()) : Currency{};
}

void rename_account(Book::Write& write, AccountId account, const std::string& label) {
  SQLite::Statement rename(write.connection(), "UPDATE account SET label = ? WHERE id = ?");
  rename.bind(1, label);
  rename.bind(2, account.value());
  rename.exec();
}

void set_subaccount_code(Book::Write& write, std::int64_t subaccount, const std::string& code) {
  SQLite::Statement set(write.connection(),
                        "UPDATE subaccount SET code = ?1 WHERE id = ?2 AND NOT EXISTS "
                        "(SELECT 1 FROM subaccount WHERE code = ?1 AND id <> ?2)");
  set.bind(1, code);
  set.bind(2, subaccount);
  set.exec();
}

}  // namespace vireo
