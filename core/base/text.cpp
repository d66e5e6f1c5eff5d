#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace vireo {
namespace {

/// The code point at `at`, moving `at` behind it; 0xFFFFFFFF for a broken sequence.
std::uint32_t next_point(std::string_view bytes, std::size_t& at) {
  constexpr std::uint32_t broken = 0xFFFFFFFF;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const std::uint8_t first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
  if (more == 0 || first > 0xF4 || at + static_cast<std::size_t>(more) > bytes.size()) return broken;
  std::uint32_t point = first & (0x3FU >> more);
  for (int i = 0; i < more; ++i) {
    const std::uint8_t next = byte(at);
    if ((next & 0xC0) != 0x80) return broken;
    point = (point << 6) | (next & 0x3FU);
    ++at;
  }
  const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return overlong || surrogate || point > 0x10FFFF ? broken : point;
}

void put_point(std::string& out, std::uint32_t point) {
  const auto put = [&](std::uint32_t value) {
    out.push_back(static_cast<char>(static_cast<std::uint8_t>(value)));
  };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | (point >> 6));
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

struct Fold {
  std::string_view letters;  // UTF-8 letters, each folded to `plain`
  std::string_view plain;
};

constexpr std::array<Fold, 22> folds{{
    {"àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a"},
    {"çćčĉċÇĆČĈĊ", "c"},
    {"ďđĎĐ", "d"},
    {"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "e"},
    {"ĝğġģĜĞĠĢ", "g"},
    {"ĥħĤĦ", "h"},
    {"ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "i"},
    {"ĵĴ", "j"},
    {"ķĶ", "k"},
    {"ĺļľŀłĹĻĽĿŁ", "l"},
    {"ñńņňÑŃŅŇ", "n"},
    {"òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "o"},
    {"ŕŗřŔŖŘ", "r"},
    {"śŝşšșŚŜŞŠȘ", "s"},
    {"ţťŧțŢŤŦȚ", "t"},
    {"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "u"},
    {"ýÿŷÝŸŶ", "y"},
    {"źżžŹŻŽ", "z"},
    {"œŒ", "oe"},
    {"æÆ", "ae"},
    {"ßẞ", "ss"},
    {"’‘", "'"},
}};

std::string_view folded_letter(std::string_view letter) {
  for (const Fold& fold : folds)
    if (fold.letters.find(letter) != std::string_view::npos) return fold.plain;
  return letter;
}

bool is_blank(std::uint32_t point) {
  return point == ' ' || (point >= 9 && point <= 13) || point == 0xA0 || point == 0x202F ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x3000 || point == 0xFEFF;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();)
    if (next_point(bytes, at) == 0xFFFFFFFF) return false;
  return true;
}

std::string trimmed(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_blank(next_point(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::uint32_t point = next_point(text, at);
    if (point < 0x80) {
      const char c = static_cast<char>(point);
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    } else if (is_blank(point)) {
      out.push_back(' ');
    } else if (point >= 0x300 && point <= 0x36F) {
      // an accent written after its letter, as some systems name files: left out
    } else {
      out += folded_letter(text.substr(start, at - start));
    }
  }
  return out;
}

std::string id_from(std::string_view name) {
  std::string id;
  for (const char c : folded(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id;
}

std::string capitals(std::string_view text) {
  std::string kept(text);
  for (char& c : kept)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return kept;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator)
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  return parts;
}

std::vector<std::string> split_quoted(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' && quoted && at + 1 < text.size() && text[at + 1] == '"') {
      parts.back().push_back(c);
      ++at;
    } else if (c == '"' && (quoted || parts.back().empty())) {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

int edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::vector<int>> cost(from.size() + 1, std::vector<int>(to.size() + 1, 0));
  for (std::size_t i = 0; i <= from.size(); ++i) cost[i][0] = static_cast<int>(i);
  std::iota(cost[0].begin(), cost[0].end(), 0);
  for (std::size_t i = 1; i <= from.size(); ++i) {
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const int change = from[i - 1] == to[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[from.size()][to.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  // Nothing so long is a slip of the fingers, and the table of distances would fill memory.
  constexpr std::size_t longest_word = 200;
  if (word.size() > longest_word) return {};
  std::string best;
  int best_distance = std::max<int>(2, static_cast<int>(word.size()) / 3) + 1;
  for (const std::string& candidate : known) {
    const int distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string from_latin9(std::string_view bytes) {
  // Where ISO 8859-15 differs from ISO 8859-1, whose codes equal Unicode's.
  constexpr std::array<std::pair<std::uint8_t, std::uint32_t>, 8> differing{{{0xA4, 0x20AC},
                                                                             {0xA6, 0x160},
                                                                             {0xA8, 0x161},
                                                                             {0xB4, 0x17D},
                                                                             {0xB8, 0x17E},
                                                                             {0xBC, 0x152},
                                                                             {0xBD, 0x153},
                                                                             {0xBE, 0x178}}};
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    std::uint32_t point = byte;
    for (const auto& [code, unicode] : differing)
      if (code == byte) point = unicode;
    put_point(out, point);
  }
  return out;
}

}  // namespace vireo
