#pragma once
// The lines of an exercise file, key by key, every text quoted as TOML asks. Used by imported_exercise.cpp.
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

class ExerciseToml {
 public:
  void section(std::string_view name) { text_ += "\n[[" + std::string(name) + "]]\n"; }
  void add(std::string_view key, std::string_view value);
  void add(std::string_view key, int value);
  void add(std::string_view key, bool value);
  void add(std::string_view key, const std::vector<std::string>& values);
  void raw(std::string_view line) { text_ += line; }
  /// The same words in French and English; nothing when there are none.
  void add_words(std::string_view key, std::string_view words);
  const std::string& text() const { return text_; }

  static std::string quoted(std::string_view text);
  /// A bare key where it can be one.
  static std::string key(std::string_view name);

 private:
  std::string text_{};
};

}  // namespace vireo
