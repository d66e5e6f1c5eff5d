// Exercises in rounds: cards are drawn for each trainee, rounds open one after the other.
#include "core/training/rounds.h"

#include <gtest/gtest.h>

#include "core/store/catalog/exercise_file.h"
#include "core/training/grading.h"
#include "core/training/variant.h"
#include "tests/support/written_exercise.h"

namespace vireo::rounds_test {

Exercise capstone() {
  return load_exercise_named({}, "E21").value();
}

TEST(Rounds, TheCapstoneHasFourRoundsAndSixCards) {  // DOMAIN.md 4.1
  const Exercise each = capstone();
  EXPECT_EQ(each.rounds.size(), 4u);
  std::size_t cards = 0;
  for (const ExerciseRound& round : each.rounds) cards += round.cards.size();
  EXPECT_EQ(cards, 6u);
}

TEST(Rounds, ACardIsDrawnTheSameWayAgainAndEachIsDrawnByTwo) {
  std::map<std::string, int> drawn;
  for (int trainee = 0; trainee < 60; ++trainee) {
    const std::uint64_t seed = variant_seed("E21", "t" + std::to_string(trainee) + "@example.org", 1);
    const Exercise mine = dealt(capstone(), seed);
    ASSERT_EQ(mine.rounds.size(), 4u);
    for (const ExerciseRound& round : mine.rounds) {
      ASSERT_EQ(round.cards.size(), 1u);
      ++drawn[round.cards.front().id];
      EXPECT_EQ(round.cards.front().id,
                dealt(capstone(), seed).rounds[&round - mine.rounds.data()].cards[0].id);
      for (const auto& [name, value] : round.cards.front().values)
        EXPECT_EQ(drawn_figures(mine, seed).at(name), value) << "the card sets its figure";
    }
    EXPECT_EQ(mine.points(), capstone().points());
  }
  EXPECT_EQ(drawn.size(), 6u);
  for (const auto& [card, times] : drawn) EXPECT_GE(times, 2) << card;
  EXPECT_EQ(dealt(capstone(), 0).rounds[0].cards[0].id, "late_45") << "as written: the first";
}

TEST(Rounds, OneOpensAfterTheAnswerToTheOneBefore) {
  const Exercise each = dealt(capstone(), 0);
  EXPECT_EQ(open_rounds(each, {}), 1u);
  EXPECT_EQ(open_rounds(each, {"round1"}), 2u);
  EXPECT_EQ(open_rounds(each, {"round1", "round3"}), 2u) << "none is passed over";
  EXPECT_EQ(open_rounds(each, {"round1", "round2", "round3", "round4"}), 4u);
  EXPECT_EQ(round_to_play(each, {"round1"})->id, "lost");
  EXPECT_EQ(round_to_play(each, {"round1", "round2", "round3", "round4"}), nullptr);
  EXPECT_TRUE(is_open(each, *each.field("turnover"), 1));
  EXPECT_FALSE(is_open(each, *each.field("round2"), 1));
}

constexpr const char* game = R"([[round]]
id = "one"
title = { fr = "Manche", en = "Round" }
[[round.card]]
id = "a"
title = { fr = "A", en = "A" }
text = { fr = "{{cost}} €", en = "{{cost}} €" }
values = { cost = "10" }
[[round.card]]
id = "b"
title = { fr = "B", en = "B" }
text = { fr = "rien", en = "nothing" }
values = { cost = "30" }
[[field]]
id = "left"
kind = "money"
round = "one"
label = { fr = "Reste ?", en = "Left?" }
expected = "100 - cost"
points = 2
[[field]]
id = "only_b"
kind = "money"
round = "one"
card = "b"
label = { fr = "Deux fois ?", en = "Twice?" }
expected = "cost * 2"
points = 3
[[field]]
id = "only_a"
kind = "money"
round = "one"
card = "a"
label = { fr = "Trois fois ?", en = "Three times?" }
expected = "cost * 3"
points = 3
)";

TEST(Rounds, ACardBringsItsFiguresAndQuestions) {
  const Exercise each = load_exercise_text("T1.toml", test::written_exercise(game)).value();
  std::set<std::string> expected;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const Exercise mine = dealt(each, seed);
    const bool a = mine.rounds[0].cards[0].id == "a";
    ASSERT_EQ(mine.fields.size(), 2u);
    EXPECT_EQ(mine.fields[1].id, a ? "only_a" : "only_b");
    const Grade found = grade(mine, drawn_figures(mine, seed),
                              {{"left", a ? "90" : "70"}, {"only_a", "30"}, {"only_b", "60"}}, 0);
    EXPECT_EQ(found.share, Decimal::of(1)) << seed;
    expected.insert(mine.rounds[0].cards[0].id);
  }
  EXPECT_EQ(expected.size(), 2u);
}

TEST(Rounds, TheirFaultsAreTold) {
  struct Row {
    const char* from;
    const char* to;
    const char* code;
  };
  for (const Row& row :
       std::vector<Row>{{"points = 2", "points = 2\ncard = \"c\"", "exercise.card_unknown"},
                        {"round = \"one\"\nlabel", "round = \"two\"\nlabel", "exercise.round_unknown"},
                        {"expected = \"cost * 2\"\npoints = 3", "expected = \"cost * 2\"\npoints = 4",
                         "exercise.round_points"},
                        {"{{cost}} €\", en", "{{price}} €\", en", "exercise.place_unknown"},
                        {"id = \"b\"", "id = \"a\"", "template.duplicate_id"}}) {
    std::string text = test::written_exercise(game);
    text.replace(text.find(row.from), std::string_view(row.from).size(), row.to);
    const auto read = load_exercise_text("T1.toml", text);
    ASSERT_FALSE(read.ok()) << row.to;
    bool told = false;
    for (const Problem& each : read.problems()) told = told || each.code() == row.code;
    EXPECT_TRUE(told) << row.to << " " << read.problems().front().code();
  }
}

}  // namespace vireo::rounds_test
