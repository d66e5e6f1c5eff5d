#pragma once
// TextHistory: undo and redo of one text field, in groups as people think of them (a word, a paste, a
// deletion). The platform's entries lack it; widgets/text_undo.h plugs it in.
#include <optional>
#include <string>
#include <vector>

namespace vireo {

struct TextState {
  std::string text;
  long caret = 0;
  friend bool operator==(const TextState&, const TextState&) = default;
};

class TextHistory {
 public:
  /// Forgets everything: the field was filled by the program.
  void reset(TextState state);
  /// The field now holds this. Letters typed one after another join into one group until a blank.
  void record(TextState state);
  std::optional<TextState> undo();
  std::optional<TextState> redo();
  const TextState& current() const { return states_[at_]; }

 private:
  std::vector<TextState> states_{TextState{}};
  std::size_t at_ = 0;
  bool group_open_ = false;
};

}  // namespace vireo
