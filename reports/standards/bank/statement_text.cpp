#include "reports/standards/bank/statement_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/text.h"

namespace vireo::bank {
namespace {

enum class Wide { no, little, big };

/// By its mark, or by Latin letters whose other half is zero.
Wide wide_kind(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Wide::little;
  if (bytes.starts_with("\xFE\xFF")) return Wide::big;
  const std::string_view head = bytes.substr(0, 256);
  if (head.size() < 8) return Wide::no;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < head.size(); ++at)
    if (head[at] == '\0') ++zeros[at % 2];
  const std::size_t most = head.size() / 2;
  if (zeros[0] == 0 && zeros[1] * 10 >= most * 9) return Wide::little;
  if (zeros[1] == 0 && zeros[0] * 10 >= most * 9) return Wide::big;
  return Wide::no;
}

void put(std::string& text, std::uint32_t point) {
  if (point < 0x80) {
    text += static_cast<char>(point);
    return;
  }
  const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  constexpr std::array<std::uint32_t, 4> first{0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(first[static_cast<std::size_t>(more)] | (point >> (6 * more)));
  for (int left = more - 1; left >= 0; --left)
    text += static_cast<char>(0x80U | ((point >> (6 * left)) & 0x3FU));
}

std::string from_wide(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const auto high = static_cast<unsigned char>(bytes[at + (big_endian ? 0 : 1)]);
    const auto low = static_cast<unsigned char>(bytes[at + (big_endian ? 1 : 0)]);
    return (static_cast<std::uint32_t>(high) << 8U) | low;
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::uint32_t point = unit(at);
    if (point == 0xFEFF) continue;
    const bool leads = point >= 0xD800 && point < 0xDC00;
    const std::uint32_t next = leads && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (next - 0xDC00);
      at += 2;
    }
    // Half of a pair alone is no character.
    if (point < 0xD800 || point >= 0xE000) put(text, point);
  }
  return text;
}

/// Windows 1252, which has more between 0x80 and 0x9F than ISO 8859-1.
std::string from_windows(std::string_view bytes) {
  constexpr std::array<std::string_view, 32> upper{"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                                   "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                                   "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 && byte < 0xA0)
      text += upper[byte - 0x80U];
    else
      put(text, byte);
  }
  return text;
}

/// Its euro sign or its ligatures stand where Windows has ¤, ¼ and ½, which no bank writes; and nothing
/// stands where Windows alone has characters.
bool is_latin9(std::string_view bytes) {
  const auto any = [&](auto test) {
    return std::any_of(bytes.begin(), bytes.end(),
                       [&](char c) { return test(static_cast<unsigned char>(c)); });
  };
  return !any([](unsigned char byte) { return byte >= 0x80 && byte < 0xA0; }) &&
         any([](unsigned char byte) { return byte == 0xA4 || (byte >= 0xBC && byte <= 0xBE); });
}

}  // namespace

std::string character_of(std::uint32_t point) {
  std::string text;
  const bool is_character = point >= 0x20 && (point < 0xD800 || point >= 0xE000) && point < 0x110000;
  if (is_character) put(text, point);
  return text;
}

bool is_wide_text(std::string_view bytes) {
  return wide_kind(bytes) != Wide::no;
}

StatementText statement_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF") && is_valid_utf8(bytes.substr(3)))
    return {std::string(bytes.substr(3)), "utf-8"};
  if (const Wide kind = wide_kind(bytes); kind != Wide::no)
    return {from_wide(bytes, kind == Wide::big), "utf-16"};
  if (is_valid_utf8(bytes)) return {std::string(bytes), "utf-8"};
  if (is_latin9(bytes)) return {from_latin9(bytes), "iso-8859-15"};
  return {from_windows(bytes), "windows-1252"};
}

}  // namespace vireo::bank
