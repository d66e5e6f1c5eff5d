#include "core/base/text.h"

#include <gtest/gtest.h>

namespace vireo::text_test {

TEST(Text, KnowsValidUtf8) {
  for (const char* valid : {"", "abc", "Noël", "€", "\xF0\x9F\x98\x80"})
    EXPECT_TRUE(is_valid_utf8(valid)) << valid;
  for (const char* broken : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80",
                             "\xF4\x90\x80\x80", "No\xEBl"})
    EXPECT_FALSE(is_valid_utf8(broken));
}

TEST(Text, TrimsEveryBlank) {
  EXPECT_EQ(trimmed("  a b \t\r\n"), "a b");
  EXPECT_EQ(trimmed("\u00a0\u202fa\u2003\u3000"), "a");
  EXPECT_EQ(trimmed("\uFEFFa"), "a");
  EXPECT_EQ(trimmed(" \u00a0 "), "");
}

TEST(Text, FoldsAsOneSearches) {
  struct Row {
    const char* written;
    const char* folded;
  };
  constexpr Row rows[] = {{"Œuvre Noël", "oeuvre noel"}, {"ÉTÉ", "ete"},   {"L’Hôtel", "l'hotel"},
                          {"Straße", "strasse"},         {"ŁÓDŹ", "lodz"}, {"Ça\u00a0va", "ca va"},
                          {"Noe\u0308l", "noel"},        {"日本", "日本"}, {"Čeština", "cestina"},
                          {"Øresund", "oresund"}};
  for (const auto& row : rows) EXPECT_EQ(folded(row.written), row.folded) << row.written;
  EXPECT_EQ(folded("a\x80z").size(), 3u);  // broken bytes do not stop it
}

TEST(Text, SplitsAndKeepsEmptyParts) {
  using Parts = std::vector<std::string>;
  EXPECT_EQ(split("a;;b;", ';'), (Parts{"a", "", "b", ""}));
  EXPECT_EQ(split("", ';'), (Parts{""}));
  EXPECT_EQ(split_quoted("\"a;b\";c", ';'), (Parts{"a;b", "c"}));
  EXPECT_EQ(split_quoted("\"say \"\"hi\"\"\";x", ';'), (Parts{"say \"hi\"", "x"}));
  EXPECT_EQ(split_quoted("5\" disk;x", ';'), (Parts{"5\" disk", "x"}));
}

TEST(Text, FindsTheNearestWord) {
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3);
  EXPECT_EQ(edit_distance("cuont", "count"), 1);
  EXPECT_EQ(edit_distance("", "abc"), 3);
  EXPECT_EQ(nearest("cuont", {"colour", "count", "currency"}), "count");
  EXPECT_EQ(nearest("zzzzz", {"count"}), "");
}

TEST(Text, DecodesTheEuroPageOfLatin) {
  EXPECT_EQ(from_latin9("No\xEBl 5 \xA4 \xBD"), "Noël 5 € œ");
  EXPECT_EQ(from_latin9("\xA6\xA8\xB4\xB8\xBC\xBE"), "ŠšŽžŒŸ");
}

}  // namespace vireo::text_test
