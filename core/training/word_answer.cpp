#include "core/training/word_answer.h"

#include <cctype>

#include "core/base/text.h"

namespace vireo {
namespace {

/// Letters of a pattern; a star that stands for any letters is marked apart from a written one.
struct PatternLetter {
  char letter = 0;
  bool any = false;
};

std::vector<PatternLetter> pattern_letters(std::string_view pattern) {
  std::vector<PatternLetter> letters;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool escaped = pattern[at] == '\\' && at + 1 < pattern.size() && pattern[at + 1] == '*';
    if (escaped) ++at;
    letters.push_back({pattern[at], pattern[at] == '*' && !escaped});
  }
  return letters;
}

std::string account_digits(std::string_view typed) {
  std::string digits;
  for (const char letter : typed)
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
      digits += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits;
}

}  // namespace

bool word_fits(std::string_view pattern, std::string_view typed, bool exact) {
  const auto wanted = pattern_letters(exact ? trimmed(pattern) : folded(trimmed(pattern)));
  const std::string text = exact ? trimmed(typed) : folded(trimmed(typed));
  // Back to the last star when the letters after it do not fit: no recursion, so no pattern takes long.
  std::size_t at = 0;
  std::size_t letter = 0;
  std::size_t star = wanted.size();
  std::size_t since = 0;
  while (letter < text.size()) {
    if (at < wanted.size() && wanted[at].any) {
      star = at++;
      since = letter;
    } else if (at < wanted.size() && wanted[at].letter == text[letter]) {
      ++at;
      ++letter;
    } else if (star < wanted.size()) {
      at = star + 1;
      letter = ++since;
    } else {
      return false;
    }
  }
  while (at < wanted.size() && wanted[at].any) ++at;
  return at == wanted.size();
}

bool same_account(std::string_view a, std::string_view b) {
  const std::string number = account_digits(a);
  return !number.empty() && number == account_digits(b);
}

bool answer_fits(AnswerKind kind, std::string_view expected, std::string_view typed, bool exact) {
  return kind == AnswerKind::account ? same_account(expected, typed) : word_fits(expected, typed, exact);
}

}  // namespace vireo
