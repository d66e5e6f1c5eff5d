#include "core/base/local_text.h"

namespace vireo {

const std::string& LocalText::in(std::string_view language) const {
  static const std::string none;
  if (const auto found = by_language.find(language); found != by_language.end()) return found->second;
  if (const auto english = by_language.find("en"); english != by_language.end()) return english->second;
  return by_language.empty() ? none : by_language.begin()->second;
}

}  // namespace vireo
