// Random work, undone and redone in any order, across reopening: the book must say exactly what it said.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/ledger/entry.h"
#include "core/store/accounts_table.h"
#include "core/store/audit.h"
#include "core/store/catalog/chart_catalog.h"
#include "core/store/entries_table.h"
#include "tests/support/small_actions.h"
#include "tests/support/temporary_folder.h"

namespace vireo::undo_property {

using namespace vireo::test;

/// What a person may do next, chosen by two numbers.
struct Move {
  int kind = 0;
  std::int64_t number = 0;
};

void showValue(const Move& move, std::ostream& out) {
  out << move.kind << ":" << move.number;
}

Checked<Done> post(Book& book, std::int64_t number) {
  return book.write({{"deed.entry_posted", {}}}, [&](Book::Write& write) -> Checked<Done> {
    const auto all = accounts(book);
    const auto account_at = [&](std::int64_t at) {
      return all[static_cast<std::size_t>(at) % all.size()].id;
    };
    const auto amount = Money::of_minor(1 + number % 100000, ledger_currency(book));
    const auto day = Date::parse("2026-01-01")->plus_days(static_cast<int>(number % 400));
    EntryHead head;
    head.journal_kind = "general";
    head.date = head.piece_date = day;
    head.label = "posted";
    head.source_kind = "manual";
    head.source_id = number % 5 + 1;
    const auto entry = Entry::make(
        head, {debit_line(account_at(number), amount), credit_line(account_at(number / 7), amount)});
    if (!entry) return entry.problems();
    const auto added = add_entry(write, *entry);
    if (!added) return added.problems();
    return Done{};
  });
}

Checked<Done> remove_posted(Book& book, std::int64_t number) {
  return book.write({{"deed.entry_removed", {}}}, [&](Book::Write& write) {
    return remove_draft_entries(write, "manual", number % 5 + 1);
  });
}

Checked<Done> refuse_halfway(Book& book) {
  return book.write({{"deed.refused", {}}}, [&](Book::Write& write) -> Checked<Done> {
    write.new_ids(3);
    write.connection().exec("UPDATE line SET debit = debit + 1");
    write.connection().exec("DELETE FROM party");
    return problem("some.problem");
  });
}

/// The states one can go back to, kept beside the book by the test.
struct History {
  std::vector<std::string> before;
  std::vector<std::string> after;
};

void follow(Book& book, History& history, const Move& move) {
  const std::string was = state_of(book);
  const auto did = [&](bool done) {
    const std::string is = state_of(book);
    if (!done) {
      RC_ASSERT(is == was);
    } else if (is != was) {
      history.before.push_back(was);
      history.after.clear();
    }
  };
  switch (move.kind) {
    case 0:
      return did(add_name(book, "n" + std::to_string(move.number)).ok());
    case 1:
      return did(rename(book, PartyId(1 + move.number % 200), "r" + std::to_string(move.number)).ok());
    case 2:
    case 3:
      return did(post(book, move.number).ok());
    case 4:
      return did(remove_posted(book, move.number).ok());
    case 5:
      return did(refuse_halfway(book).ok());
    case 6:
    case 7: {
      const bool undone = book.undo().ok();
      RC_ASSERT(undone == !history.before.empty());
      if (!undone) return;
      RC_ASSERT(state_of(book) == history.before.back());
      history.before.pop_back();
      history.after.push_back(was);
      return;
    }
    default: {
      const bool redone = book.redo().ok();
      RC_ASSERT(redone == !history.after.empty());
      if (!redone) return;
      RC_ASSERT(state_of(book) == history.after.back());
      history.after.pop_back();
      history.before.push_back(was);
    }
  }
}

TEST(UndoProperty, AnyWorkIsTakenBackAndGivenBackExactly) {
  const auto chart = load_chart({}, "international");
  ASSERT_TRUE(chart.ok());
  // At full size from the first case on: rapidcheck would else choose among the first kinds only.
  const auto gen_moves = rc::gen::container<std::vector<Move>>(rc::gen::resize(
      rc::kNominalSize, rc::gen::apply(
                            [](int kind, std::int64_t number) {
                              return Move{kind, number};
                            },
                            rc::gen::inRange(0, 10), rc::gen::inRange<std::int64_t>(0, 1'000'000))));
  const bool held = rc::check([&] {
    const TemporaryFolder folder;
    const auto path = folder / "b.vireo";
    auto book = Book::create(path, test_world()).value();
    book.connection().exec("PRAGMA synchronous = OFF");
    (void)book.write({{"deed.chart", {}}}, [&](Book::Write& write) -> Checked<Done> {
      install_chart(write, *chart, "en");
      write.make_final("undo.instead.nothing");
      return Done{};
    });
    const std::string start = state_of(book);
    History history;
    int count = 0;
    for (const auto& move : *gen_moves) {
      follow(book, history, move);
      if (++count % 25 == 0) {
        book.close();
        book = Book::open(path, Book::Access::write, test_world()).value();
        book.connection().exec("PRAGMA synchronous = OFF");
      }
    }
    while (book.undo().ok()) continue;
    RC_ASSERT(state_of(book) == start);
    RC_ASSERT(check_audit_chain(book.connection()).empty());
  });
  EXPECT_TRUE(held);
}

}  // namespace vireo::undo_property
