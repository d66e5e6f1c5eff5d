#include "app/desktop/model/startup_options.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace vireo::startup_options_test {

TEST(StartupOptions, ReadsEveryWordOfTheCommandLine) {
  const auto options = parse_startup_options({"--sample", "--today", "2026-11-23", "--lang=en", "--theme",
                                              "dark", "--page", "documents/31", "--shots", "/tmp/shots"});
  ASSERT_TRUE(options.ok());
  EXPECT_TRUE(options->sample);
  EXPECT_EQ(options->today, Date::of(2026, 11, 23));
  EXPECT_EQ(options->language, "en");
  EXPECT_EQ(options->theme, "dark");
  EXPECT_EQ(options->page, "documents/31");
  EXPECT_EQ(options->shots, std::filesystem::path("/tmp/shots"));
}

TEST(StartupOptions, ABookStandsByItself) {
  EXPECT_EQ(parse_startup_options({"Noël.vireo"})->book, std::filesystem::path(u8"Noël.vireo"));
}

TEST(StartupOptions, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(test::code_of(parse_startup_options({"--smaple"})), "start.unknown_option");
  EXPECT_EQ(test::code_of(parse_startup_options({"--today"})), "start.missing_value");
  EXPECT_EQ(test::code_of(parse_startup_options({"--today", "2026-02-30"})), "date.missing_day");
  EXPECT_EQ(test::code_of(parse_startup_options({"--theme", "pink"})), "start.unknown_theme");
  EXPECT_EQ(test::code_of(parse_startup_options({"a.vireo", "b.vireo"})), "start.one_book");
}

}  // namespace vireo::startup_options_test
