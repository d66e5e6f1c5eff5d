#include "core/work/letter.h"

#include <algorithm>

#include "core/base/named_value.h"
#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> tones{"formal", "neutral", "warm"};
constexpr std::array<std::string_view, 3> own_fields{"client", "sender", "today"};

bool is_own(std::string_view field) {
  return std::find(own_fields.begin(), own_fields.end(), field) != own_fields.end();
}

void collect_fields(const std::string& text, std::vector<std::string>& fields) {
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) return;
    const std::string field = text.substr(at + 1, end - at - 1);
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  }
}

/// Each place once: what was filled in is never read as a place again.
std::string filled(const std::string& text, const std::map<std::string, std::string>& values) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t end = open == std::string::npos ? open : text.find('}', open);
    if (end == std::string::npos) return out + text.substr(at);
    out += text.substr(at, open - at);
    const auto value = values.find(text.substr(open + 1, end - open - 1));
    out += value == values.end() ? text.substr(open, end - open + 1) : value->second;
    at = end + 1;
  }
  return out;
}

std::string whole_text(const LetterBook& book, const Letter& letter, LetterTone tone,
                       std::string_view language) {
  const auto at = static_cast<std::size_t>(tone);
  return book.greetings[at].in(language) + "\n\n" + letter.texts[at].in(language) + "\n\n" +
         book.closings[at].in(language);
}

}  // namespace

const std::array<std::string_view, 3>& tone_names() {
  return tones;
}

std::optional<LetterTone> tone_named(std::string_view name) {
  return value_named<LetterTone>(tones, name);
}

const Letter* LetterBook::named(std::string_view id) const {
  for (const Letter& each : letters)
    if (each.id == id) return &each;
  return nullptr;
}

std::vector<std::string> LetterBook::fields(const Letter& letter, LetterTone tone,
                                            std::string_view language) const {
  std::vector<std::string> all;
  collect_fields(letter.subjects.in(language), all);
  collect_fields(whole_text(*this, letter, tone, language), all);
  std::erase_if(all, [](const std::string& field) { return is_own(field); });
  return all;
}

Checked<WrittenLetter> write_letter(const LetterBook& book, const Letter& letter, LetterTone tone,
                                    std::string_view language,
                                    const std::map<std::string, std::string>& values) {
  Problems found;
  const std::vector<std::string> fields = book.fields(letter, tone, language);
  for (const std::string& field : fields) {
    const auto value = values.find(field);
    if (value == values.end() || trimmed(value->second).empty())
      found.push_back(problem("letter.field_missing", {"", 0, field}, {{"field", field}}));
  }
  for (const auto& [field, value] : values)
    if (!is_own(field) && std::find(fields.begin(), fields.end(), field) == fields.end())
      found.push_back(problem("letter.field_unknown", {"", 0, field},
                              {{"field", field}, {"nearest", nearest(field, fields)}}));
  if (!found.empty()) return found;
  return WrittenLetter{filled(letter.subjects.in(language), values),
                       filled(whole_text(book, letter, tone, language), values)};
}

}  // namespace vireo
