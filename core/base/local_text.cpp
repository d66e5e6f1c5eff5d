#include "core/base/local_text.h"

#include "core/base/text.h"

namespace vireo {

const std::string& LocalText::in(std::string_view language) const {
  static const std::string none;
  if (const auto found = by_language.find(language); found != by_language.end()) return found->second;
  if (const auto english = by_language.find("en"); english != by_language.end()) return english->second;
  return by_language.empty() ? none : by_language.begin()->second;
}

LocalText::operator Argument() const {
  std::string written;
  for (const auto& [language, text] : by_language) {
    if (!written.empty()) written += '\n';
    written += language + '\t' + text;
  }
  return {Argument::Kind::local, written};
}

LocalText LocalText::of(const Argument& argument) {
  LocalText text;
  for (const auto& line : split(argument.value, '\n')) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos) text.by_language[line.substr(0, tab)] = line.substr(tab + 1);
  }
  return text;
}

}  // namespace vireo
