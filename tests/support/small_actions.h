#pragma once
// The smallest actions on a book, for tests of the door itself: rows in one table, by plain SQL.
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "core/store/book.h"
#include "core/store/change_recorder.h"

namespace vireo::test {

inline Checked<PartyId> add_name(Book& book, const std::string& name) {
  return book.write({{"deed.client_added", {{"name", name}}}}, [&](Book::Write& write) -> Checked<PartyId> {
    const auto id = write.new_id<struct PartyTag>();
    SQLite::Statement add(write.connection(), "INSERT INTO party (id, is_client, name) VALUES (?, 1, ?)");
    add.bind(1, id.value());
    add.bind(2, name);
    add.exec();
    return id;
  });
}

inline Checked<Done> rename(Book& book, PartyId id, const std::string& name) {
  return book.write({{"deed.client_changed", {{"name", name}}}}, [&](Book::Write& write) -> Checked<Done> {
    SQLite::Statement change(write.connection(), "UPDATE party SET name = ? WHERE id = ?");
    change.bind(1, name);
    change.bind(2, id.value());
    change.exec();
    return Done{};
  });
}

inline std::string names_in(const Book& book) {
  std::string all;
  SQLite::Statement rows(book.connection(), "SELECT name FROM party ORDER BY id");
  while (rows.executeStep()) all += (all.empty() ? "" : ",") + rows.getColumn(0).getString();
  return all;
}

/// Every row of every table that undo restores, and the derived sums, as text.
inline std::string state_of(const Book& book) {
  std::string dump;
  const auto add_table = [&](const std::string& table, const std::string& columns, const std::string& order) {
    SQLite::Statement rows(book.connection(), "SELECT " + columns + " FROM " + table + " ORDER BY " + order);
    while (rows.executeStep()) {
      dump += table;
      for (int i = 0; i < rows.getColumnCount(); ++i)
        dump += "|" + (rows.getColumn(i).isNull() ? "NULL" : rows.getColumn(i).getString());
      dump += "\n";
    }
  };
  for (const auto table : undoable_tables()) add_table(std::string(table), "*", "id");
  // A derived row may come back under another number: what it says counts.
  add_table("account_month", "account_id, month, debit, credit, lines", "account_id, month");
  return dump;
}

}  // namespace vireo::test
