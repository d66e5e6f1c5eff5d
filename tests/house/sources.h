#pragma once
// The source tree as the house tests see it: every file of core/, reports/ and app/ with its text.
#include <string>
#include <string_view>
#include <vector>

namespace vireo::house {

struct SourceFile {
  std::string path;  // from the root: "core/base/money.h"
  std::string text;
};

/// Sources (.h, .cpp) below the given folders of the tree, by path.
std::vector<SourceFile> sources_in(const std::vector<std::string>& folders);
std::string text_of(const std::string& path);

/// The same text with comments blanked, so that lines keep their numbers.
std::string without_comments(const std::string& text);
/// The same text with comments and the inside of literals blanked.
std::string without_comments_and_literals(const std::string& text);

struct Include {
  int line = 0;
  std::string path;
  bool angled = false;
};
std::vector<Include> includes_of(const SourceFile& file);

/// The lines between ```name and ```, each split at blanks.
std::vector<std::vector<std::string>> block_of(const std::string& text, const std::string& name);

/// "core/base/money.h:12"
std::string at_line(const SourceFile& file, std::size_t offset);

}  // namespace vireo::house
