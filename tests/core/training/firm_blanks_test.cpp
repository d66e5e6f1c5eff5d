// Blanks of an exercise that keep a figure and its unit on one line.
#include "core/training/firm_blanks.h"

#include <gtest/gtest.h>

#include "core/store/catalog/exercise_file.h"
#include "core/training/exercise_words.h"
#include "core/training/variant.h"
#include "tests/support/written_exercise.h"

namespace vireo::firm_blanks_test {

/// "_" stands for a no-break blank, "~" for a narrow one.
std::string shown(const std::string& text, const char* language) {
  std::string told = with_firm_blanks(text, language);
  for (const auto& [firm, mark] : {std::pair("\u00A0", "_"), {"\u202F", "~"}})
    for (auto at = told.find(firm); at != std::string::npos; at = told.find(firm, at))
      told.replace(at, std::string(firm).size(), mark);
  return told;
}

TEST(FirmBlanks, AFigureStaysWithItsUnit) {
  for (const auto& [typed, expected] : std::vector<std::pair<const char*, const char*>>{
           {"de 37 500 € par an", "de 37~500_€ par an"},
           {"1 234 567,50 €", "1~234~567,50_€"},
           {"{{net}} € nets, {{day}} h par jour", "{{net}}_€ nets, {{day}}_h par jour"},
           {"28 % du total", "28_% du total"},
           {"982,8 h facturables", "982,8_h facturables"},
           {"5 heures", "5 heures"},
           {"4 rue des Tanneurs, 69005 Lyon", "4 rue des Tanneurs, 69005 Lyon"},
           {"F001 800", "F001 800"},
           {"en 2026 100 clients", "en 2026 100 clients"},
           {"du 1 250 au 3 000", "du 1~250 au 3~000"}})
    EXPECT_EQ(shown(typed, "en"), expected);
}

TEST(FirmBlanks, FrenchPunctuationStaysWithItsWord) {
  EXPECT_EQ(shown("Dites « non » : pourquoi ? Ainsi ; voilà !", "fr"),
            "Dites «_non_»_: pourquoi~? Ainsi~; voilà~!");
  EXPECT_EQ(shown("Say no : why ?", "en"), "Say no : why ?");
}

TEST(FirmBlanks, AnExerciseReadFromItsFileHasThem) {
  const auto read = load_exercise_text("t.toml", test::written_exercise(R"(
[[field]]
id = "a"
kind = "money"
label = { fr = "Avec 37 500 € ?", en = "With 37,500 €?" }
expected = "1"
)"));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->field("a")->label.in("fr"), "Avec 37\u202F500\u00A0€\u202F?");
  EXPECT_EQ(read->field("a")->label.in("en"), "With 37,500\u00A0€?");
}

}  // namespace vireo::firm_blanks_test
