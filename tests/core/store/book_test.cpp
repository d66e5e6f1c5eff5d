#include "core/store/book.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include "core/store/migration.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::book_test {

using namespace vireo::test;
namespace fs = std::filesystem;
using Access = Book::Access;

fs::path book_with_a_name(const TemporaryFolder& folder) {
  const auto path = folder / "b.vireo";
  auto book = Book::create(path, test_world()).value();
  EXPECT_TRUE(add_name(book, "Ada").ok());
  return path;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(Book, ANewBookIsOneFileAndOpensAgain) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  EXPECT_EQ(files_in(folder.path()), 1u);
  const auto book = Book::open(path, Access::read, test_world());
  ASSERT_TRUE(book.ok());
  EXPECT_EQ(names_in(*book), "Ada");
  EXPECT_EQ(book->uuid().size(), 36u);
}

TEST(Book, IsNeverMadeOverAFile) {
  const TemporaryFolder folder;
  write_bytes(folder / "b.vireo", "mine");
  EXPECT_EQ(code_of(Book::create(folder / "b.vireo", test_world())), "book.exists");
  EXPECT_EQ(bytes_of(folder / "b.vireo"), "mine");
  EXPECT_EQ(code_of(Book::create(folder / "no" / "b.vireo", test_world())), "book.no_folder");
}

TEST(Book, AHalfMadeBookOfAKilledProcessIsReplaced) {
  const TemporaryFolder folder;
  write_bytes(folder / "b.vireo.partial", "half");
  EXPECT_TRUE(Book::create(folder / "b.vireo", test_world()).ok());
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(Book, RefusesWhatIsNoBookAndLeavesItAsItWas) {
  const TemporaryFolder folder;
  const auto whole = bytes_of(book_with_a_name(folder));
  std::string other_database;
  {
    SQLite::Database other((folder / "o.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE t (id INTEGER PRIMARY KEY)");
  }
  other_database = bytes_of(folder / "o.db");
  struct Row {
    const char* name;
    std::string bytes;
    const char* code;
  };
  const Row rows[] = {{"an empty file", "", "book.not_a_book"},
                      {"a text", "Dear diary,\nthis is not a book.\n", "book.not_a_book"},
                      {"a long text", std::string(9000, 'x'), "book.not_a_book"},
                      {"another program's database", other_database, "book.not_a_book"},
                      {"all but the last byte", whole.substr(0, whole.size() - 1), "book.truncated"},
                      {"half", whole.substr(0, whole.size() / 2), "book.truncated"},
                      {"one page and a bit", whole.substr(0, 5000), "book.truncated"},
                      {"one page", whole.substr(0, 4096), "book.truncated"},
                      {"the head", whole.substr(0, 100), "book.truncated"},
                      {"a few bytes", whole.substr(0, 20), "book.not_a_book"}};
  for (const auto& row : rows) {
    for (const auto access : {Access::read, Access::write}) {
      SCOPED_TRACE(row.name);
      const auto path = folder / "broken.vireo";
      write_bytes(path, row.bytes);
      EXPECT_EQ(code_of(Book::open(path, access, test_world())), row.code);
      EXPECT_EQ(bytes_of(path), row.bytes);
    }
  }
  EXPECT_EQ(code_of(Book::open(folder / "none.vireo", Access::read, test_world())), "book.missing");
  EXPECT_EQ(code_of(Book::open(folder.path(), Access::write, test_world())), "book.not_a_book");
}

TEST(Book, RefusesABookFromTheFutureAndAnOlderOneForReading) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  const int known = newest_schema(embedded_migrations());
  const auto set_schema = [&](int version) {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = " + std::to_string(version));
    return hash_of(path);
  };
  const auto future = set_schema(known + 1);
  for (const auto access : {Access::read, Access::write})
    EXPECT_EQ(code_of(Book::open(path, access, test_world())), "book.from_the_future");
  EXPECT_EQ(hash_of(path), future);
  set_schema(known - 1);
  EXPECT_EQ(code_of(Book::open(path, Access::read, test_world())), "book.needs_upgrade");
}

TEST(Book, AReadOnlyFileOrFolderCanBeReadButNotWritten) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  const auto before = hash_of(path);
  const auto can = [&](Access access) { return code_of(Book::open(path, access, test_world())); };
  constexpr auto no_write = fs::perms::owner_read | fs::perms::owner_exec;
  fs::permissions(path, fs::perms::owner_read);
  EXPECT_EQ(can(Access::write), "book.read_only");
  EXPECT_EQ(can(Access::read), "ok");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::permissions(folder.path(), no_write);
  EXPECT_EQ(can(Access::write), "book.read_only");
  EXPECT_EQ(can(Access::read), "ok");
  EXPECT_EQ(code_of(Book::create(folder / "new.vireo", test_world())), "book.read_only");
  fs::permissions(folder.path(), fs::perms::owner_all);
  EXPECT_EQ(hash_of(path), before);
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(Book, OpenedForReadingRefusesToWrite) {
  const TemporaryFolder folder;
  auto book = Book::open(book_with_a_name(folder), Access::read, test_world()).value();
  EXPECT_EQ(code_of(add_name(book, "Eve")), "book.read_only");
  EXPECT_EQ(code_of(book.undo()), "book.read_only");
  EXPECT_EQ(code_of(book.redo()), "book.read_only");
}

/// A child process that holds the book until it is told to go.
class Elsewhere {
 public:
  explicit Elsewhere(const fs::path& path) {
    int ready[2], go[2];
    EXPECT_EQ(pipe(ready) + pipe(go), 0);
    child_ = fork();
    if (child_ == 0) {
      auto book = Book::open(path, Access::write, test_world(true));
      const bool wrote = book.ok() && add_name(const_cast<Book&>(*book), "Elsewhere").ok() &&
                         add_name(const_cast<Book&>(*book), "Twice").ok();
      char sign = wrote ? 'y' : 'n';
      if (write(ready[1], &sign, 1) != 1) _exit(2);
      ::close(go[1]);
      [[maybe_unused]] const auto end = read(go[0], &sign, 1);
      if (book.ok()) const_cast<Book&>(*book).close();
      _exit(0);
    }
    ::close(go[0]);
    go_ = go[1];
    char sign = 'n';
    EXPECT_EQ(read(ready[0], &sign, 1), 1);
    EXPECT_EQ(sign, 'y');
    ::close(ready[0]);
    ::close(ready[1]);
  }
  void end() {
    ::close(go_);
    waitpid(child_, nullptr, 0);
  }
  void kill_it() {
    kill(child_, SIGKILL);
    end();
  }
  pid_t process() const { return child_; }

 private:
  pid_t child_ = 0;
  int go_ = -1;
};

TEST(Book, ASecondProcessIsToldWhoWritesAndMayRead) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  Elsewhere elsewhere(path);
  const auto refused = Book::open(path, Access::write, test_world());
  ASSERT_EQ(code_of(refused), "book.open_elsewhere");
  EXPECT_EQ(refused.problems().front().message.arguments.front().second.value,
            "test " + std::to_string(elsewhere.process()));
  fs::create_symlink(path, folder / "link.vireo");
  EXPECT_EQ(code_of(Book::open(folder / "link.vireo", Access::write, test_world())), "book.open_elsewhere");
  EXPECT_EQ(names_in(Book::open(path, Access::read, test_world()).value()), "Ada,Elsewhere,Twice");
  elsewhere.end();
  EXPECT_TRUE(Book::open(path, Access::write, test_world()).ok());
  EXPECT_EQ(bytes_of(path).substr(18, 2), std::string("\1\1"));  // no longer in write-ahead mode
}

TEST(Book, AKilledWriterLeavesABookThatReadsAndWrites) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  Elsewhere elsewhere(path);
  elsewhere.kill_it();
  EXPECT_TRUE(fs::exists(folder / "b.vireo-wal"));
  EXPECT_EQ(names_in(Book::open(path, Access::read, test_world()).value()), "Ada,Elsewhere,Twice");
  { EXPECT_EQ(names_in(Book::open(path, Access::write, test_world()).value()), "Ada,Elsewhere,Twice"); }
  EXPECT_FALSE(fs::exists(folder / "b.vireo-wal"));
  EXPECT_FALSE(fs::exists(folder / "b.vireo-lock"));
  EXPECT_EQ(bytes_of(path).substr(18, 2), std::string("\1\1"));
}

TEST(Book, TwoWritersInOneProcessAreToldApart) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  const auto first = Book::open(path, Access::write, test_world());
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(code_of(Book::open(path, Access::write, test_world())), "book.open_elsewhere");
  EXPECT_TRUE(Book::open(path, Access::read, test_world()).ok());
}

TEST(Book, ARefusedOrFailedActionChangesNoByte) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  const auto before = hash_of(path);
  {
    auto book = Book::open(path, Access::write, test_world()).value();
    const auto insert = [](Book::Write& write) {
      for (int i = 0; i < 20000; ++i) {
        SQLite::Statement add(write.connection(),
                              "INSERT INTO party (id, name) VALUES (?, 'somebody of some length')");
        add.bind(1, write.new_ids(1));
        add.exec();
      }
    };
    EXPECT_EQ(code_of(book.write({{"deed.x", {}}},
                                 [&](Book::Write& write) -> Checked<Done> {
                                   insert(write);
                                   return problem("some.problem");
                                 })),
              "some.problem");
    EXPECT_THROW((void)book.write({{"deed.x", {}}},
                                  [&](Book::Write& write) -> Checked<Done> {
                                    insert(write);
                                    throw std::runtime_error("the world");
                                  }),
                 std::runtime_error);
    EXPECT_THROW((void)book.write({{"deed.x", {}}},
                                  [&](Book::Write& write) -> Checked<Done> {
                                    write.stop_recording();
                                    return Done{};
                                  }),
                 Bug)
        << "a bulk change without a reversal";
    EXPECT_EQ(names_in(book), "Ada");
  }
  EXPECT_EQ(hash_of(path), before);
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(Book, AnActionInsideAnActionIsABugAndNothingHappens) {
  const TemporaryFolder folder;
  auto book = Book::open(book_with_a_name(folder), Access::write, test_world()).value();
  EXPECT_THROW((void)book.write({{"deed.x", {}}},
                                [&](Book::Write&) -> Checked<Done> {
                                  (void)add_name(book, "inner");
                                  return Done{};
                                }),
               Bug);
  EXPECT_TRUE(add_name(book, "after").ok());
  EXPECT_EQ(names_in(book), "Ada,after");
}

TEST(Book, MovesWithEveryCommittedChange) {
  const TemporaryFolder folder;
  auto book = Book::open(book_with_a_name(folder), Access::write, test_world()).value();
  EXPECT_EQ(book.revision(), 0);
  (void)add_name(book, "Bea");
  (void)book.undo();
  EXPECT_EQ(book.revision(), 2);
  (void)book.write({{"deed.x", {}}}, [](Book::Write&) -> Checked<Done> { return problem("no.no"); });
  EXPECT_EQ(book.revision(), 2);
}

TEST(Book, AssigningClosesTheBookThatWasThere) {
  const TemporaryFolder folder;
  const auto path = book_with_a_name(folder);
  auto book = Book::open(path, Access::write, test_world()).value();
  book = Book::create(folder / "c.vireo", test_world()).value();
  EXPECT_TRUE(Book::open(path, Access::write, test_world()).ok());
  EXPECT_EQ(names_in(book), "");
}

}  // namespace vireo::book_test
