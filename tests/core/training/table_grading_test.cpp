// Tables of rows as answers: how they are typed, paired, marked, and which mistakes are recognised. The
// expected shares are counted by hand.
#include "core/training/table_grading.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "core/training/grading.h"
#include "core/training/row_pairing.h"
#include "core/training/variant.h"
#include "tests/support/written_exercise.h"

namespace vireo::table_grading_test {

/// An invoice of 1,000 with VAT at 20 %: 411 debit 1,200; 706 credit 1,000; 4457 credit 200.
constexpr const char* entry = R"(
[[figure]]
name = "net"
value = "1000"
from = "500"
to = "1500"
step = "100"
[[field]]
id = "entry"
kind = "table"
label = { fr = "Écriture", en = "Entry" }
points = 6
[[field.column]]
id = "account"
kind = "account"
label = { fr = "Compte", en = "Account" }
[[field.column]]
id = "debit"
kind = "money"
label = { fr = "Débit", en = "Debit" }
[[field.column]]
id = "credit"
kind = "money"
label = { fr = "Crédit", en = "Credit" }
[[field.row]]
account = "411"
debit = "net * 1.2"
[[field.row]]
account = "706"
credit = "net"
[[field.row]]
account = "4457"
credit = "net * 0.2"
[[field.mistake]]
exchanged = ["debit", "credit"]
score = "0.5"
feedback = { fr = "échangés", en = "exchanged" }
[[field.mistake]]
missing = 3
score = "0.25"
feedback = { fr = "TVA oubliée", en = "VAT forgotten" }
[[field.mistake]]
row = 2
column = "account"
answer = "707"
score = "0.75"
feedback = { fr = "des services", en = "services" }
)";

/// Closing = opening + receipts - payments, month by month.
constexpr const char* plan = R"(
[[field]]
id = "plan"
kind = "table"
label = { fr = "Plan", en = "Plan" }
points = 4
[[field.column]]
id = "month"
given = true
label = { fr = "Mois", en = "Month" }
[[field.column]]
id = "received"
kind = "money"
label = { fr = "Encaissé", en = "Received" }
[[field.column]]
id = "closing"
kind = "money"
label = { fr = "Solde", en = "Balance" }
[[field.row]]
month = { fr = "janvier", en = "January" }
received = "700"
closing = "1000 + row_received - 900"
[[field.row]]
month = { fr = "février", en = "February" }
received = "0"
closing = "above_closing + row_received - 900"
)";

Exercise exercise(const std::string& text) {
  auto read = load_exercise_text("T1.toml", text);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.problems().front().code());
  return std::move(read).value();
}

GradedField graded(const std::string& text, const std::string& typed, std::uint64_t seed = 0) {
  const Exercise each = exercise(text);
  return grade(each, drawn_figures(each, seed), {{each.fields.front().id, typed}}, 0).fields.front();
}

struct Case {
  const char* name;
  const char* typed;
  GradedState state;
  const char* share;
  const char* feedback = "";
};

TEST(AnswerTable, AnEntryIsMarkedCellByCell) {
  for (const Case& each : std::vector<Case>{
           {"as expected", "411|1200|;706||1000;4457||200", GradedState::right, "1"},
           {"in another order, written another way", "445700|0|200,00;706000||1 000,00 €;411000|1.200,00|",
            GradedState::right, "1"},
           {"pasted with its column names", "Compte\tDébit\tCrédit\n411\t1200\t\n706\t\t1000\n4457\t\t200\n",
            GradedState::right, "1"},
           {"nothing", "", GradedState::blank, "0"},
           {"only blank cells", "||;;||", GradedState::blank, "0"},
           {"sides exchanged", "411||1200;706|1000|;4457|200|", GradedState::mistake, "0.5", "exchanged"},
           {"VAT forgotten", "411|1200|;706||1000", GradedState::mistake, "0.25", "VAT forgotten"},
           {"goods instead of services", "411|1200|;707||1000;4457||200", GradedState::mistake, "0.75",
            "services"},
           // 5 of 6 cells.
           {"a wrong sum", "411|1200|;706||999;4457||200", GradedState::part, "0.83"},
           // 6 right cells of 6 and 2 that nobody asked for.
           {"a row too many", "411|1200|;706||1000;4457||200;512|5|", GradedState::part, "0.75"},
           // Two rows right, and the third not there: the mistake shows, the cells count (4 of 6, 1 too
           // many).
           {"a row missing and a cell too many", "411|1200|7;706||1000", GradedState::part, "0.57",
            "VAT forgotten"},
           {"nothing right", "512|3|;6|4|", GradedState::wrong, "0"},
           {"too many cells", "411|1200||3", GradedState::unreadable, "0"}}) {
    const GradedField found = graded(test::written_exercise(entry), each.typed);
    EXPECT_EQ(found.state, each.state) << each.name;
    EXPECT_EQ(found.share, *Decimal::parse(each.share)) << each.name << found.share.text();
    EXPECT_EQ(found.feedback.in("en"), each.feedback) << each.name;
  }
}

TEST(AnswerTable, ItsFiguresAreDrawnLikeAnyOther) {
  const Exercise each = exercise(test::written_exercise(entry));
  const std::uint64_t seed = variant_seed("T1", "a@example.org", 1);
  const Decimal net = drawn_figures(each, seed).at("net");
  const auto text = [&](const char* factor) { return (net * *Decimal::parse(factor)).shortest(); };
  const std::string typed = "411|" + text("1.2") + "|;706||" + net.shortest() + ";4457||" + text("0.2");
  EXPECT_EQ(graded(test::written_exercise(entry), typed, seed).state, GradedState::right) << typed;
}

TEST(AnswerTable, GivenRowsStandAtTheirPlaceAndOnesOwnCellsAreFollowed) {
  for (const Case& each : std::vector<Case>{
           {"as expected", "700|800;0|-100", GradedState::right, "1"},
           {"with the months", "février|0|-100;janvier|700|800", GradedState::right, "1"},
           // 600 received instead of 700: one cell of four is wrong, the rest follows from it.
           {"a wrong first step, followed through", "600|700;0|-200", GradedState::part, "0.75"},
           {"a nought that is expected is not a blank", "700|800;|-100", GradedState::part, "0.75"},
           {"the second month left out", "700|800", GradedState::part, "0.5"},
           {"a month too many", "700|800;0|-100;1|2", GradedState::unreadable, "0"}}) {
    const GradedField found = graded(test::written_exercise(plan), each.typed);
    EXPECT_EQ(found.state, each.state) << each.name;
    EXPECT_EQ(found.share, *Decimal::parse(each.share)) << each.name << found.share.text();
  }
}

TEST(AnswerTable, WholeRowsCountWhenItsAuthorSaysSo) {
  std::string text = test::written_exercise(entry);
  text.replace(text.find("points = 6"), 10, "points = 6\nmarks = \"row\"");
  EXPECT_EQ(graded(text, "411|1200|;706||999;4457||200").share, Decimal::of(66, 2)) << "two rows of three";
}

TEST(AnswerTable, TheOrderCountsWhenItsAuthorSaysSo) {
  std::string text = test::written_exercise(entry);
  text.replace(text.find("points = 6"), 10, "points = 6\nordered = true");
  EXPECT_EQ(graded(text, "411|1200|;706||1000;4457||200").state, GradedState::right);
  // 411 and 706 keep their order (4 cells); 4457 came too early: 2 cells missing, 2 too many.
  EXPECT_EQ(graded(text, "4457||200;411|1200|;706||1000").share, Decimal::of(50, 2));
}

TEST(AnswerTable, RowsArePairedAsItIsBestForTheTrainee) {
  // Taking the likest pair first would leave the second row with nothing.
  EXPECT_EQ(pair_rows({{2, 3}, {0, 2}}, 2), (std::vector<std::optional<std::size_t>>{0, 1}));
  EXPECT_EQ(pair_rows({{0}, {5}, {4}}, 1), (std::vector<std::optional<std::size_t>>{{}, 0, {}}));
  EXPECT_EQ(pair_rows({}, 3).size(), 0u);
  EXPECT_EQ(pair_rows_in_order({{0, 5}, {5, 0}}, 2), (std::vector<std::optional<std::size_t>>{1, {}}));
}

TEST(AnswerTable, ACsvFileIsReadWhateverPartsItsCells) {
  for (const char* csv :
       {"account;debit;credit\r\n411;1 200,00;\r\n706;;1000\r\n4457;;200\r\n",
        "411,\"1,200.00\",\n706,,1000\n4457,,200\n", "411\t1200\t\n706\t\t1000\n4457\t\t200"})
    EXPECT_EQ(graded(test::written_exercise(entry), table_text_of_csv(csv)).state, GradedState::right) << csv;
}

TEST(AnswerTable, EveryFaultOfATableIsTold) {
  struct Row {
    const char* from;
    const char* to;
    const char* code;
  };
  for (const Row& row : std::vector<Row>{
           {"credit = \"net\"", "credit = \"nett\"", "exercise.name_unknown"},
           {"credit = \"net\"", "credt = \"net\"", "template.unknown_key"},
           {"exchanged = [\"debit\", \"credit\"]", "exchanged = [\"debit\", \"side\"]",
            "exercise.column_unknown"},
           {"exchanged = [\"debit\", \"credit\"]", "exchanged = [\"debit\"]", "exercise.table_mistake"},
           {"missing = 3", "missing = 4", "exercise.row_unknown"},
           {"missing = 3\n", "", "exercise.table_mistake"},
           {"answer = \"707\"", "answer = \"706000\"", "exercise.mistake_is_right"},
           {"debit = \"net * 1.2\"", "debit = \"net / 0\"", "exercise.value_none"},
           {"account = \"411\"\ndebit = \"net * 1.2\"\n", "", "exercise.row_missing"},
           {"id = \"debit\"", "id = \"Soll und Haben\"", "exercise.column_name_wrong"}}) {
    std::string text = test::written_exercise(entry);
    text.replace(text.find(row.from), std::string_view(row.from).size(), row.to);
    const auto read = load_exercise_text("T1.toml", text);
    ASSERT_FALSE(read.ok()) << row.to;
    bool told = false;
    for (const Problem& each : read.problems()) told = told || each.code() == row.code;
    EXPECT_TRUE(told) << row.to << " " << read.problems().front().code();
  }
}

TEST(AnswerTable, WordsAndAccountsAreCompared) {
  const std::string text = test::written_exercise(R"(
[[field]]
id = "who"
kind = "word"
label = { fr = "Qui ?", en = "Who?" }
expected = ["Urssaf", "l'*Urssaf"]
praise = { fr = "oui", en = "yes" }
otherwise = { fr = "non", en = "no" }
[[field.mistake]]
answer = "imp*"
score = "0.5"
feedback = { fr = "pas les impôts", en = "not the taxes" }
[[field]]
id = "where"
kind = "account"
label = { fr = "Compte ?", en = "Account?" }
expected = ["706"]
)");
  const Exercise each = exercise(text);
  const auto state = [&](const char* field, const char* typed) {
    const Grade found = grade(each, {}, {{field, typed}}, 0);
    return found.fields[std::string_view(field) == "who" ? 0 : 1];
  };
  EXPECT_EQ(state("who", " URSSAF ").state, GradedState::right);
  EXPECT_EQ(state("who", "urssaf").feedback.in("en"), "yes");
  EXPECT_EQ(state("who", "Impôts").feedback.in("en"), "not the taxes");
  EXPECT_EQ(state("who", "Impôts").share, Decimal::of(50, 2));
  EXPECT_EQ(state("who", "mairie").feedback.in("en"), "no");
  EXPECT_EQ(state("where", "706000").state, GradedState::right);
  EXPECT_EQ(state("where", "7061").state, GradedState::wrong);
}

}  // namespace vireo::table_grading_test
