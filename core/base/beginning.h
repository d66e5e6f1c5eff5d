#pragma once
// The beginning of a long text, for labels, files and messages that have room for so many bytes. Never cuts
// through a letter of more than one byte. Not for aligning columns, which is reports/writers/text.
#include <string>
#include <string_view>

namespace vireo {

/// As much of a UTF-8 text as fits into `most` bytes, in whole letters.
inline std::string beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  const auto goes_on = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  while (most > 0 && goes_on(most)) --most;
  return std::string(text.substr(0, most));
}

}  // namespace vireo
