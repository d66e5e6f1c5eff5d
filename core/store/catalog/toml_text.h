#pragma once
// Texts and values as TOML writes them. Used by writers of template files.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/local_text.h"

namespace vireo {

/// In quotes; several lines between triple quotes, so that a person can read and change them.
std::string toml_quoted(std::string_view text);
/// A key as it is, or in quotes when it must be.
std::string toml_key(std::string_view key);
/// ["a", "b"]
std::string toml_texts(const std::vector<std::string>& all);
/// { fr = "…", en = "…" }: French first, as the program's own files have it; {} without a word.
std::string toml_words(const LocalText& words);
/// { key = value, … } of values that are TOML already.
std::string toml_table(const std::vector<std::pair<std::string, std::string>>& entries);
/// A list of tables, one a line.
std::string toml_tables(const std::vector<std::string>& tables);

}  // namespace vireo
