#include "reports/writers/xlsx_names.h"

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr int longest_name = 31;

/// At most `most` UTF-16 units, as spreadsheets count, never cutting a character.
std::string cut(const std::string& text, int most) {
  int units = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    units += length == 4 ? 2 : 1;
    if (units > most) break;
    at += length;
  }
  return text.substr(0, at);
}

std::string allowed(const std::string& wished) {
  std::string name;
  for (const char sign : wished)
    name += std::string_view("[]:*?/\\\t\n\r").find(sign) == std::string_view::npos ? sign : ' ';
  while (name.starts_with('\'')) name.erase(0, 1);
  while (name.ends_with('\'')) name.pop_back();
  name = trimmed(name);
  return name.empty() ? "-" : name;
}

std::string numbered(const std::string& name, int number) {
  if (number == 1) return trimmed(cut(name, longest_name));
  const std::string tail = " (" + std::to_string(number) + ")";
  return trimmed(cut(name, longest_name - static_cast<int>(tail.size()))) + tail;
}

}  // namespace

std::string XlsxNames::tab(const std::string& wished, int part) {
  const std::string name = allowed(wished);
  for (int number = part;; ++number) {
    std::string found = numbered(name, number);
    if (taken_.insert(folded(found)).second) return found;
  }
}

std::string quoted_tab(const std::string& name) {
  std::string quoted = "'";
  for (const char sign : name) quoted += sign == '\'' ? std::string("''") : std::string(1, sign);
  return quoted + "'";
}

}  // namespace vireo
