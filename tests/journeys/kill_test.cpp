// A process is killed at any moment of its writing, or its disk is full: the book opens, checks and holds all
// or nothing.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "core/store/book_check.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::kill_test {

using namespace vireo::test;
namespace fs = std::filesystem;
using Access = Book::Access;

/// One action of many rows: twenty names that belong together, among them some that spill out of the cache.
Checked<Done> add_twenty(Book& book, std::int64_t batch) {
  return book.write({{"deed.batch", {{"batch", batch}}}}, [&](Book::Write& write) -> Checked<Done> {
    SQLite::Statement add(write.connection(), "INSERT INTO party (id, name, notes) VALUES (?, ?, ?)");
    for (int i = 0; i < 20; ++i) {
      add.reset();
      add.bind(1, write.new_ids(1));
      add.bind(2, std::to_string(getpid()) + "." + std::to_string(batch));
      add.bind(3, std::string(2000, 'n'));
      add.exec();
    }
    return Done{};
  });
}

/// Writes, undoes, redoes, closes and opens again until it is killed; a byte into `begun` after each action.
[[noreturn]] void write_for_ever(const fs::path& path, bool long_lived, int begun) {
  for (std::int64_t round = 1;; ++round) {
    auto opened = Book::open(path, Access::write, test_world(long_lived, round));
    if (!opened.ok()) _exit(3);
    Book book = std::move(opened).value();
    for (std::int64_t i = 0; i < 4; ++i) {
      (void)add_twenty(book, round * 10 + i);
      if (write(begun, "+", 1) != 1) _exit(4);
    }
    (void)book.undo();
    (void)book.redo();
    (void)book.undo();
  }
}

/// Every batch is there whole, once.
void expect_all_or_nothing(const fs::path& path) {
  auto opened = Book::open(path, Access::write, test_world());
  ASSERT_EQ(code_of(opened), "ok");
  const Book book = std::move(opened).value();
  const auto found = check_book(book);
  EXPECT_TRUE(found.empty()) << found.front().code();
  SQLite::Statement halves(book.connection(),
                           "SELECT name, count(*) FROM party GROUP BY name HAVING count(*) <> 20");
  EXPECT_FALSE(halves.executeStep()) << "half a batch";
  // As many actions in the log as are told by the steps that stand.
  EXPECT_EQ(
      book.connection().execAndGet("SELECT count(*) FROM undo_step WHERE state = 'done'").getInt64() * 20,
      book.connection().execAndGet("SELECT count(*) FROM party").getInt64());
}

class Killed : public testing::TestWithParam<bool> {};

TEST_P(Killed, AtAnyMomentLeavesAllOrNothing) {
  const TemporaryFolder folder;
  const auto path = folder / "b.vireo";
  { (void)Book::create(path, test_world()).value(); }
  std::mt19937 draw(GetParam() ? 7U : 11U);
  std::uniform_int_distribution<useconds_t> moment(1000, 150000);
  for (int round = 0; round < 13; ++round) {
    int begun[2];
    ASSERT_EQ(pipe(begun), 0);
    const pid_t child = fork();
    if (child == 0) write_for_ever(path, GetParam(), begun[1]);
    close(begun[1]);
    // Every other one is first given the time to write, however busy the machine is.
    char byte = 0;
    if (round % 2 == 1) {
      ASSERT_EQ(read(begun[0], &byte, 1), 1);
    }
    usleep(moment(draw));
    kill(child, SIGKILL);
    close(begun[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    expect_all_or_nothing(path);
    if (HasFatalFailure()) return;
  }
  const auto book = Book::open(path, Access::read, test_world());
  EXPECT_GT(book->connection().execAndGet("SELECT count(*) FROM party").getInt64(), 0)
      << "the children wrote";
}

INSTANTIATE_TEST_SUITE_P(CommandAndWindow, Killed, testing::Bool());

TEST(Kill, WhileABookIsMadeLeavesNoneOrAWholeOne) {
  const TemporaryFolder folder;
  std::mt19937 draw(5);
  std::uniform_int_distribution<useconds_t> moment(0, 60000);
  for (int round = 0; round < 10; ++round) {
    const auto path = folder / ("b" + std::to_string(round) + ".vireo");
    const pid_t child = fork();
    if (child == 0) {
      { (void)Book::create(path, test_world()); }
      _exit(0);
    }
    usleep(moment(draw));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    if (!fs::exists(path)) {
      EXPECT_TRUE(Book::create(path, test_world()).ok());
    }
    expect_all_or_nothing(path);
  }
}

/// No file of this process may grow beyond its size: what a full disk does, without one.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
};

TEST(FullDiskTest, AWriteThatFindsNoRoomThrowsAndChangesNothing) {
  for (const bool long_lived : {false, true}) {
    const TemporaryFolder folder;
    const auto path = folder / "b.vireo";
    {
      auto book = Book::create(path, test_world()).value();
      ASSERT_TRUE(add_twenty(book, 1).ok());
    }
    const auto size = fs::file_size(path);
    std::string before;
    {
      auto book = Book::open(path, Access::write, test_world(long_lived)).value();
      before = state_of(book);
      {
        const FullDisk full(size + 20000);
        EXPECT_THROW((void)add_twenty(book, 2), std::exception);
        EXPECT_EQ(state_of(book), before);
      }
      EXPECT_TRUE(add_twenty(book, 3).ok()) << "room again";
    }
    expect_all_or_nothing(path);
  }
}

TEST(FullDiskTest, ABookIsNotHalfMade) {
  const TemporaryFolder folder;
  {
    const FullDisk full(8192);
    EXPECT_THROW((void)Book::create(folder / "b.vireo", test_world()), std::exception);
  }
  EXPECT_FALSE(fs::exists(folder / "b.vireo"));
  EXPECT_TRUE(Book::create(folder / "b.vireo", test_world()).ok());
}

}  // namespace vireo::kill_test
