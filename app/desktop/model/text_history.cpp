#include "app/desktop/model/text_history.h"

namespace vireo {
namespace {

constexpr std::size_t longest_history = 200;

enum class Edit { letter, blank, other };

/// One letter added is at most one UTF-8 sequence longer.
Edit edit_between(const TextState& before, const TextState& after) {
  const bool grown = after.text.size() > before.text.size() && after.text.size() - before.text.size() <= 4;
  if (!grown || after.caret != before.caret + 1) return Edit::other;
  const bool blank = after.text.ends_with(' ') || after.text.ends_with('\n');
  return blank ? Edit::blank : Edit::letter;
}

}  // namespace

void TextHistory::reset(TextState state) {
  states_.assign(1, std::move(state));
  at_ = 0;
  group_open_ = false;
}

void TextHistory::record(TextState state) {
  if (state.text == current().text) return;
  const Edit edit = edit_between(current(), state);
  states_.resize(at_ + 1);
  if (group_open_ && edit != Edit::other) {
    states_.back() = std::move(state);
  } else {
    states_.push_back(std::move(state));
    if (states_.size() > longest_history) states_.erase(states_.begin());
    at_ = states_.size() - 1;
  }
  group_open_ = edit == Edit::letter;
}

std::optional<TextState> TextHistory::undo() {
  group_open_ = false;
  if (at_ == 0) return std::nullopt;
  return states_[--at_];
}

std::optional<TextState> TextHistory::redo() {
  group_open_ = false;
  if (at_ + 1 >= states_.size()) return std::nullopt;
  return states_[++at_];
}

}  // namespace vireo
