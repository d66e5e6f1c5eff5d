// Wrong words: told in the chosen language with the nearest known one, all at once, exit code 2.
#include "tests/journeys/journey.h"

namespace vireo::usage_test {

using journey::Answer;
using journey::Journey;
using Codes = std::vector<std::string>;

class Usage : public Journey {
 protected:
  static Codes codes_of(Words words) {
    words.insert(words.begin(), "--json");
    const Answer answer = run(words);
    EXPECT_EQ(answer.code, 2) << answer.out;
    EXPECT_TRUE(answer.error.empty()) << answer.error;
    return answer.codes();
  }
  static std::string told(const char* language, Words words) {
    words.insert(words.begin(), {"--lang", language});
    const Answer answer = run(words);
    EXPECT_EQ(answer.code, 2) << answer.out;
    EXPECT_TRUE(answer.out.empty()) << answer.out;
    return answer.error;
  }
};

TEST_F(Usage, EveryMistakeHasItsOwnCode) {
  EXPECT_EQ(codes_of({}), Codes{"usage.no_command"});
  EXPECT_EQ(codes_of({"invoic", "list"}), Codes{"usage.command_misspelt"});
  EXPECT_EQ(codes_of({"zzzzzzzz"}), Codes{"usage.command_unknown"});
  EXPECT_EQ(codes_of({"invoice"}), Codes{"usage.verb_missing"});
  EXPECT_EQ(codes_of({"invoice", "isue", "1"}), Codes{"usage.verb_unknown"});
  EXPECT_EQ(codes_of({"client", "list", "--boko", "b"}), Codes{"usage.option_misspelt"});
  EXPECT_EQ(codes_of({"client", "list", "--zzzzzzzz"}), Codes{"usage.option_unknown"});
  EXPECT_EQ(codes_of({"client", "list", "too", "many"}), (Codes{"usage.too_many", "usage.too_many"}));
  EXPECT_EQ(codes_of({"client", "list", "--text"}), Codes{"usage.value_missing"});
  EXPECT_EQ(codes_of({"expense", "list", "--from", "2026-01-01", "--from", "2026-01-02"}),
            Codes{"usage.repeated"});
  EXPECT_EQ(codes_of({"payment", "add"}), (Codes{"usage.missing", "usage.missing"}));
  EXPECT_EQ(codes_of({"client", "list"}), Codes{"usage.no_book"});
  EXPECT_EQ(codes_of({"commands", "--lang", "xx"}), Codes{"usage.language_unknown"});
}

TEST_F(Usage, IsToldInTheChosenLanguageWithTheNearestWord) {
  EXPECT_EQ(
      told("fr", {"invoic"}),
      "Problème\u00a0: La commande «\u00a0invoic\u00a0» n'existe pas. La plus proche\u00a0: invoice.\n");
  EXPECT_EQ(told("en", {"invoice", "list", "--opne"}),
            "Problem: There is no option --opne. The nearest: --open.\n");
  EXPECT_NE(told("fr", {"payment", "add", "F-1"}).find("Il manque --amount AMOUNT\u00a0: montant."),
            std::string::npos)
      << told("fr", {"payment", "add", "F-1"});
  EXPECT_NE(told("fr", {"quote"}).find("draft, change, discard"), std::string::npos);
}

TEST_F(Usage, OptionsStandAnywhereAndJoinedValuesAreRead) {
  new_book();
  EXPECT_EQ(run({"client", "list", "--json", "--book=" + book(), "--text=x"}).json()["rows"].size(), 0U);
  EXPECT_EQ(run({"client", "--book", book(), "add", "--lang", "fr", "--name", "Éric"}).code, 0);
  EXPECT_EQ(run({"--book", book(), "client", "show", "--", "Éric"}).code, 0);
}

TEST_F(Usage, HelpSpeaksTheChosenLanguage) {
  const Answer whole = run({"--lang", "fr", "--help"});
  EXPECT_EQ(whole.code, 0);
  EXPECT_NE(whole.out.find("Commandes"), std::string::npos) << whole.out;
  const Answer one = run({"--lang", "fr", "invoice", "issue", "--help"});
  EXPECT_EQ(one.code, 0);
  EXPECT_NE(one.out.find("Émet"), std::string::npos) << one.out;
  EXPECT_EQ(one.out.find("REQUIRED"), std::string::npos) << one.out;
  EXPECT_NE(run({"--lang", "en", "client", "-h"}).out.find("archive"), std::string::npos);
}

TEST_F(Usage, EveryCommandAndOptionIsExplainedInBothLanguages) {
  for (const char* language : {"fr", "en"}) {
    const auto all = run({"--lang", language, "--json", "commands"}).json()["commands"];
    EXPECT_GT(all.size(), 80U);
    const Answer overview = run({"--lang", language, "--help"});
    EXPECT_EQ(overview.out.find("[cli."), std::string::npos) << overview.out;
    for (const auto& command : all) {
      const std::string noun = command["noun"];
      const std::string verb = command["verb"];
      EXPECT_FALSE(command["help"].get<std::string>().starts_with("[")) << noun << " " << verb;
      Words words{"--lang", language, noun};
      if (!verb.empty()) words.push_back(verb);
      words.push_back("--help");
      const Answer help = run(words);
      EXPECT_EQ(help.code, 0) << noun << " " << verb;
      EXPECT_EQ(help.out.find("[cli."), std::string::npos) << help.out;
    }
  }
}

}  // namespace vireo::usage_test
