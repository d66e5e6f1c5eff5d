#include "app/desktop/model/text_history.h"

#include <gtest/gtest.h>

#include "app/desktop/model/step_rows.h"
#include "tests/desktop/model/small_wording.h"

namespace vireo::text_history_test {

TEST(TextHistory, UndoesAWordAtATime) {
  TextHistory history;
  long caret = 0;
  std::string text;
  for (const char letter : std::string("le chat")) {
    text.push_back(letter);
    history.record({text, ++caret});
  }
  EXPECT_EQ(history.undo()->text, "le ");
  EXPECT_EQ(history.undo()->text, "");
  EXPECT_FALSE(history.undo());
  EXPECT_EQ(history.redo()->text, "le ");
  EXPECT_EQ(history.redo()->text, "le chat");
  EXPECT_FALSE(history.redo());
}

TEST(TextHistory, APasteAndADeletionAreStepsOfTheirOwn) {
  TextHistory history;
  history.record({"Ateliers Noël", 14});
  history.record({"Ateliers", 8});
  EXPECT_EQ(history.undo()->text, "Ateliers Noël");
  history.record({"Ateliers Noëls", 15});
  EXPECT_FALSE(history.redo()) << "typing ends the way forward";
}

TEST(StepRows, ParentsComeBeforeTheirChildrenWithTheirDepth) {
  Step root{{"tax", {}}, Argument(small_wording::euros(2560)), Message{"rule", {}}, {}, {}, {}, {}};
  root.children.push_back({{"base", {}},
                           Argument(small_wording::euros(10000)),
                           {},
                           Source{"Texte", "https://example.org", "2026-01-01", Confidence::high},
                           {},
                           {},
                           {}});
  const auto rows = step_rows(root, small_wording::french());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].label, "Impôt");
  EXPECT_EQ(rows[0].rule, "base fois taux");
  EXPECT_EQ(rows[1].depth, 1);
  EXPECT_EQ(rows[1].value, "100,00\u00A0€");
  EXPECT_EQ(rows[1].source, "Texte (01/01/2026)");
  EXPECT_EQ(rows[1].source_link, "https://example.org");
}

}  // namespace vireo::text_history_test
