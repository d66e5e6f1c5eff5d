#pragma once
// BankQuestion: a question as learning platforms keep them, between an exercise and a file format: what
// Moodle XML and GIFT writers print and their readers give. Plain text in one language; values only.
#include <map>
#include <string>
#include <vector>

#include "core/base/decimal.h"

namespace vireo {

struct BankAnswer {
  std::string text{};       // "*": any other answer
  std::string tolerance{};  // of a number
  Decimal share{};          // of the points, -1 to 1
  std::string feedback{};

  friend bool operator==(const BankAnswer&, const BankAnswer&) = default;
};

/// A thing and what belongs to it.
struct BankPair {
  std::string thing{};
  std::string match{};

  friend bool operator==(const BankPair&, const BankPair&) = default;
};

struct BankQuestion {
  std::string type{};      // numerical, multichoice, shortanswer, truefalse, essay, matching, cloze
  std::string category{};  // "$course$/Vireo/E02"
  std::string name{};
  std::string text{};  // of a cloze with "[1]" where its first part stands
  std::string grade{};
  std::string general_feedback{};
  std::string for_graders{};  // of an essay
  bool single = true;         // of a multichoice
  std::vector<BankAnswer> answers{};
  std::vector<BankPair> pairs{};                  // of a matching
  std::vector<BankQuestion> parts{};              // of a cloze
  std::map<std::string, std::string> settings{};  // "idnumber", "penalty", "usecase" ...
  int line = 0;                                   // where it was read

  friend bool operator==(const BankQuestion& a, const BankQuestion& b) {
    // Not where it stands in a file.
    return a.type == b.type && a.category == b.category && a.name == b.name && a.text == b.text &&
           a.grade == b.grade && a.general_feedback == b.general_feedback && a.for_graders == b.for_graders &&
           a.single == b.single && a.answers == b.answers && a.pairs == b.pairs && a.parts == b.parts &&
           a.settings == b.settings;
  }
};

/// Of a question's children in Moodle XML, those kept as they are.
const std::vector<std::string>& kept_settings();

/// "50", "33.33333": a share as these formats write it.
std::string percent_text(const Decimal& share);

}  // namespace vireo
