#include "app/desktop/model/palette.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr int score_letter = 1;
constexpr int score_run = 4;         // a letter that follows the one before
constexpr int score_word_start = 8;  // "nf" in "nouvelle facture"
constexpr int score_whole_run = 4;   // the typed text occurs as it is, even inside a word
constexpr int score_at_word = 12;    // ... at the begin of a word
constexpr int score_at_begin = 12;   // ... at the very begin

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '-' || before == '\'' || before == '/' || before == '.';
}

/// Greedy from `at`: prefers the next word beginning over the next occurrence when the letters allow it.
int score_in_order(std::string_view typed, std::string_view text) {
  int score = 0;
  std::size_t at = 0;
  std::size_t last = std::string_view::npos;
  for (const char letter : typed) {
    if (letter == ' ') continue;
    const std::size_t next = text.find(letter, at);
    if (next == std::string_view::npos) return -1;
    std::size_t chosen = next;
    if (last == std::string_view::npos || next != last + 1)
      for (std::size_t later = next; later < text.size(); ++later)
        if (text[later] == letter && starts_word(text, later)) {
          chosen = later;
          break;
        }
    score += score_letter;
    if (last != std::string_view::npos && chosen == last + 1) score += score_run;
    if (starts_word(text, chosen)) score += score_word_start;
    last = chosen;
    at = chosen + 1;
  }
  return score;
}

/// Without the preference for word beginnings, which can run past the letters that follow.
bool occurs_in_order(std::string_view typed, std::string_view text) {
  std::size_t at = 0;
  for (const char letter : typed) {
    if (letter == ' ') continue;
    at = text.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace

int fuzzy_score(std::string_view typed_text, std::string_view entry_text) {
  const std::string typed = folded(trimmed(typed_text));
  const std::string text = folded(entry_text);
  if (typed.empty()) return 0;
  if (!occurs_in_order(typed, text)) return -1;
  int score = std::max(score_in_order(typed, text), static_cast<int>(typed.size()) * score_letter);
  if (const auto at = text.find(typed); at != std::string::npos) {
    score = std::max(score, static_cast<int>(typed.size()) * (score_letter + score_run)) + score_whole_run;
    if (starts_word(text, at)) score += score_at_word;
    if (at == 0) score += score_at_begin;
  }
  return score;
}

std::vector<PaletteMatch> ranked(std::string_view typed, const std::vector<PaletteEntry>& entries,
                                 std::size_t limit) {
  std::vector<PaletteMatch> matches;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const int by_title = fuzzy_score(typed, entries[i].title);
    const int by_keyword = fuzzy_score(typed, entries[i].keywords);
    // A hidden keyword counts half: what one reads comes first.
    const int score = std::max(by_title, by_keyword < 0 ? -1 : by_keyword / 2);
    if (score >= 0) matches.push_back({i, score});
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  if (matches.size() > limit) matches.resize(limit);
  return matches;
}

}  // namespace vireo
