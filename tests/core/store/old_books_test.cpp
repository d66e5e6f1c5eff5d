// Books of every earlier schema: opened, brought up, sound, and what they hold is still there.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "core/store/book_check.h"
#include "core/store/declared_table.h"
#include "core/store/parties_table.h"
#include "tests/support/temporary_folder.h"

namespace vireo::old_books_test {

using namespace vireo::test;

TEST(OldBooks, TheFirstSchemaComesUpWithItsDeclarations) {
  const TemporaryFolder folder;
  const auto path = folder / "old.vireo";
  {
    SQLite::Database old(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    std::ifstream dump(VIREO_SOURCE_ROOT "/tests/books/0001.sql", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(dump), {}};
    ASSERT_FALSE(text.empty());
    old.exec(text);
  }
  const auto book = Book::open(path, Book::Access::write, test_world());
  ASSERT_TRUE(book.ok()) << book.problems().front().code();
  EXPECT_TRUE(check_book(*book).empty());
  EXPECT_EQ(parties(*book, {.role = PartyRole::client}).size(), 1u);
  const auto declared = declared_periods(*book);
  ASSERT_EQ(declared.size(), 1u);
  EXPECT_EQ(declared.front().amount.text(), "258.00");
  EXPECT_FALSE(declared.front().charged.has_value());
  EXPECT_TRUE(std::filesystem::exists(folder / "old.vireo-before-19")) << "a backup stands beside it";
}

}  // namespace vireo::old_books_test
