#pragma once
// LetterView: the message that tells a client one cannot do a task in time: from templates/letters, with what
// the book knows filled in and the rest marked in brackets. It is copied, never sent. No widget.
#include <string>
#include <vector>

#include "app/desktop/model/named_value.h"
#include "app/desktop/pages/work/week_view.h"
#include "core/work/letter.h"

namespace vireo {

class LetterView {
 public:
  LetterView(const Session& session, const WeekView& week, TaskId task);

  std::vector<NamedValue> letters() const;
  std::vector<NamedValue> tones() const;
  const std::string& letter() const { return letter_; }
  const std::string& tone() const { return tone_; }
  void choose(const std::string& letter, const std::string& tone);
  /// In the client's language when it is one the letters have.
  const WrittenLetter& written() const { return written_; }

 private:
  void write();
  std::map<std::string, std::string> known_values(const Wording& wording) const;

  const Session& session_;
  const WeekView& week_;
  TaskId task_;
  LetterBook book_;
  std::string letter_;
  std::string tone_{"neutral"};
  WrittenLetter written_{};
};

}  // namespace vireo
