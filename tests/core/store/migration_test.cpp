#include "core/store/migration.h"

#include <gtest/gtest.h>

#include "core/store/snapshot.h"
#include "tests/support/temporary_folder.h"

namespace vireo::migration_test {

using namespace vireo::test;

constexpr std::string_view first =
    "CREATE TABLE undo_step (id INTEGER PRIMARY KEY); INSERT INTO undo_step VALUES (1);"
    "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO parent VALUES (1, 'a');"
    "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id)); INSERT INTO "
    "child VALUES (1, 1);";
constexpr EmbeddedFile one[] = {{"0001_first.sql", first}};
constexpr EmbeddedFile two[] = {{"0001_first.sql", first},
                                {"0002_second.sql",
                                 "CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT, note TEXT); "
                                 "INSERT INTO parent_new SELECT id, name, 'n' "
                                 "FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;"}};
constexpr EmbeddedFile wrong_sql[] = {{"0001_first.sql", first},
                                      {"0002_second.sql", "DELETE FROM child; CREATE NONSENSE;"}};
constexpr EmbeddedFile broken_reference[] = {{"0001_first.sql", first},
                                             {"0002_second.sql", "DELETE FROM parent;"}};

SQLite::Database database_at(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA foreign_keys = ON");
  return database;
}

TEST(Migration, BuildsAnEmptyDatabaseWithoutABackup) {
  const TemporaryFolder folder;
  auto database = database_at(folder / "b.vireo");
  EXPECT_TRUE(migrate(database, folder / "b.vireo", one).ok());
  EXPECT_EQ(schema_of(database), 1);
  EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), book_application_id);
  EXPECT_FALSE(std::filesystem::exists(folder / "b.vireo-before-1"));
}

TEST(Migration, AnOlderBookIsCopiedVerifiedAndBrought) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  auto database = database_at(path);
  ASSERT_TRUE(migrate(database, path, one).ok());
  ASSERT_TRUE(migrate(database, path, two).ok());
  EXPECT_EQ(schema_of(database), 2);
  EXPECT_EQ(database.execAndGet("SELECT note FROM parent").getString(), "n");
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM undo_step").getInt(), 0) << "undo history is cleared";
  EXPECT_EQ(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
  verify_copy(folder / "b.vireo-before-2");
  SQLite::Database copy((folder / "b.vireo-before-2").string(), SQLite::OPEN_READWRITE);
  EXPECT_EQ(schema_of(copy), 1);
  EXPECT_TRUE(migrate(copy, folder / "copy", two).ok());
}

TEST(Migration, AFailureLeavesTheBookAsItWas) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  auto database = database_at(path);
  ASSERT_TRUE(migrate(database, path, one).ok());
  const auto before = hash_of(path);
  EXPECT_THROW((void)migrate(database, path, wrong_sql), std::exception);
  EXPECT_THROW((void)migrate(database, path, broken_reference), std::exception);
  EXPECT_EQ(schema_of(database), 1);
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM child").getInt(), 1);
  EXPECT_EQ(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
  EXPECT_EQ(hash_of(path), before);
}

TEST(Migration, ABookFromTheFutureIsRefused) {
  const TemporaryFolder folder;
  auto database = database_at(folder / "b.vireo");
  ASSERT_TRUE(migrate(database, folder / "b.vireo", two).ok());
  EXPECT_EQ(code_of(migrate(database, folder / "b.vireo", one)), "book.from_the_future");
}

}  // namespace vireo::migration_test
