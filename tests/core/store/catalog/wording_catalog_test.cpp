#include "core/store/catalog/wording_catalog.h"

#include <gtest/gtest.h>

#include <fstream>

namespace vireo::wording_catalog_test {

std::string told(const Problems& problems) {
  std::string all;
  for (const auto& found : problems)
    all += found.place.file + ":" + std::to_string(found.place.line) + " " + found.code() + "\n";
  return all;
}

TEST(WordingCatalog, EveryMessageHasFrenchAndEnglishWithTheSameArguments) {
  for (const char* language : {"fr", "en"}) {
    const auto wording = load_wording_strictly({}, language);
    EXPECT_TRUE(wording.ok()) << told(wording.problems());
  }
}

TEST(WordingCatalog, WordsAProblemWithItsHint) {
  const auto french = load_wording({}, "fr");
  const auto english = load_wording({}, "en");
  ASSERT_TRUE(french.ok() && english.ok());
  const auto found =
      problem("template.unknown_key", {"a.toml", 4, "cuont"}, {{"key", "cuont"}, {"nearest", "count"}});
  EXPECT_NE(english->text(found).find("The key “cuont” is not known here. Nearest: count."),
            std::string::npos)
      << english->text(found);
  EXPECT_NE(french->text(found).find("count"), std::string::npos);
  EXPECT_EQ(french->money(Money::of_minor(125050, Currency::of("EUR"))), "1\u202F250,50\u00A0€");
}

TEST(WordingCatalog, RefusesAMessageThatLacksTheLanguageOrItsArguments) {
  const auto folder = std::filesystem::temp_directory_path() / "vireo_wording_catalog_test";
  std::filesystem::create_directories(folder / "messages");
  std::ofstream(folder / "messages" / "zz.toml")
      << "['zz.one']\nfr = 'seul'\n\n['zz.two']\nfr = '{a}'\nen = '{b}'\n"
      << "\n['money.unreadable']\nfr = 'x'\nen = 'x'\nes = 'x'\n";
  const auto wording = load_wording({folder}, "en");
  std::filesystem::remove_all(folder);
  EXPECT_EQ(told(wording.problems()),
            "messages/zz.toml:1 template.missing_key\nmessages/zz.toml:5 template.other_arguments\n"
            "messages/zz.toml:8 template.duplicate_message\nmessages/zz.toml:11 template.unknown_key\n");
}

TEST(WordingCatalog, FindsTheArgumentsOfAPattern) {
  EXPECT_EQ(arguments_of("{count|jour|jours} avant {date}, {count}"),
            (std::vector<std::string>{"count", "date"}));
}

}  // namespace vireo::wording_catalog_test
