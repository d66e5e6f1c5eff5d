#include "core/store/import_names.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

/// The row with this code, carrying the file's label; nothing when the book lacks it.
std::optional<NamedRow> renamed(SQLite::Database& database, const std::string& table, std::string_view code,
                                std::string_view label) {
  SQLite::Statement find(database, "SELECT id, label FROM " + table + " WHERE code = ?");
  find.bind(1, std::string(code));
  if (!find.executeStep()) return std::nullopt;
  NamedRow row{find.getColumn(0).getInt64(), find.getColumn(1).getString()};
  if (label.empty() || label == row.label) return row;
  row.label = label;
  SQLite::Statement change(database, "UPDATE " + table + " SET label = ? WHERE id = ?");
  change.bind(1, row.label);
  change.bind(2, row.id);
  change.exec();
  return row;
}

void add_row(SQLite::Database& database, const std::string& insert, const NamedRow& row,
             std::string_view code, const std::vector<std::string>& more) {
  SQLite::Statement add(database, insert);
  add.bind(1, row.id);
  add.bind(2, std::string(code));
  add.bind(3, row.label);
  int index = 4;
  for (const std::string& text : more) add.bind(index++, text);
  add.exec();
}

bool is_credit(AccountClass account_class) {
  return account_class == AccountClass::liability || account_class == AccountClass::equity ||
         account_class == AccountClass::income;
}

}  // namespace

ImportNames::ImportNames(Book::Write& write, const LedgerSource& source) : write_(write), source_(source) {}

const NamedRow& ImportNames::journal(std::string_view code, std::string_view label) {
  if (const auto known = journals_.find(code); known != journals_.end()) return known->second;
  auto row = renamed(write_.connection(), "journal", code, label);
  if (!row) {
    row = NamedRow{write_.new_ids(1), std::string(label)};
    add_row(write_.connection(), "INSERT INTO journal (id, code, label, kind) VALUES (?, ?, ?, ?)", *row,
            code, {source_.journal_kind_of(code, label)});
  }
  return journals_.emplace(code, std::move(*row)).first->second;
}

const NamedRow& ImportNames::account(std::string_view code, std::string_view label) {
  if (const auto known = accounts_.find(code); known != accounts_.end()) return known->second;
  auto row = renamed(write_.connection(), "account", code, label);
  if (!row) {
    row = NamedRow{write_.new_ids(1), std::string(label)};
    const AccountClass account_class = source_.class_of(code);
    add_row(write_.connection(),
            "INSERT INTO account (id, code, label, class, normal_side) VALUES (?, ?, ?, ?, ?)", *row, code,
            {std::string(name_of(account_class)), is_credit(account_class) ? "credit" : "debit"});
  }
  return accounts_.emplace(code, std::move(*row)).first->second;
}

const NamedRow& ImportNames::subaccount(std::string_view code, std::string_view label) {
  if (const auto known = subaccounts_.find(code); known != subaccounts_.end()) return known->second;
  auto row = renamed(write_.connection(), "subaccount", code, label);
  if (!row) {
    row = NamedRow{write_.new_ids(1), std::string(label)};
    add_row(write_.connection(), "INSERT INTO subaccount (id, code, label) VALUES (?, ?, ?)", *row, code, {});
  }
  return subaccounts_.emplace(code, std::move(*row)).first->second;
}

}  // namespace vireo
