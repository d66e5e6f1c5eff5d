#include "core/actions/match_sure_lines.h"

#include "core/actions/import_statement.h"
#include "core/actions/lock_period.h"
#include "core/actions/match_bank_line.h"
#include "core/base/text.h"
#include "tests/core/actions/money_book.h"
#include "tests/support/small_actions.h"

namespace vireo::match_sure_lines_test {

using money_book::day;
using money_book::MoneyBook;
using money_book::told;
using test::state_of;

struct Stopped {};

struct BankBook : MoneyBook {
  struct Line {
    const char* date;
    const char* amount;
    std::string text;
  };
  void import(const std::vector<Line>& lines) {
    BankStatement statement;
    statement.currency = "EUR";
    for (const Line& each : lines) {
      BankMovement movement;
      movement.date = day(each.date);
      movement.amount = Decimal::parse(each.amount).value();
      movement.text = each.text;
      statement.movements.push_back(movement);
    }
    StatementToImport file;
    file.file.statements = {statement};
    file.file_name = "march.csv";
    file.bytes = std::to_string(lines.size());
    file.account = "Ma banque";
    EXPECT_EQ(told(import_statement(book, file)), "ok");
  }
  std::string number(DocumentId id) const {
    for (const OpenItem& each : open_items(book, day("2026-12-31")))
      if (each.document == id) return each.number;
    return "";
  }
  void rule(const char* words, const char* category) {
    EXPECT_EQ(told(add_bank_rule(book, {0, words, false, "category", category, false}, on("2026-12-31"))),
              "ok");
  }
  Checked<std::vector<SureMatch>> match(int least = 80) {
    return match_sure_lines(book, least, on("2026-12-31"));
  }
  std::size_t steps() const { return book.undo_steps(500).size(); }
  std::int64_t open_lines() const { return bank_line_count(book, BankLineState::open); }
};

TEST(MatchSureLines, ARunIsOneStepAndUndoGivesTheBookBack) {
  BankBook bank;
  const auto first = bank.number(bank.issue("2026-03-01", "450.00"));
  const auto second = bank.number(bank.issue("2026-03-02", "80.00", "Le Fournil"));
  bank.rule("orange", "phone_internet");
  bank.import({{"2026-03-10", "450.00", "VIR ATELIERS NOEL " + first},
               {"2026-03-11", "80.00", "VIR LE FOURNIL " + second},
               {"2026-03-12", "-29.99", "PRLV ORANGE"},
               {"2026-03-13", "-29.99", "PRLV ORANGE"},
               {"2026-03-14", "-12.00", "CB INCONNU"}});
  const std::string before = state_of(bank.book);
  const std::size_t steps = bank.steps();
  const auto matched = bank.match();
  ASSERT_EQ(told(matched), "ok");
  EXPECT_EQ(matched->size(), 4U);
  EXPECT_EQ(bank.steps(), steps + 1);
  EXPECT_EQ(bank.balance("receivable"), "0.00");
  EXPECT_EQ(bank.open_lines(), 1);
  bank.check();
  ASSERT_EQ(told(bank.book.undo()), "ok");
  EXPECT_EQ(state_of(bank.book), before);
  ASSERT_EQ(told(bank.book.redo()), "ok");
  EXPECT_EQ(bank.open_lines(), 1);
  bank.check();
}

TEST(MatchSureLines, ALineOfALockedDayStaysOpenAndLeavesNoTrace) {
  BankBook bank;
  const auto number = bank.number(bank.issue("2026-03-01", "450.00"));
  bank.rule("orange", "phone_internet");
  ASSERT_EQ(told(lock_period(bank.book, day("2026-03-31"), day("2026-12-31"))), "ok");
  bank.import({{"2026-03-12", "-29.99", "PRLV ORANGE"}});
  const std::string before = state_of(bank.book);
  EXPECT_EQ(told(bank.match()), "period.locked");
  EXPECT_EQ(state_of(bank.book), before);
  bank.import({{"2026-04-10", "450.00", "VIR " + number}, {"2026-04-12", "-29.99", "PRLV ORANGE"}});
  const auto matched = bank.match();
  ASSERT_EQ(told(matched), "ok");
  EXPECT_EQ(matched->size(), 2U);
  ASSERT_EQ(matched.problems().size(), 1U);
  EXPECT_EQ(matched.problems().front().code(), "period.locked");
  EXPECT_EQ(matched.problems().front().severity, Severity::warning);
  EXPECT_EQ(bank.open_lines(), 1);
  bank.check();
}

TEST(MatchSureLines, StoppedOnTheWayNothingStays) {
  BankBook bank;
  bank.rule("orange", "phone_internet");
  std::vector<BankBook::Line> lines;
  for (int i = 1; i <= 120; ++i) lines.push_back({"2026-03-12", "-29.99", "PRLV ORANGE"});
  bank.import(lines);
  const std::string before = state_of(bank.book);
  std::int64_t last = 0;
  const auto stop = [&](std::int64_t matched, std::int64_t open) {
    EXPECT_EQ(open, 120);
    last = matched;
    if (matched >= 100) throw Stopped{};
  };
  EXPECT_THROW((void)match_sure_lines(bank.book, 80, bank.on("2026-12-31"), stop), Stopped);
  EXPECT_EQ(last, 100);
  EXPECT_EQ(state_of(bank.book), before);
  EXPECT_EQ(bank.match()->size(), 120U);
}

TEST(MatchSureLines, NothingSureLeavesNoStep) {
  BankBook bank;
  bank.import({{"2026-03-14", "-12.00", "CB INCONNU"}});
  const std::size_t steps = bank.steps();
  EXPECT_TRUE(bank.match()->empty());
  EXPECT_EQ(bank.steps(), steps);
}

TEST(MatchBankLine, TakingAMatchBackIsOneStepToo) {
  BankBook bank;
  const auto number = bank.number(bank.issue("2026-03-01", "450.00"));
  bank.import({{"2026-03-10", "450.00", "VIR " + number}});
  const auto matched = bank.match();
  ASSERT_EQ(matched->size(), 1U);
  const std::string before = state_of(bank.book);
  const std::size_t steps = bank.steps();
  ASSERT_EQ(told(unmatch_bank_line(bank.book, matched->front().line, day("2026-12-31"))), "ok");
  EXPECT_EQ(bank.steps(), steps + 1);
  EXPECT_EQ(bank.balance("receivable"), "450.00");
  ASSERT_EQ(told(bank.book.undo()), "ok");
  EXPECT_EQ(state_of(bank.book), before);
}

TEST(MatchBankLine, ALongTextWithAccentsStaysText) {
  BankBook bank;
  // Byte 60 and byte 120 fall into the middle of a letter.
  bank.import({{"2026-03-10", "-8.00", "x" + std::string(59, 'a').substr(1) + [] {
                  std::string accents;
                  for (int i = 0; i < 80; ++i) accents += "é";
                  return accents;
                }()}});
  BankMatch match;
  match.line = bank_lines(bank.book).front().id;
  match.target = "office_supplies";
  ASSERT_EQ(told(match_bank_line(bank.book, match, bank.on("2026-12-31"))), "ok");
  EXPECT_TRUE(is_valid_utf8(state_of(bank.book)));
  for (const UndoStep& step : bank.book.undo_steps(5))
    for (const auto& [name, value] : step.what.arguments)
      if (name == "text") {
        EXPECT_TRUE(is_valid_utf8(value.value));
      }
}

TEST(BankRule, ACategoryOrAccountThatIsNotThereIsRefused) {
  BankBook bank;
  const auto added = [&](const BankRule& rule) {
    return told(add_bank_rule(bank.book, rule, bank.on("2026-12-31")));
  };
  EXPECT_EQ(added({0, "orange", false, "category", "telecom", false}), "expense.category_unknown");
  EXPECT_EQ(added({0, "orange", false, "account", "999999", false}), "bank.target_unknown");
  EXPECT_EQ(added({0, "or", false, "owner", "", false}), "bank.rule_words_missing");
  EXPECT_EQ(added({0, "orange", false, "account", "626000", false}), "ok");
}

}  // namespace vireo::match_sure_lines_test
