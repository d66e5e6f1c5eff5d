#pragma once
// Letter: a message of the trade as kept in templates/letters: its text in the languages there are, in three
// tones, with places to fill in. Pure; nothing is sent.
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/local_text.h"

namespace vireo {

enum class LetterTone { formal, neutral, warm };
const std::array<std::string_view, 3>& tone_names();
std::optional<LetterTone> tone_named(std::string_view name);

struct Letter {
  std::string id{};
  LocalText names{};
  LocalText subjects{};
  std::array<LocalText, 3> texts{};  // by LetterTone
};

struct LetterBook {
  std::array<LocalText, 3> greetings{};
  std::array<LocalText, 3> closings{};
  std::vector<Letter> letters{};

  const Letter* named(std::string_view id) const;
  /// The places of a letter that are to be filled in, in the order they come; not client, sender, today.
  std::vector<std::string> fields(const Letter& letter, LetterTone tone, std::string_view language) const;
};

struct WrittenLetter {
  std::string subject{};
  std::string text{};
};

/// Problems, all at once: "letter.field_missing" {field}, "letter.field_unknown" {field, nearest}.
Checked<WrittenLetter> write_letter(const LetterBook& book, const Letter& letter, LetterTone tone,
                                    std::string_view language,
                                    const std::map<std::string, std::string>& values);

}  // namespace vireo
