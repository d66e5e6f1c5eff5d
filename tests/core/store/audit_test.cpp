#include "core/store/audit.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "core/base/money.h"
#include "core/store/argument_json.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::audit_test {

using namespace vireo::test;

TEST(Audit, EveryActionUndoAndRedoLeavesARow) {
  const TemporaryFolder folder;
  auto book = Book::create(folder / "b.vireo", test_world()).value();
  (void)add_name(book, "Ada");
  (void)book.undo();
  (void)book.redo();
  std::string told;
  for (const auto& row : book.audit_rows(10)) told += row.what.id + " ";
  EXPECT_EQ(told, "deed.redone deed.undone deed.client_added ");
  EXPECT_EQ(book.audit_rows(10).back().what.arguments.front().second.value, "Ada");
  EXPECT_TRUE(check_audit_chain(book.connection()).empty());
}

TEST(Audit, TheChainShowsWhatWasTamperedWith) {
  struct Row {
    const char* name;
    const char* change;
    std::vector<const char*> rows;
  };
  const Row rows[] = {
      {"a changed payload", "UPDATE audit SET payload = replace(payload, 'Bea', 'Eva') WHERE id = 2", {"2"}},
      {"a changed moment", "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE id = 2", {"2"}},
      {"a changed deed", "UPDATE audit SET what = 'deed.other' WHERE id = 1", {"1"}},
      {"a row taken out", "DELETE FROM audit WHERE id = 2", {"3"}},
      {"a changed digest", "UPDATE audit SET payload_digest = 'x', payload = NULL WHERE id = 3", {"3"}},
      {"a hash made anew", "UPDATE audit SET hash = 'x' WHERE id = 1", {"1", "2"}},
      {"the last row taken out", "DELETE FROM audit WHERE id = 3", {"3"}},
      {"an erased payload", "UPDATE audit SET payload = NULL WHERE id = 2", {}}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const TemporaryFolder folder;
    auto book = Book::create(folder / "b.vireo", test_world()).value();
    for (const char* name : {"Ada", "Bea", "Cid"}) (void)add_name(book, name);
    book.connection().exec(row.change);
    std::vector<std::string> found;
    for (const auto& problem : check_audit_chain(book.connection())) {
      EXPECT_EQ(problem.code(), "check.audit_broken");
      found.push_back(problem.message.arguments.front().second.value);
    }
    EXPECT_EQ(found, std::vector<std::string>(row.rows.begin(), row.rows.end()));
  }
}

TEST(Audit, ArgumentsComeBackFromJsonAndBrokenJsonIsEmpty) {
  const Arguments arguments{{"amount", Money::of_minor(1250, Currency::of("EUR"))},
                            {"day", Date::parse("2026-03-05").value()},
                            {"count", 3},
                            {"name", "Noël \"x\""},
                            {"what", Argument::term("a.b")}};
  EXPECT_EQ(arguments_from_json(arguments_to_json(arguments)), arguments);
  for (const char* broken : {"", "{", "{}", "[1]", "[[\"a\"]]", "[[1,{}]]"})
    EXPECT_TRUE(arguments_from_json(broken).empty()) << broken;
  EXPECT_EQ(arguments_from_json(R"([["a",{"kind":5,"value":7}]])").front().second.value, "");
}

}  // namespace vireo::audit_test
