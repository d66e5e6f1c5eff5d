#include "reports/standards/exercise_toml.h"

#include <algorithm>
#include <array>

namespace vireo {

std::string ExerciseToml::quoted(std::string_view text) {
  constexpr std::array<char, 17> digits{"0123456789ABCDEF"};
  std::string out = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\')
      (out += '\\') += letter;
    else if (letter == '\n')
      out += "\\n";
    else if (letter == '\t')
      out += "\\t";
    else if (byte < 0x20 || byte == 0x7F)
      ((out += "\\u00") += digits[byte / 16]) += digits[byte % 16];
    else
      out += letter;
  }
  return out + "\"";
}

std::string ExerciseToml::key(std::string_view name) {
  const bool bare = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
  });
  return bare ? std::string(name) : quoted(name);
}

void ExerciseToml::add(std::string_view name, std::string_view value) {
  text_ += key(name) + " = " + quoted(value) + "\n";
}

void ExerciseToml::add(std::string_view name, int value) {
  text_ += key(name) + " = " + std::to_string(value) + "\n";
}

void ExerciseToml::add(std::string_view name, bool value) {
  text_ += key(name) + (value ? " = true\n" : " = false\n");
}

void ExerciseToml::add(std::string_view name, const std::vector<std::string>& values) {
  text_ += key(name) + " = [";
  for (std::size_t at = 0; at < values.size(); ++at) text_ += (at == 0 ? "" : ", ") + quoted(values[at]);
  text_ += "]\n";
}

void ExerciseToml::add_words(std::string_view name, std::string_view words) {
  if (words.empty()) return;
  const std::string both = quoted(words);
  text_ += key(name) + " = { fr = " + both + ", en = " + both + " }\n";
}

}  // namespace vireo
