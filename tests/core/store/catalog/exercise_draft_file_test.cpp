// An exercise as its author edits it: read, written and read again without a loss; checked with each problem
// at its entry.
#include "core/store/catalog/exercise_draft_merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "core/store/catalog/exercise_file.h"

namespace vireo::exercise_draft_file_test {

void tell(std::ostream& out, const LocalText& text) {
  for (const auto& [language, words] : text.by_language) out << language << '=' << words << '|';
}

void tell(std::ostream& out, const Expression& formula) {
  out << '(' << static_cast<int>(formula.operation) << ' ' << formula.number.decimal().text() << ' '
      << formula.name << ' ' << formula.index << ' ' << formula.at;
  for (const Expression& each : formula.of) tell(out, each);
  out << ')';
}

void tell(std::ostream& out, const ExerciseField& field) {
  out << "\nfield " << field.id << ' ' << static_cast<int>(field.kind) << ' ' << field.points << ' '
      << field.least_words << ' ' << field.tolerance.text() << ' ';
  tell(out, field.label);
  if (field.expected) tell(out, *field.expected);
  if (field.state) out << "state " << static_cast<int>(field.state->figure) << ' ' << field.state->of;
  for (const std::string& each : field.expected_choices) out << " expects " << each;
  for (const std::string& each : field.follow) out << " follows " << each;
  for (const LocalText& each : field.hints) tell(out << " hint ", each);
  for (const ExerciseChoice& each : field.choices) tell(out << " choice " << each.id << ' ', each.text);
  for (const RecognisedMistake& each : field.mistakes) {
    out << "\n  mistake " << each.id << ' ' << each.choice << ' ' << each.tolerance.text() << ' '
        << each.score.text() << ' ';
    tell(out, each.feedback);
    if (each.when) tell(out, *each.when);
  }
}

/// All that an exercise says, as one text.
std::string told(const Exercise& exercise) {
  std::ostringstream out;
  out << exercise.id << ' ' << exercise.version << ' ' << exercise.level << ' ' << exercise.screen << ' '
      << exercise.country << ' ' << exercise.regime << ' ' << exercise.activity << ' ' << exercise.address
      << ' ' << exercise.scored << ' ' << exercise.attempts_most << ' ' << exercise.minutes;
  for (const std::string& each : exercise.competencies) out << ' ' << each;
  for (const auto& [kind, value] : exercise.identifiers) out << ' ' << kind << ' ' << value;
  for (const LocalText* each : {&exercise.title, &exercise.statement, &exercise.solution}) tell(out, *each);
  for (const ExerciseParameter& each : exercise.parameters) {
    out << "\nfigure " << each.name << ' ' << each.value.text() << ' ' << each.percent;
    if (each.range)
      out << ' ' << each.range->from.text() << ' ' << each.range->to.text() << ' ' << each.range->step.text();
  }
  for (const DerivedValue& each : exercise.derived) tell(out << "\nderived " << each.name, each.formula);
  for (const ExerciseField& each : exercise.fields) tell(out, each);
  for (const CaseFile& each : exercise.files) out << "\nfile " << each.name << ' ' << each.text;
  return out.str();
}

std::vector<std::string> paths_of(const Problems& problems) {
  std::vector<std::string> all;
  for (const Problem& each : problems) all.push_back(each.place.field);
  return all;
}

TEST(ExerciseDraft, EveryExerciseOfTheCourseIsReadWrittenAndReadAgainWithoutALoss) {
  const auto ids = exercise_ids({});
  ASSERT_GE(ids.size(), 24u);
  for (const std::string& id : ids) {
    const Exercise before = load_exercise_named({}, id).value();
    const ReadDraft read = shipped_draft({}, id).value();
    const std::string text = draft_text(read.draft);
    const auto after = load_exercise_text(id, text);
    ASSERT_TRUE(after.ok()) << id << " " << after.problems().front().code() << "\n" << text;
    EXPECT_EQ(told(*after), told(before)) << id;
    EXPECT_EQ(read_draft(id, text).value().draft, read.draft) << id << "\n" << text;
    EXPECT_EQ(draft_text(read_draft(id, text).value().draft), text) << id;
  }
}

TEST(ExerciseDraft, WhatItHasNoPlaceForIsKept) {
  const std::string text = R"(id = "X1"
title = { fr = "Un \"titre\"", en = "A title", de = "Ein Titel" }
[[round]]
name = "one"
[[round.card]]
text = """
two
lines"""
points = [1, 2]
[[field]]
id = "table"
kind = "grid"
columns = ["a", "b"]
expected = [["1", "2"], ["3", "4"]]
[[field.cell]]
at = 3
[[figure]]
name = "n"
value = "1"
colour = "red"
)";
  const ExerciseDraft draft = read_draft("x", text).value().draft;
  ASSERT_EQ(draft.kept.size(), 1u);
  EXPECT_EQ(draft.kept[0].key, "round");
  EXPECT_EQ(
      draft.kept[0].toml,
      "[\n  { name = \"one\", card = [\n  { text = \"\"\"\ntwo\nlines\"\"\", points = [1, 2] },\n] },\n]")
      << "in the order of the file, a table a line";
  ASSERT_EQ(draft.fields.at(0).kept.size(), 3u);
  EXPECT_EQ(draft.fields[0].kept[1].toml, "[[\"1\", \"2\"], [\"3\", \"4\"]]");
  EXPECT_EQ(draft.figures.at(0).kept.at(0).toml, "\"red\"");
  EXPECT_EQ(draft.title.by_language.at("de"), "Ein Titel");
  EXPECT_EQ(read_draft("x", draft_text(draft)).value().draft, draft) << draft_text(draft);
}

TEST(ExerciseDraft, AnUnfinishedOneIsReadAgainAsItWasTyped) {
  ExerciseDraft draft = starter_draft({}).value().draft;
  draft.level = "two";
  draft.figures[0].value = "a dozen";
  draft.fields[0].expected = "hours * (";
  draft.fields[0].label.by_language["fr"] = "Un \"mot\" \\ deux\nlignes \"\"\" et plus\"";
  EXPECT_EQ(read_draft("x", draft_text(draft)).value().draft, draft) << draft_text(draft);
}

TEST(ExerciseDraft, WhatIsNoTomlOrOfTheWrongShapeIsRefusedWithItsLine) {
  struct Row {
    const char* text;
    const char* code;
    int line;
  };
  for (const Row& row : {Row{"id = \"X\"\nlevel = = 2\n", "template.unreadable", 2},
                         Row{"id = \"X\"\ntitle = \"plain\"\n", "template.wrong_type", 2},
                         Row{"id = [\"X\"]\n", "template.wrong_type", 1},
                         Row{"id = \"X\"\nfield = \"none\"\n", "template.wrong_type", 2}}) {
    const auto read = read_draft("x", row.text);
    ASSERT_FALSE(read.ok()) << row.text;
    EXPECT_EQ(read.problems().front().code(), row.code) << row.text;
    EXPECT_EQ(read.problems().front().place.line, row.line) << row.text;
  }
}

/// A teacher's file: comments, an order and a spacing of its own.
constexpr const char* own_file = R"(# Written for the evening class.
id = "X1"
title = { fr = "t", en = "t" }

# What a client pays.
[[figure]]
name = "rate"   # an hour
value = "40"

[[figure]]
name = "hours"
value = "10"

# The only question.
[[field]]
id = "total"
kind = "money"
label = { fr = "Total", en = "Total" }
# The usual way.
expected = "rate * hours"
)";

TEST(ExerciseDraft, UntouchedPartsOfAFileStayToTheLetter) {
  ExerciseDraft draft = read_draft("x", own_file).value().draft;
  EXPECT_EQ(draft_text_over(draft, own_file), own_file);
  draft.figures[1].value = "12";
  std::string expected = own_file;
  expected.replace(expected.find("value = \"10\""), 12, "value = \"12\"");
  EXPECT_EQ(draft_text_over(draft, own_file), expected) << "one figure changed";
  remove_part(draft, "figure.0");
  const std::string without = draft_text_over(draft, own_file);
  EXPECT_EQ(without.find("rate\"   # an hour"), std::string::npos);
  EXPECT_NE(without.find("# The usual way."), std::string::npos);
  EXPECT_EQ(read_draft("x", without).value().draft, draft);
}

TEST(ExerciseDraft, APartThatChangedKeepsTheCommentAboveIt) {
  ExerciseDraft draft = read_draft("x", own_file).value().draft;
  draft.fields[0].points = "3";
  draft.id = "X2";
  add_part(draft, "field");
  const std::string text = draft_text_over(draft, own_file);
  for (const char* comment : {"# Written for the evening class.", "# The only question.",
                              "# What a client pays.", "rate\"   # an hour"})
    EXPECT_NE(text.find(comment), std::string::npos) << comment << "\n" << text;
  EXPECT_EQ(read_draft("x", text).value().draft, draft);
}

TEST(ExerciseDraft, EveryExerciseOfTheCourseIsChangedInItsOwnFile) {
  for (const std::string& id : exercise_ids({})) {
    const std::string own = "# My class.\n" + shipped_draft({}, id).value().source;
    ExerciseDraft draft = read_draft(id, own).value().draft;
    draft.fields[0].points = "7";
    const std::string text = draft_text_over(draft, own);
    EXPECT_EQ(read_draft(id, text).value().draft, draft) << id;
    EXPECT_TRUE(text.starts_with("# My class.\n")) << id << " was written anew";
  }
}

TEST(ExerciseDraft, CommentsAreSeenOutsideOfTextsAlone) {
  EXPECT_TRUE(read_draft("x", "# mine\nid = \"X\"\n").value().has_comments);
  EXPECT_FALSE(read_draft("x", "id = \"X\"\nscreen = \"\"\"\n# no comment\n\"\"\"\n").value().has_comments);
}

TEST(ExerciseDraft, ANewOneIsSoundFromTheFirstMoment) {
  const ExerciseDraft draft = starter_draft({}).value().draft;
  const auto exercise = checked_draft(draft);
  ASSERT_TRUE(exercise.ok()) << exercise.problems().front().code();
  EXPECT_EQ(exercise->points(), 1);
}

/// One entry of a sound exercise typed wrongly: which problem is told, and where.
TEST(ExerciseDraft, EveryProblemStandsAtItsEntry) {
  struct Row {
    const char* path;
    const char* typed;
    const char* code;
    const char* exercise = "E02";
  };
  for (const Row& row : std::vector<Row>{
           {"id", "", "template.missing_key"},
           {"level", "two", "template.wrong_type"},
           {"level", "5", "exercise.number_wrong"},
           {"minutes", "0", "exercise.number_wrong"},
           {"attempts", "0", "exercise.number_wrong"},
           {"screen", "servces", "exercise.screen_unknown"},
           {"country", "", "template.missing_key"},
           {"address", "", "template.missing_key"},
           {"title.en", "", "template.missing_key"},
           {"statement.fr", "Voyez {{nothing}}.", "exercise.place_unknown"},
           {"solution.en", "See {{nothing}}.", "exercise.place_unknown"},
           {"figure.0.value", "much", "template.wrong_type"},
           {"figure.0.to", "", "template.missing_key"},
           {"figure.0.to", "many", "template.wrong_type"},
           {"figure.0.step", "0", "exercise.range_wrong"},
           {"figure.1.name", "net", "template.duplicate_id"},
           {"field.0.id", "costs", "template.duplicate_id"},
           {"field.0.label.fr", "", "template.missing_key"},
           {"field.0.kind", "monney", "template.unknown_value"},
           {"field.0.points", "0", "exercise.share_wrong"},
           {"field.0.expected", "net * ", "exercise.formula_wrong"},
           {"field.0.expected", "net * unknown_name", "exercise.name_unknown"},
           {"field.2.expected", "hourly / (day - 7)", "exercise.value_none"},
           {"field.1.follow", "revenu", "exercise.follow_unknown"},
           {"field.0.mistake.1.when", "(net * 12 + costs) / (1 - levies)", "exercise.mistake_is_right"},
           {"field.0.mistake.0.score", "1", "exercise.share_wrong"},
           {"field.0.mistake.0.feedback.en", "", "template.missing_key"},
           {"field.0.hint.0.text.fr", "", "template.missing_key"},
           {"field.4.expected", "reached", "exercise.expected_twice"},
           {"field.4.choice.0.when", "revenue <", "exercise.formula_wrong"},
           {"field.4.choice.0.when", "1 > 2", "exercise.no_choice_holds"},
           {"field.5.expected", "nowhere", "exercise.choice_unknown", "E18"},
           {"field.0.state", "ballance 706", "exercise.state_unknown"},
           {"field.4.mistake.0.choice", "nowhere", "exercise.choice_unknown"},
           {"field.5.mistake.0.choice", "call", "exercise.choice_is_right", "E18"},
           {"field.4.choice.1.text.en", "", "template.missing_key"}}) {
    ExerciseDraft draft = shipped_draft({}, row.exercise).value().draft;
    std::string* entry = text_at(draft, row.path);
    ASSERT_NE(entry, nullptr) << row.path;
    *entry = row.typed;
    const auto checked = checked_draft(draft);
    ASSERT_FALSE(checked.ok()) << row.path;
    const auto& all = checked.problems();
    EXPECT_TRUE(std::any_of(
        all.begin(), all.end(),
        [&](const Problem& each) { return each.code() == row.code && each.place.field == row.path; }))
        << row.path << " " << all.front().code() << " at " << all.front().place.field;
  }
}

TEST(ExerciseDraft, OneFaultIsToldOnceAtItsLineAndNotWhatFollowsFromIt) {
  std::string text = load_exercise_named({}, "E02").value().source;
  const std::string right = "expected = \"(net * 12 + costs) / (1 - levies)\"";
  const auto at = text.find(right);
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  text.replace(at, right.size(), "expected = \"(net * 12 + costs) / (1 - 0,28)\"");
  const auto read = load_exercise_text("E02.toml", text);
  ASSERT_FALSE(read.ok());
  ASSERT_EQ(read.problems().size(), 1u) << "hourly, daily and listed rest on it";
  EXPECT_EQ(read.problems()[0].code(), "exercise.formula_wrong");
  EXPECT_EQ(read.problems()[0].place.line, line);
}

TEST(ExerciseDraft, NumbersAreReadAsAPersonTypesThem) {
  ExerciseDraft draft = shipped_draft({}, "E02").value().draft;
  draft.figures[0].value = "1 950,5";
  draft.figures[2].value = "26,5 %";
  const auto exercise = checked_draft(draft);
  ASSERT_TRUE(exercise.ok()) << paths_of(exercise.problems()).front();
  EXPECT_EQ(exercise->parameters[0].value, *Decimal::parse("1950.5"));
  EXPECT_EQ(exercise->parameters[2].value, *Decimal::parse("0.265"));
}

TEST(ExerciseDraft, PartsAreAddedTakenOutAndMoved) {
  ExerciseDraft draft = shipped_draft({}, "E02").value().draft;
  EXPECT_EQ(add_part(draft, "field.0.mistake"), "field.0.mistake.2");
  EXPECT_EQ(add_part(draft, "figure"), "figure.6");
  EXPECT_EQ(add_part(draft, "field.9.mistake"), "");
  EXPECT_EQ(add_part(draft, "title"), "");
  EXPECT_EQ(move_part(draft, "field.1", false), "field.2");
  EXPECT_EQ(draft.fields[2].id, "hourly");
  EXPECT_EQ(move_part(draft, "field.0", true), "");
  EXPECT_TRUE(remove_part(draft, "field.2"));
  EXPECT_FALSE(remove_part(draft, "field.20"));
  EXPECT_EQ(draft.fields.size(), 4u);
  EXPECT_EQ(text_at(draft, "field.0.mistake.7.when"), nullptr);
  EXPECT_EQ(text_at(draft, "surprise"), nullptr);
}

TEST(ExerciseDraft, AFigureIsSetForAllOrDrawnAnew) {
  ExerciseDraft draft = shipped_draft({}, "E02").value().draft;
  ASSERT_TRUE(set_figure(draft, "net", "2000").ok());
  ASSERT_TRUE(set_figure(draft, "costs", "3600..4800/120").ok());
  ASSERT_TRUE(set_figure(draft, "levies", "25 %").ok());
  const Exercise exercise = checked_draft(draft).value();
  EXPECT_FALSE(exercise.parameters[0].range.has_value());
  EXPECT_EQ(exercise.parameters[0].value, Decimal::of(2000));
  EXPECT_EQ(exercise.parameters[1].range->step, Decimal::of(120));
  EXPECT_EQ(exercise.parameters[2].value, Decimal::of(25, 2));
  EXPECT_EQ(set_figure(draft, "cost", "1").problems().front().code(), "exercise.figure_unknown");
  for (const char* wrong : {"", "much", "1..2", "1..b/1"})
    EXPECT_EQ(set_figure(draft, "net", wrong).problems().front().code(), "exercise.figure_wrong") << wrong;
}

TEST(ExerciseDraft, AnIdentifierOfTheProgramsOwnIsWarnedOf) {
  ExerciseDraft draft = shipped_draft({}, "E02").value().draft;
  EXPECT_EQ(draft_warnings(draft, {}).size(), 1u);
  draft.id = "MINE";
  EXPECT_TRUE(draft_warnings(draft, {}).empty());
}

}  // namespace vireo::exercise_draft_file_test
