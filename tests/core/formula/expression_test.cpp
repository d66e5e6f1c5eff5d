// Formulas and packs as authors write them: what they mean, and every mistake told with its place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/formula/program.h"
#include "core/store/catalog/catalog.h"
#include "tests/support/temporary_folder.h"

namespace vireo::expression_test {

/// The value of a formula of no names.
std::string value_of(const std::string& formula) {
  Calculation pack;
  pack.currency = "EUR";
  pack.parameters.checked = {*Date::of(2020, 1, 1), *Date::of(2030, 1, 1)};
  const auto read = parse_expression(formula);
  if (!read) return read.problems().front().code();
  pack.results.push_back({"it", {}, ValueUnit::number, *read, formula, false, {}});
  const auto program = CalculationProgram::compile(pack);
  if (!program) return program.problems().front().code();
  const auto outcome = program->run({}, *Date::of(2026, 7, 1));
  return outcome ? outcome->results.front().text() : outcome.problems().front().code();
}

TEST(Expression, MeansWhatArithmeticMeans) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"10 - 2 - 3", "5"},
      {"-2 * -3", "6"},
      {"25.6% * 1000", "256"},
      {"1 / 8", "0.125"},
      {"2 < 3 and not (3 <= 2)", "1"},
      {"1 = 2 or 1 != 2", "1"},
      {"if(2 > 1, 10, 20)", "10"},
      {"min(3, 1, 2) + max(3, 1, 2)", "4"},
      {"clamp(7, 1, 5)", "5"},
      {"abs(-3)", "3"},
      {"round(2.5) + round(-2.5)", "1"},  // half up, toward the larger number
      {"round(10 / 3 * 3 / 2, 0.01)", "5"},
      {"round(1234, 500)", "1000"},
      {"round_up(1.01)", "2"},
      {"round_down(1.99, 0.1)", "1.9"},
      {"taper(12570, 110000, 100000, 0.5)", "7570"},
      {"taper(12570, 200000, 100000, 0.5)", "0"},
      {"cliff(399, 400, 61)", "0"},
      {"cliff(400, 400, 61)", "61"},
      {"year(date(2026, 2, 28) + 1)", "2026"},
      {"month(date(2026, 2, 28) + 1)", "3"},
      {"day(date(2024, 2, 28) + 1)", "29"},
      {"days(date(2026, 1, 1), date(2026, 12, 31))", "364"},
      {"months(date(2026, 1, 31), date(2026, 2, 28))", "0"},
      {"months(date(2026, 1, 15), date(2027, 1, 15))", "12"},
      {"quarter_end(date(2026, 2, 10), 3) - date(2026, 12, 31)", "0"},
      {"quarter_end(date(2026, 12, 1), 1) - date(2027, 3, 31)", "0"},
      {"month_end(date(2024, 1, 31), 1) - date(2024, 2, 29)", "0"},
      {"solve(x, 100 - x, 0, 100)", "50"},
      {"1 / (2 - 2)", "formula.by_zero"},
      {"year(date)", "2026"},
  };
  for (const auto& [formula, value] : cases) EXPECT_EQ(value_of(formula), value) << formula;
}

TEST(Expression, MistakesAreNamed) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"1 +", "formula.unreadable"},
      {"(1", "formula.unreadable"},
      {"1 2", "formula.unreadable"},
      {"minn(1, 2)", "formula.unknown_function"},
      {"clamp(1, 2)", "formula.wrong_count"},
      {"turnover * 2", "formula.unknown_name"},
      {"1.2.3", "formula.unreadable"},
      {"'word'", "formula.not_a_choice"},
      {"1 = 'word'", "formula.not_a_choice"},
      {"brackets(1, 2)", "formula.not_a_table"},
      {std::string(400, '('), "formula.unreadable"},
  };
  for (const auto& [formula, code] : cases) EXPECT_EQ(value_of(formula), code) << formula;
}

class WrongPack : public ::testing::Test {
 protected:
  /// The first problem of a pack made of the usual head and these lines: "code:line".
  std::string told(const std::string& lines) {
    std::filesystem::create_directories(folder_ / "rules" / "own");
    std::ofstream(folder_ / "rules" / "own" / "pack.toml") << head << lines;
    const auto loaded = Catalog(TemplateSource{folder_.path()}).calculation("own");
    if (loaded) return "ok";
    const Problem& first = loaded.problems().front();
    return first.code() + ":" + std::to_string(first.place.line);
  }
  static constexpr const char* head =
      "id = \"own\"\ncountry = \"XX\"\nname = { fr = \"x\", en = \"x\" }\ncurrency = \"EUR\"\n"
      "first_day = \"2024-01-01\"\nlast_checked_day = \"2026-12-31\"\nafterwards = \"refuse\"\n";
  test::TemporaryFolder folder_{};
};

std::string result(const std::string& id, const std::string& formula, const std::string& more = {}) {
  return "[[result]]\nid = \"" + id +
         "\"\nname = { fr = \"x\", en = \"x\" }\nunit = \"money\"\nformula = \"" + formula +
         "\"\nsource = \"law\"\n" + more;
}

TEST_F(WrongPack, IsRefusedWithItsLine) {
  EXPECT_EQ(told(result("a", "1 + 1")), "ok");
  EXPECT_EQ(told(result("a", "1 + b")), "formula.unknown_name:12");
  EXPECT_EQ(told(result("a", "1 + 1", "forula = \"2\"\n")), "template.unknown_key:14");
  EXPECT_EQ(told(result("a", "b") + result("b", "a")), "formula.circular:12");
  EXPECT_EQ(
      told("[[result]]\nid = \"a\"\nname = { fr = \"x\", en = \"x\" }\nunit = \"money\"\nformula = \"1\"\n"),
      "template.missing_key:8");
  EXPECT_EQ(
      told("[[table]]\nid = \"t\"\nname = { fr = \"x\", en = \"x\" }\ncolumns = [\"money\", \"percent\"]\n"
           "[[table.version]]\nfrom = \"2024-01-01\"\nrows = [\"10 | 1\", \"5 | 2\"]\nsource = \"law\"\n" +
           result("a", "1")),
      "formula.rows_unordered:14");
  EXPECT_EQ(told("[[parameter]]\nid = \"p\"\nname = { fr = \"x\", en = \"x\" }\nunit = \"percentage\"\n" +
                 result("a", "1")),
            "template.unknown_value:11");
  EXPECT_EQ(told("[[parameter]]\nid = \"p\"\nname = { fr = \"x\", en = \"x\" }\nunit = \"percent\"\n"
                 "[[parameter.value]]\nfrom = \"2024-01-01\"\nvalue = \"1\"\n" +
                 result("a", "p")),
            "template.missing_key:12");
}

TEST(CalculationProgram, ACaseIsAnsweredWithAllItsMistakesAtOnce) {
  const auto pack = Catalog().calculation("fr-ei");
  ASSERT_TRUE(pack.ok());
  const auto program = CalculationProgram::compile(**pack);
  ASSERT_TRUE(program.ok());
  const auto refused = program->run(
      {{"turnver", "1"}, {"expenses", "many"}, {"family", "alone"}, {"creation_date", "2026-02-30"}},
      *Date::of(2026, 7, 1));
  ASSERT_FALSE(refused.ok());
  std::vector<std::string> codes;
  for (const Problem& each : refused.problems()) codes.push_back(each.code() + " " + each.place.field);
  EXPECT_THAT(codes,
              ::testing::UnorderedElementsAre("formula.unknown_input turnver", "formula.bad_value expenses",
                                              "formula.bad_value family", "formula.bad_value creation_date",
                                              "formula.missing_input turnover"));
}

TEST(CalculationProgram, ExplainsDownToTheDatedNumbersAndTheirSources) {
  const auto pack = Catalog().calculation("fr-micro");
  const auto program = CalculationProgram::compile(**pack);
  const auto why = program->explain({{"turnover_bnc", "40000"}}, *Date::of(2026, 7, 1), "social");
  ASSERT_TRUE(why.ok());
  EXPECT_EQ(why->value.value, "10240.00");
  // social <- turnover, the rate <- the dated percentage in force since 2026.
  const auto rate = std::find_if(why->children.begin(), why->children.end(), [](const Step& step) {
    return step.value.kind == Argument::Kind::percent && step.value.value == "0.256";
  });
  ASSERT_NE(rate, why->children.end());
  EXPECT_TRUE(std::any_of(rate->children.begin(), rate->children.end(), [](const Step& step) {
    return step.rule && step.rule->id == "step.in_force" && step.source && !step.source->title.empty();
  }));
}

}  // namespace vireo::expression_test
