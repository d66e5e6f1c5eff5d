#pragma once
// A statement's bytes as UTF-8: the charset is found from the whole file, whatever it says of itself. For the
// readers of this folder and the window's view of columns.
#include <cstdint>
#include <string>
#include <string_view>

namespace vireo::bank {

struct StatementText {
  std::string text{};
  std::string encoding{};  // "utf-8", "utf-16", "windows-1252", "iso-8859-15"
};

/// Never fails: a byte that is none of the charset becomes nothing.
StatementText statement_text(std::string_view bytes);

/// Two bytes a character, with a mark in front or known by its zeros: there a zero byte is no harm.
bool is_wide_text(std::string_view bytes);

/// The character of that number; empty when there is none.
std::string character_of(std::uint32_t point);

}  // namespace vireo::bank
