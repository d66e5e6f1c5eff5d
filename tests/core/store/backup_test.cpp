#include "core/store/backup.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/store/sealed_file.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::backup_test {

using namespace vireo::test;
namespace fs = std::filesystem;
using Access = Book::Access;

const std::string passphrase = "cheval agrafe pile correct";

Book book_of_ada(const TemporaryFolder& folder) {
  auto book = Book::create(folder / "b.vireo", test_world()).value();
  (void)add_name(book, "Ada");
  return book;
}

std::string names_at(const fs::path& path) {
  return names_in(Book::open(path, Access::read, test_world()).value());
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(Backup, APlainCopyOfAnOpenBookIsABook) {
  const TemporaryFolder folder;
  const auto book = book_of_ada(folder);
  ASSERT_TRUE(back_up(book, folder / "copy.vireo", std::nullopt).ok());
  EXPECT_EQ(names_at(folder / "copy.vireo"), "Ada");
  EXPECT_EQ(code_of(back_up(book, folder / "copy.vireo", std::nullopt)), "backup.exists");
  EXPECT_EQ(code_of(back_up(book, folder / "none" / "copy.vireo", std::nullopt)), "book.no_folder");
  ASSERT_TRUE(restore(folder / "copy.vireo", folder / "again.vireo", std::nullopt).ok());
  EXPECT_EQ(names_at(folder / "again.vireo"), "Ada");
  EXPECT_EQ(code_of(restore(folder / "copy.vireo", folder / "again.vireo", std::nullopt)), "backup.exists");
}

TEST(Backup, AnEncryptedCopyOpensOnlyWithItsPassphraseAndOnlyWhole) {
  const TemporaryFolder folder;
  const auto sealed = folder / "b.sealed";
  {
    const auto book = book_of_ada(folder);
    EXPECT_EQ(code_of(back_up(book, sealed, "short")), "backup.weak_passphrase");
    ASSERT_TRUE(back_up(book, sealed, passphrase).ok());
  }
  const std::string whole = bytes_of(sealed);
  EXPECT_TRUE(is_sealed_file(sealed));
  EXPECT_EQ(whole.find("SQLite format"), std::string::npos);
  EXPECT_EQ(whole.find("CREATE TABLE"), std::string::npos);  // too long to come up by chance

  const auto try_with = [&](const std::string& bytes, const std::optional<std::string>& phrase) {
    write_bytes(folder / "try", bytes);
    const auto code = code_of(restore(folder / "try", folder / "out.vireo", phrase));
    EXPECT_EQ(fs::exists(folder / "out.vireo"), code == "ok");
    return code;
  };
  EXPECT_EQ(try_with(whole, std::nullopt), "backup.needs_passphrase");
  EXPECT_EQ(try_with(whole, "another passphrase"), "backup.wrong_passphrase");
  for (const std::size_t kept :
       {whole.size() - 1, whole.size() / 2, std::size_t{300}, std::size_t{60}, std::size_t{9}})
    EXPECT_EQ(try_with(whole.substr(0, kept), passphrase), "backup.truncated") << kept;
  EXPECT_EQ(try_with(whole + "x", passphrase), "backup.damaged");
  const auto changed_at = [&](std::size_t at) {
    auto bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
  };
  EXPECT_EQ(try_with(changed_at(8), passphrase), "backup.damaged") << "an older version does not exist";
  EXPECT_EQ(try_with(changed_at(9), passphrase), "backup.from_the_future");
  EXPECT_EQ(try_with(changed_at(30), passphrase), "backup.wrong_passphrase") << "the salt";
  EXPECT_EQ(try_with(changed_at(100), passphrase), "backup.damaged") << "the sealed key";
  EXPECT_EQ(try_with(changed_at(whole.size() / 2), passphrase), "backup.damaged");
  EXPECT_EQ(try_with(changed_at(whole.size() - 1), passphrase), "backup.damaged");
  EXPECT_EQ(try_with(whole, passphrase), "ok");
  EXPECT_EQ(names_at(folder / "out.vireo"), "Ada");
  EXPECT_EQ(files_in(folder.path()), 4u) << "no half-made file stays: b.vireo, b.sealed, try, out.vireo";
}

TEST(Backup, WhatIsNoBookIsNotRestored) {
  const TemporaryFolder folder;
  { (void)book_of_ada(folder); }
  write_bytes(folder / "text", "not a book at all, but long enough to be read as one");
  const auto whole = bytes_of(folder / "b.vireo");
  write_bytes(folder / "cut", whole.substr(0, whole.size() / 2));
  {
    SQLite::Database tampered((folder / "b.vireo").string(), SQLite::OPEN_READWRITE);
    tampered.exec("UPDATE audit SET what = 'deed.other'");
  }
  const auto code = [&](const char* name) {
    const auto found = code_of(restore(folder / name, folder / "out.vireo", std::nullopt));
    EXPECT_FALSE(fs::exists(folder / "out.vireo"));
    return found;
  };
  EXPECT_EQ(code("text"), "book.not_a_book");
  EXPECT_EQ(code("cut"), "book.truncated");
  EXPECT_EQ(code("nothing"), "book.missing");
  EXPECT_EQ(code("b.vireo"), "check.audit_broken");
}

TEST(Backup, TheSecondPlaceGetsACopyAtEachCloseWithoutAsking) {
  const TemporaryFolder folder;
  const auto place = folder / "stick";
  fs::create_directory(place);
  {
    auto book = book_of_ada(folder);
    EXPECT_FALSE(second_place(book));
    ASSERT_TRUE(book.write({{"deed.second_place_set", {}}},
                           [&](Book::Write& write) { return set_up_second_place(write, place, passphrase); })
                    .ok());
    EXPECT_EQ(second_place(book), place);
  }
  write_bytes(place / "other.txt", "not ours");
  for (int day = 1; day <= 12; ++day) {
    auto book = Book::open(folder / "b.vireo", Access::write, test_world(true, day)).value();
    (void)add_name(book, std::to_string(day));
    EXPECT_TRUE(book.close().empty());
  }
  EXPECT_EQ(files_in(place), 11u);
  std::vector<std::string> copies;
  for (const auto& item : fs::directory_iterator(place))
    if (is_sealed_file(item.path())) copies.push_back(item.path().string());
  std::sort(copies.begin(), copies.end());
  ASSERT_TRUE(restore(copies.back(), folder / "r.vireo", passphrase).ok());
  EXPECT_EQ(names_at(folder / "r.vireo"), "Ada,1,2,3,4,5,6,7,8,9,10,11,12");
  EXPECT_FALSE(fs::exists(folder / "b.vireo-to-seal"));

  fs::remove_all(place);
  auto book = Book::open(folder / "b.vireo", Access::write, test_world(true, 20)).value();
  (void)add_name(book, "later");
  const auto told = book.close();
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told.front().code(), "backup.second_place_missing");
}

TEST(Backup, TheSecondPlaceCanBeForgotten) {
  const TemporaryFolder folder;
  auto book = book_of_ada(folder);
  const auto set = [&](const fs::path& where, const std::string& phrase) {
    return code_of(book.write({{"deed.second_place_set", {}}},
                              [&](Book::Write& write) { return set_up_second_place(write, where, phrase); }));
  };
  EXPECT_EQ(set(folder / "none", passphrase), "book.no_folder");
  EXPECT_EQ(set(folder.path(), "short"), "backup.weak_passphrase");
  EXPECT_FALSE(second_place(book));
  EXPECT_EQ(set(folder.path(), passphrase), "ok");
  (void)book.write({{"deed.second_place_forgotten", {}}}, [](Book::Write& write) -> Checked<Done> {
    forget_second_place(write);
    return Done{};
  });
  EXPECT_FALSE(second_place(book));
  EXPECT_TRUE(write_second_copy(book).empty());
}

}  // namespace vireo::backup_test
