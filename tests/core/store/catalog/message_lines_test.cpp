// The fast reader of messages says what the strict one says, and leaves the rest to it.
#include "core/store/catalog/message_lines.h"

#include <gtest/gtest.h>

#include "core/store/catalog/toml_reader.h"
#include "core/store/embedded.h"

namespace vireo::message_lines_test {

TEST(MessageLines, EveryFileOfTheProgramIsReadAsTheStrictReaderReadsIt) {
  for (const auto& file : embedded_templates()) {
    if (!file.path.starts_with("messages/")) continue;
    for (const char* language : {"fr", "en"}) {
      Wording::Patterns fast;
      ASSERT_TRUE(read_message_lines(file.text, language, fast)) << file.path;
      TomlFile strict({}, file.path);
      const auto ids = strict.root().keys();
      EXPECT_EQ(fast.size(), ids.size()) << file.path;
      for (const auto& id : ids) EXPECT_EQ(fast[id], strict.root().table(id).text(language)) << id;
    }
  }
}

TEST(MessageLines, WhatIsNotPlainIsLeftToTheStrictReader) {
  const std::string_view told[] = {
      "[\"a.b\"]\nfr = \"seul\"\n",     // no English
      "[\"a.b\"]\nen = 'x'\n",          // another kind of string
      "[\"a.b\"]\nen = \"x\" # why\n",  // something behind it
      "[\"a.b\"]\nen = \"\\u00e9\"\n",  // another escape
      "en = \"x\"\n",                   // outside of a message
      "[\"a.b\"]\nen = \"x\"\n[\"a.b\"]\nen = \"y\"\n",
      "[a]\nen = \"x\"\n",
      "[\"a.b\"]\nen = \"x\n",
  };
  for (const auto text : told) {
    Wording::Patterns patterns;
    EXPECT_FALSE(read_message_lines(text, "en", patterns)) << text;
  }
  Wording::Patterns patterns;
  EXPECT_TRUE(
      read_message_lines("# c\n\n[\"a.b\"]\nfr = \"x\"\nen = \"say \\\"y\\\" \\\\ \\n\"\n", "en", patterns));
  EXPECT_EQ(patterns["a.b"], "say \"y\" \\ \n");
}

}  // namespace vireo::message_lines_test
