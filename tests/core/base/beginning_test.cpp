#include "core/base/beginning.h"

#include <gtest/gtest.h>

namespace vireo {

TEST(Beginning, ALetterIsNeverCutThrough) {
  struct Case {
    const char* text;
    std::size_t most;
    const char* expected;
  };
  for (const Case& each : {Case{"abc", 5, "abc"}, Case{"abc", 3, "abc"}, Case{"abcd", 3, "abc"},
                           Case{"né", 2, "n"}, Case{"né", 3, "né"}, Case{"10 €", 5, "10 "},
                           Case{"10 €", 6, "10 €"}, Case{"é", 1, ""}, Case{"", 0, ""}})
    EXPECT_EQ(beginning(each.text, each.most), each.expected) << each.text << " " << each.most;
}

}  // namespace vireo
