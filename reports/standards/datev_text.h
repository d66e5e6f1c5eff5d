#pragma once
// Texts as DATEV's files carry them: Windows 1252, in quotes, of a limited length.
#include <cstdint>
#include <string>
#include <string_view>

namespace vireo {

/// UTF-8 to Windows 1252; what that charset lacks becomes "?" and is counted.
class DatevText {
 public:
  std::string of(std::string_view text);
  std::int64_t replaced = 0;

 private:
  char narrow(std::string_view one);
};

std::string in_quotes(const std::string& text);
/// Cut between characters.
std::string cut_after(std::string_view text, std::size_t characters);

}  // namespace vireo
