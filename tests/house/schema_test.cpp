// The rules a schema keeps so that SQLite's sessions can record it (DECISIONS 10).
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "core/store/change_recorder.h"
#include "core/store/embedded.h"
#include "core/store/migration.h"

namespace vireo::house::schema_test {

/// Tables that undo leaves alone, each with its reason.
struct Kept {
  const char* table;
  const char* reason;
};
constexpr Kept kept_tables[] = {
    {"book_property", "what the file itself is"},
    {"counter", "an undone id must not return"},
    {"account_month", "derived, follows by triggers"},
    {"blob", "content-addressed"},
    {"audit", "the chain only grows"},
    {"undo_step", "the history itself"},
};

class Schema : public testing::Test {
 protected:
  Schema() : database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    EXPECT_TRUE(migrate(database, "", embedded_migrations()).ok());
    SQLite::Statement rows(
        database, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (rows.executeStep())
      tables.emplace_back(rows.getColumn(0).getString(), rows.getColumn(1).getString());
  }
  SQLite::Database database;
  std::vector<std::pair<std::string, std::string>> tables;
};

TEST_F(Schema, EveryTableHasAnExplicitIntegerKey) {
  for (const auto& [table, sql] : tables) {
    EXPECT_TRUE(std::regex_search(sql, std::regex("\\n\\s*id INTEGER PRIMARY KEY NOT NULL"))) << table;
    EXPECT_TRUE(sql.ends_with("STRICT")) << table;
  }
}

TEST_F(Schema, NothingIsGeneratedOrCascades) {
  const std::regex forbidden("GENERATED|ON DELETE|ON UPDATE|\\bAS \\(|WITHOUT ROWID", std::regex::icase);
  for (const auto& [table, sql] : tables) EXPECT_FALSE(std::regex_search(sql, forbidden)) << table;
}

TEST_F(Schema, EveryForeignKeyHasItsIndex) {
  for (const auto& [table, sql] : tables) {
    SQLite::Statement keys(database, "SELECT \"from\" FROM pragma_foreign_key_list(?)");
    keys.bind(1, table);
    while (keys.executeStep()) {
      const auto column = keys.getColumn(0).getString();
      SQLite::Statement index(database,
                              "SELECT 1 FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i "
                              "WHERE i.seqno = 0 AND i.name = ?");
      index.bind(1, table);
      index.bind(2, column);
      EXPECT_TRUE(column == "id" || index.executeStep()) << table << "." << column;
    }
  }
}

TEST_F(Schema, EveryTableIsUndoableOrSaysWhyNot) {
  std::set<std::string> known;
  for (const auto table : undoable_tables()) known.emplace(table);
  for (const auto& kept : kept_tables)
    EXPECT_TRUE(known.insert(kept.table).second) << kept.table << " is both";
  std::set<std::string> found;
  for (const auto& [table, sql] : tables) found.insert(table);
  EXPECT_EQ(found, known);
}

TEST_F(Schema, NoColumnHoldsABinaryFraction) {
  for (const auto& [table, sql] : tables)
    EXPECT_FALSE(std::regex_search(sql, std::regex("\\bREAL\\b"))) << table;
}

TEST_F(Schema, APositionMayRepeatWhileRowsMove) {
  for (const auto& [table, sql] : tables)
    EXPECT_FALSE(std::regex_search(sql, std::regex("UNIQUE \\([^)]*position"))) << table;
}

}  // namespace vireo::house::schema_test
