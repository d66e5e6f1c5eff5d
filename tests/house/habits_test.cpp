// Budgets, names, words and numbers of the sources.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "tests/house/sources.h"

namespace vireo::house::habits_test {

const std::vector<std::string> rooms_of_the_house{"core", "reports", "app"};

TEST(Habits, AFileIsOneIdeaOfAtMostFourHundredLines) {
  for (const auto& file : sources_in({"core", "reports", "app", "tests"}))
    EXPECT_LE(std::count(file.text.begin(), file.text.end(), '\n'), 400) << file.path;
}

TEST(Habits, NoNameThatSaysNothing) {
  const std::regex empty_names("(^|[/_])(utils?|helpers?|managers?|misc|common)([_./]|$)");
  for (const auto& file : sources_in({"core", "reports", "app", "tests"}))
    EXPECT_FALSE(std::regex_search(file.path, empty_names)) << file.path;
}

TEST(Habits, NoSingleton) {
  const std::regex singleton("\\b(instance|get_instance|getInstance)\\s*\\(");
  for (const auto& file : sources_in(rooms_of_the_house)) {
    const auto code = without_comments_and_literals(file.text);
    std::smatch found;
    EXPECT_FALSE(std::regex_search(code, found, singleton))
        << at_line(file, static_cast<std::size_t>(found.position()));
  }
}

TEST(Habits, EveryHeaderGuardsItselfAndSaysWhatItIs) {
  for (const auto& file : sources_in(rooms_of_the_house)) {
    if (!file.path.ends_with(".h")) continue;
    EXPECT_TRUE(file.text.starts_with("#pragma once\n//")) << file.path;
  }
}

TEST(Habits, TextsAreUtf8WithoutTabsOrLoosePlans) {
  // Written in two parts, so that this file does not find itself.
  const std::string plan = std::string("TO") + "DO";
  for (const auto& file : sources_in({"core", "reports", "app", "tests"})) {
    EXPECT_EQ(file.text.find('\r'), std::string::npos) << file.path;
    EXPECT_EQ(file.text.find(plan), std::string::npos) << file.path;
  }
}

/// Words of one country. They live in templates/ and reports/standards/.
const std::set<std::string> country_words{"france",
                                          "french",
                                          "francais",
                                          "francaise",
                                          "urssaf",
                                          "siret",
                                          "siren",
                                          "tva",
                                          "cgi",
                                          "germany",
                                          "german",
                                          "allemagne",
                                          "deutschland",
                                          "hmrc",
                                          "finanzamt",
                                          "elster",
                                          "belgium",
                                          "belgique",
                                          "switzerland",
                                          "suisse",
                                          "uk",
                                          "dgfip",
                                          "insee",
                                          "cipav",
                                          "acre",
                                          "cfe",
                                          "bofip",
                                          "impots",
                                          "kleinunternehmer",
                                          "ust",
                                          "irs"};

struct Excuse {
  const char* path;
  const char* word;
  const char* reason;
};
constexpr Excuse word_excuses[] = {
    {"core/base/wording.h", "french", "names the language, not the country"},
};

TEST(Habits, NoCountryInTheEngineOrTheWindow) {
  const std::regex word("[A-Za-z]+");
  for (const auto& file : sources_in({"core", "app"})) {
    // Identifiers are split at capitals: TvaRate is Tva and Rate.
    const auto code = without_comments(file.text);
    const auto split_at_capitals = std::regex_replace(code, std::regex("([a-z])([A-Z])"), "$1 $2");
    for (std::sregex_iterator at(split_at_capitals.begin(), split_at_capitals.end(), word), end; at != end;
         ++at) {
      std::string lower = at->str();
      std::transform(lower.begin(), lower.end(), lower.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      if (!country_words.contains(lower)) continue;
      const bool excused =
          std::any_of(std::begin(word_excuses), std::end(word_excuses),
                      [&](const Excuse& excuse) { return file.path == excuse.path && lower == excuse.word; });
      const auto line =
          1 + std::count(split_at_capitals.begin(), split_at_capitals.begin() + at->position(), '\n');
      EXPECT_TRUE(excused) << file.path << ":" << line << " says " << at->str();
    }
  }
}

/// Where a binary floating point number may stand, and why. Money never passes through one.
struct FloatPlace {
  const char* path;
  const char* reason;
};
constexpr FloatPlace float_places[] = {
    {"reports/writers/", "cells of a workbook and points of a page are binary numbers in those formats"},
    {"core/forecast/simulation", "percentiles of a simulation, labelled as such"},
};

TEST(Habits, NoBinaryFractionInTheEngineOrTheReports) {
  const std::regex binary("\\b(double|float)\\b");
  for (const auto& file : sources_in({"core", "reports"})) {
    const bool allowed =
        std::any_of(std::begin(float_places), std::end(float_places),
                    [&](const FloatPlace& place) { return file.path.starts_with(place.path); });
    if (allowed) continue;
    const auto code = without_comments_and_literals(file.text);
    std::smatch found;
    EXPECT_FALSE(std::regex_search(code, found, binary))
        << at_line(file, static_cast<std::size_t>(found.position()));
  }
}

TEST(Habits, TheEngineAsksNoClockAndNoLocale) {
  const std::regex asked(
      "\\b(system_clock|steady_clock|setlocale|localtime|gmtime)\\b|std::locale|\\bgetenv\\b");
  for (const auto& file : sources_in({"core"})) {
    const auto code = without_comments_and_literals(file.text);
    std::smatch found;
    EXPECT_FALSE(std::regex_search(code, found, asked))
        << at_line(file, static_cast<std::size_t>(found.position()));
  }
}

}  // namespace vireo::house::habits_test
