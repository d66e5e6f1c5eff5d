// How far a written plan is, and its light Markdown.
#include "core/plan/sections.h"

#include <gtest/gtest.h>

#include "core/store/catalog/plan_sections_file.h"

namespace vireo::plan_sections_test {

TEST(PlanSections, TheTwelveOfABankAreThereInTheirOrderAndBothLanguages) {
  const auto sections = load_plan_sections({});
  ASSERT_TRUE(sections.ok()) << sections.problems().front().code();
  // DOMAIN.md 2.1.
  const std::vector<std::string> order{"summary",     "founder", "services",   "market",
                                       "competition", "pricing", "marketing",  "operations",
                                       "legal",       "risks",   "financials", "milestones"};
  ASSERT_EQ(sections->size(), order.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    const PlanSection& each = (*sections)[at];
    EXPECT_EQ(each.id, order[at]);
    EXPECT_NE(each.names.in("fr"), each.names.in("en")) << each.id;
    EXPECT_EQ(each.prompts.empty(), each.least_words == 0) << each.id;
  }
}

TEST(PlanSections, ASectionIsEmptyBegunOrWrittenByItsWords) {
  const std::vector<PlanSection> sections{{.id = "a", .least_words = 3},
                                          {.id = "b", .least_words = 3},
                                          {.id = "c", .least_words = 3},
                                          {.id = "figures"}};
  const PlanProgress progress = plan_progress(sections, {{"a", "# One\n- two *three*"}, {"b", "one - two"}});
  EXPECT_EQ(progress.sections[0].state, SectionState::written);
  EXPECT_EQ(progress.sections[0].words, 3);
  EXPECT_EQ(progress.sections[1].state, SectionState::begun) << "a dash is no word";
  EXPECT_EQ(progress.sections[2].state, SectionState::empty);
  EXPECT_EQ(progress.sections[3].state, SectionState::written) << "filled by the figures";
  EXPECT_EQ(progress.share.text(), "0.3333");
}

TEST(PlanSections, LightMarkdownIsReadLineByLine) {
  const struct {
    const char* text;
    std::vector<std::pair<LineKind, std::string>> lines;
  } rows[] = {
      {"", {}},
      {"one\ntwo\n\nthree", {{LineKind::paragraph, "one two"}, {LineKind::paragraph, "three"}}},
      {"## Head ##\nbody", {{LineKind::heading, "Head ##"}, {LineKind::paragraph, "body"}}},
      {"- a\n* b\n\nend", {{LineKind::item, "a"}, {LineKind::item, "b"}, {LineKind::paragraph, "end"}}},
      {"- a\n  goes on", {{LineKind::item, "a goes on"}}},
      {"**bold** and *soft*, 3 * 4", {{LineKind::paragraph, "bold and soft, 3 * 4"}}},
      {"#\n-\r\n", {{LineKind::paragraph, "-"}}},
  };
  for (const auto& row : rows) {
    const auto lines = marked_lines(row.text);
    ASSERT_EQ(lines.size(), row.lines.size()) << row.text;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      EXPECT_EQ(lines[at].kind, row.lines[at].first) << row.text;
      EXPECT_EQ(lines[at].text, row.lines[at].second) << row.text;
    }
  }
}

}  // namespace vireo::plan_sections_test
