#pragma once
// LocalText: one text of knowledge data (an account's name, a mention) in the languages its author wrote it
// in. Not a message of the catalogue: those belong to Wording.
#include <map>
#include <string>
#include <string_view>

#include "core/base/argument.h"

namespace vireo {

struct LocalText {
  std::map<std::string, std::string, std::less<>> by_language;

  /// In `language`, else in English, else in any language there is, else empty.
  const std::string& in(std::string_view language) const;
  bool empty() const { return by_language.empty(); }
  /// As an argument of a message, worded in the reader's language.
  operator Argument() const;
  /// The reverse.
  static LocalText of(const Argument& argument);
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace vireo
