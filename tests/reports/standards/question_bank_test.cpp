// Question banks: what is read becomes exercises whose export gives the same questions; what is wrong is told
// with its place; what is hostile is refused.
#include "reports/standards/question_bank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/text.h"
#include "core/store/catalog/exercise_draft_file.h"
#include "core/store/catalog/exercise_file.h"
#include "core/training/grading.h"
#include "core/training/rounds.h"
#include "reports/standards/bank_questions.h"
#include "reports/standards/gift_reader.h"
#include "reports/standards/html_text.h"
#include "reports/standards/imported_exercise.h"
#include "reports/standards/moodle_reader.h"
#include "tests/support/written_exercise.h"

namespace vireo::question_bank_test {

using Questions = std::vector<BankQuestion>;

std::string codes(const Problems& problems) {
  std::string all;
  for (const Problem& each : problems) all += each.code() + "@" + std::to_string(each.place.line) + " ";
  return all;
}

Questions questions(const Checked<Questions>& read) {
  EXPECT_TRUE(read.ok()) << codes(read.problems());
  return read.ok() ? *read : Questions{};
}

std::vector<Exercise> imported(const Questions& all) {
  const auto made = imported_exercises(all, {.file = "bank.xml"});
  EXPECT_TRUE(made.ok()) << codes(made.problems());
  std::vector<Exercise> exercises;
  if (made)
    for (const ImportedExercise& each : *made)
      exercises.push_back(load_exercise_text(each.id + ".toml", each.toml).value());
  return exercises;
}

Questions sorted(Questions all) {
  std::sort(all.begin(), all.end(),
            [](const BankQuestion& a, const BankQuestion& b) { return a.name < b.name; });
  return all;
}

/// Imported and exported again, the same questions come back.
void expect_same(const Questions& before, const Questions& after) {
  ASSERT_EQ(before.size(), after.size());
  const Questions a = sorted(before);
  const Questions b = sorted(after);
  for (std::size_t at = 0; at < a.size(); ++at)
    EXPECT_TRUE(a[at] == b[at]) << moodle_xml(Questions{a[at]}) << "\n---\n" << moodle_xml(Questions{b[at]});
}

void expect_round_trip(const Questions& before) {
  expect_same(before, questions(read_moodle_xml("again.xml", moodle_xml(imported(before), "en"))));
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string quiz(const std::string& inside) {
  return "<?xml version=\"1.0\"?>\n<quiz>\n" + inside + "\n</quiz>\n";
}

#ifdef VIREO_SHARED
TEST(QuestionBank, TheSamplesOfTheCourseComeBackAsTheyWere) {
  const std::filesystem::path samples = std::filesystem::path(VIREO_SHARED) / "samples/accounting";
  if (!std::filesystem::exists(samples)) GTEST_SKIP() << "no samples at " << samples;
  const Questions moodle =
      questions(read_question_bank("m.xml", file_bytes(samples / "exercices.moodle.xml")));
  ASSERT_EQ(moodle.size(), 2u);
  EXPECT_EQ(moodle[0].answers.size(), 3u);
  EXPECT_EQ(moodle[0].answers[1].share, Decimal::of(25, 2));
  EXPECT_EQ(moodle[0].general_feedback, "27\u00A0000 / 0,72 = 37\u00A0500 €.");
  ASSERT_EQ(moodle[1].parts.size(), 3u);
  EXPECT_EQ(moodle[1].parts[2].grade, "2");
  EXPECT_EQ(moodle[1].text, "TVA collectée [1] ; déductible France [2] ; à payer [3].");
  expect_round_trip(moodle);

  const Questions gift = questions(read_question_bank("g.txt", file_bytes(samples / "exercices.gift.txt")));
  ASSERT_EQ(gift.size(), 2u);
  EXPECT_EQ(gift[0].category, "AV/Tarifs et seuils");
  EXPECT_EQ(gift[0].answers[1].text, "34560");
  EXPECT_EQ(gift[0].answers[1].tolerance, "1");
  expect_same(gift, questions(read_gift("again.txt", gift_text(imported(gift), "fr"))));
}

TEST(QuestionBank, TheSamplesAreGradedAsMoodleWould) {
  const std::filesystem::path samples = std::filesystem::path(VIREO_SHARED) / "samples/accounting";
  if (!std::filesystem::exists(samples)) GTEST_SKIP() << "no samples at " << samples;
  const auto exercises =
      imported(questions(read_question_bank("m.xml", file_bytes(samples / "exercices.moodle.xml"))));
  ASSERT_EQ(exercises.size(), 2u);
  const Grade rate = grade(exercises[0], {}, {{"q1", "34560"}}, 0);
  EXPECT_EQ(rate.points.text(), "0.50") << "a quarter of two points";
  EXPECT_EQ(rate.fields[0].feedback.in("fr"), "Majoration au lieu de division.");
  EXPECT_EQ(grade(exercises[0], {}, {{"q1", "5"}}, 0).fields[0].feedback.in("fr"), "Revoir la formule.");
  const Grade vat = grade(exercises[1], {}, {{"gap1", "250"}, {"gap2", "24"}, {"gap3", "236"}}, 0);
  EXPECT_EQ(vat.points.text(), "3.00") << "1 + 1 + half of 2";
}
#endif

TEST(QuestionBank, OurOwnExportComesBackAsItWas) {
  std::vector<Exercise> all;
  for (const std::string& id : exercise_ids({})) all.push_back(dealt(load_exercise_named({}, id).value(), 0));
  for (const char* language : {"fr", "en"}) {
    const Questions before = questions(read_moodle_xml("own.xml", moodle_xml(all, language)));
    EXPECT_GT(before.size(), 100u);
    expect_round_trip(before);
    const Questions gift = questions(read_gift("own.txt", gift_text(all, language)));
    EXPECT_EQ(gift.size(), before.size());
    expect_same(gift, questions(read_gift("again.txt", gift_text(imported(gift), language))));
  }
}

constexpr const char* of_every_kind =
    R"(<question type="category"><category><text>$course$/top/Kinds</text></category></question>
<question type="multichoice"><name><text>One</text></name><questiontext format="html"><text><![CDATA[<p>Which <b>one</b>?</p>]]></text></questiontext>
 <defaultgrade>1.5</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers>
 <answer fraction="100"><text>right</text><feedback><text>yes</text></feedback></answer>
 <answer fraction="50"><text>half</text><feedback><text>nearly</text></feedback></answer>
 <answer fraction="-25"><text>wrong</text><feedback><text></text></feedback></answer></question>
<question type="multichoice"><name><text>Several</text></name><questiontext><text>Which?</text></questiontext>
 <defaultgrade>1</defaultgrade><single>false</single>
 <answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer>
 <answer fraction="-100"><text>c</text><feedback><text>never</text></feedback></answer></question>
<question type="shortanswer"><name><text>Word</text></name><questiontext><text>Who?</text></questiontext>
 <defaultgrade>2</defaultgrade><usecase>1</usecase>
 <answer fraction="100"><text>Urssaf*</text></answer><answer fraction="100"><text>the Urssaf</text></answer>
 <answer fraction="30"><text>taxes</text><feedback><text>not quite</text></feedback></answer>
 <answer fraction="0"><text>*</text><feedback><text>look it up</text></feedback></answer></question>
<question type="truefalse"><name><text>Truth</text></name><questiontext><text>VAT is income.</text></questiontext>
 <defaultgrade>1</defaultgrade>
 <answer fraction="0"><text>true</text><feedback><text>it is the state's</text></feedback></answer>
 <answer fraction="100"><text>false</text></answer></question>
<question type="essay"><name><text>Free</text></name><questiontext><text>Your market?</text></questiontext>
 <defaultgrade>5</defaultgrade><responseformat>editor</responseformat><graderinfo format="html"><text>three segments</text></graderinfo>
 <answer fraction="0"><text></text></answer></question>
<question type="matching"><name><text>Pairs</text></name><questiontext><text>Which account?</text></questiontext>
 <defaultgrade>3</defaultgrade><shuffleanswers>1</shuffleanswers>
 <subquestion><text>bank</text><answer><text>512</text></answer></subquestion>
 <subquestion><text>clients</text><answer><text>411</text></answer></subquestion>
 <subquestion><text></text><answer><text>706</text></answer></subquestion></question>
<question type="numerical"><name><text>Number</text></name><questiontext><text>{{what}} is 10 % of 50 "euros" \ ?</text></questiontext>
 <defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><idnumber>N-1</idnumber>
 <answer fraction="100"><text>5</text><tolerance>0</tolerance></answer>
 <answer fraction="100"><text>-5</text><tolerance>0</tolerance></answer>
 <answer fraction="50"><text>5</text><tolerance>1</tolerance><feedback><text>about</text></feedback></answer></question>)";

TEST(QuestionBank, EveryKindComesBackAndIsGraded) {
  const Questions before = questions(read_moodle_xml("kinds.xml", quiz(of_every_kind)));
  ASSERT_EQ(before.size(), 7u);
  expect_round_trip(before);
  const auto exercises = imported(before);
  ASSERT_EQ(exercises.size(), 1u);
  EXPECT_EQ(exercises[0].id, "Kinds");
  const auto share = [&](const char* field, const char* typed) {
    const Grade found = grade(exercises[0], {}, {{field, typed}}, 0);
    for (const GradedField& each : found.fields)
      if (each.id == field) return each.share.shortest();
    return std::string("none");
  };
  EXPECT_EQ(share("q1", "c1"), "1");
  EXPECT_EQ(share("q1", "c2"), "0.5");
  EXPECT_EQ(share("q1", "c3"), "0");
  EXPECT_EQ(share("q2", "c1,c2"), "1");
  EXPECT_EQ(share("q2", "c1"), "0.5");
  EXPECT_EQ(share("q2", "c1,c3"), "0");
  EXPECT_EQ(share("q3", "Urssaf Rhône"), "1");
  EXPECT_EQ(share("q3", "urssaf"), "0") << "capitals count";
  EXPECT_EQ(share("q4", "false"), "1");
  EXPECT_EQ(share("q6", "512;411"), "1");
  EXPECT_EQ(share("q6", "512;706"), "0.5");
  EXPECT_EQ(share("q7", "-5"), "1");
  EXPECT_EQ(share("q7", "5.5"), "0.5");
}

TEST(QuestionBank, WhatIsBroughtInCanBeWrittenOnInTheEditor) {
  const Questions before = questions(read_moodle_xml("kinds.xml", quiz(of_every_kind)));
  const auto made = imported_exercises(before, {.file = "bank.xml"});
  ASSERT_TRUE(made.ok());
  const auto draft = read_draft("bank.toml", made->front().toml);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft_text(draft->draft), made->front().toml) << "saved as it was opened";
  const auto saved = checked_draft(draft->draft);
  ASSERT_TRUE(saved.ok()) << codes(saved.problems());
  expect_same(before,
              questions(read_moodle_xml("again.xml", moodle_xml(std::vector<Exercise>{*saved}, "en"))));
}

TEST(QuestionBank, ABadFileTellsEveryFaultWithItsLine) {
  const auto read = read_moodle_xml(
      "bad.xml",
      quiz("<question "
           "type=\"numerical\"><name><text>A</text></name><questiontext><text>?</text></questiontext>\n"
           "<answer fraction=\"100\"><text>many</text></answer></question>\n"
           "<question "
           "type=\"shortanswer\"><name><text>B</text></name><questiontext><text></text></questiontext>\n"
           "<answer fraction=\"most\"><text>b</text></answer></question>\n"
           "<question type=\"cloze\"><name><text>C</text></name><questiontext><text>{1:GUESS:=3}</text>"
           "</questiontext></question>"));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(codes(read.problems()),
            "question_bank.number@3 question_bank.share@6 question_bank.no_text@5 question_bank.no_answer@5 "
            "question_bank.cloze_part@7 question_bank.no_part@7 ");
}

TEST(QuestionBank, WhatCannotBeTakenOverIsNamedAndTheRestIsTaken) {
  const auto read = read_moodle_xml(
      "mixed.xml", quiz("<question type=\"ddwtos\"><name><text>drag</text></name></question>\n"
                        "<question type=\"essay\"><name><text>E</text></name><questiontext><text>?</text>"
                        "<file name=\"a.png\" encoding=\"base64\">AAAA</file></questiontext></question>"));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->size(), 1u);
  EXPECT_EQ(codes(read.problems()), "question_bank.type_unknown@3 question_bank.file_left_out@4 ");
}

TEST(QuestionBank, HostileXmlIsRefused) {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<a>";
  const struct {
    const char* code;
    std::string xml;
  } hostile[] = {
      {"question_bank.doctype",
       "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><quiz>&lol2;</quiz>"},
      {"question_bank.doctype", "<?xml version=\"1.0\"?><!DOCTYPE q SYSTEM \"file:///etc/passwd\"><quiz/>"},
      {"question_bank.too_deep", deep},
      {"question_bank.too_deep", "<quiz>" + deep},
      {"question_bank.unreadable", "<quiz><question></quiz>"},
      {"question_bank.unreadable", "<quiz><![CDATA["},
      {"question_bank.not_a_quiz", "<html></html>"},
      {"question_bank.empty", "<quiz></quiz>"},
      {"question_bank.too_large", std::string(65U * 1024U * 1024U, ' ')},
  };
  for (const auto& [code, xml] : hostile) {
    const auto read = read_moodle_xml("hostile.xml", xml);
    ASSERT_FALSE(read.ok()) << code;
    EXPECT_EQ(read.problems().front().code(), code);
  }
}

TEST(QuestionBank, GiftIsReadInEveryForm) {  // the forms of docs.moodle.org/en/GIFT_format
  const Questions all = questions(read_gift("g.txt", R"(// a comment
$CATEGORY: top/GIFT

::Q1:: 1+1\=2 {T}

::Q2:: Who's buried in Grant\'s tomb in New York City? {=Grant =no one #not quite ~%-50%Napoleon}

Two plus {=two =2} equals four.

::Q4:: When was Ulysses S. Grant born? {#
=1822:0 #yes
=%50%1822:2 #near}

::Q5:: Pi? {#3.141..3.142}

::Q6:: Match {
 =cat -> cat food
 =dog -> dog food
####both eat}

Write a word. {}
)"));
  ASSERT_EQ(all.size(), 7u);
  EXPECT_EQ(all[0].type, "truefalse");
  EXPECT_EQ(all[0].text, "1+1=2");
  EXPECT_EQ(all[0].category, "top/GIFT");
  EXPECT_EQ(all[1].type, "multichoice");
  EXPECT_EQ(all[1].answers[2].share, Decimal::of(-50, 2));
  EXPECT_EQ(all[2].text, "Two plus _____ equals four.");
  EXPECT_EQ(all[2].answers.size(), 2u);
  EXPECT_EQ(all[3].answers[1].tolerance, "2");
  EXPECT_EQ(all[4].answers[0].text, "3.1415");
  EXPECT_EQ(all[4].answers[0].tolerance, "0.0005");
  EXPECT_EQ(all[5].pairs[1].match, "dog food");
  EXPECT_EQ(all[5].general_feedback, "both eat");
  EXPECT_EQ(all[6].type, "essay");
  EXPECT_EQ(imported(all).size(), 1u);
  const auto bad = read_gift("bad.txt", "::A:: open {=1\n\n::B:: word {no sign}\n\n::C:: number {#abc}\n");
  EXPECT_EQ(codes(bad.problems()), "question_bank.gift@1 question_bank.gift@3 question_bank.number@5 ");
}

TEST(QuestionBank, ATableWithGivenRowsIsACloze) {  // DOMAIN.md 4.4
  const Exercise each = load_exercise_text("T.toml", test::written_exercise(R"([[field]]
id = "vat"
kind = "table"
label = { fr = "TVA", en = "VAT" }
[[field.column]]
id = "what"
given = true
label = { fr = "Ligne", en = "Line" }
[[field.column]]
id = "sum"
kind = "money"
label = { fr = "Somme", en = "Sum" }
[[field.row]]
what = { fr = "collectée", en = "collected" }
sum = "250"
[[field.row]]
what = { fr = "à payer", en = "payable" }
sum = "226"
[[field.mistake]]
row = 2
column = "sum"
answer = "236"
score = "0.5"
feedback = { fr = "déductible", en = "deductible too" }
)"))

                            .value();
  const std::string xml = moodle_xml(std::vector<Exercise>{each}, "en");
  EXPECT_NE(xml.find("{1:NUMERICAL:=226:0.01~%50%236:0.01#deductible too}"), std::string::npos) << xml;
  EXPECT_NE(xml.find("type=\"cloze\""), std::string::npos);
  expect_round_trip(questions(read_moodle_xml("t.xml", xml)));
}

TEST(QuestionBank, TheWordsOfHtmlAreKept) {
  EXPECT_EQ(text_of_html("<p>22&nbsp;800&#8239;&euro; &lt;5 &unknown;</p><ul><li>a</li><li>b</li></ul>"),
            "22\u00A0800\u202F€ <5 &unknown;\n\n– a\n– b");
  EXPECT_EQ(text_of_html("<table><tr><td>a</td><td>b</td></tr></table>"), "a | b");
}

}  // namespace vireo::question_bank_test
