#pragma once
// Exercise: a case of the course as a teacher writes it (templates/exercises): figures that may be drawn
// anew, formulas that reckon the answers, mistakes that are recognised by their number. Values only; read by
// core/store/catalog/exercise_file.h, drawn by variant.h, graded by grading.h.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/local_text.h"
#include "core/formula/expression.h"
#include "core/training/answer_table.h"
#include "core/training/state_query.h"

namespace vireo {

/// A figure of the case; with a range, drawn from it in steps for each trainee.
struct ExerciseParameter {
  std::string name{};
  Decimal value{};
  struct Range {
    Decimal from{};
    Decimal to{};
    Decimal step{};
  };
  std::optional<Range> range{};
  bool percent = false;  // 0.28 is shown as 28 %
};

/// A value on the way, named so that formulas can use it.
struct DerivedValue {
  std::string name{};
  Expression formula{};
};

/// A wrong answer that tells what went wrong: a number, a choice, a word, or a table with that fault.
struct RecognisedMistake {
  std::string id{};
  std::optional<Expression> when{};
  std::string choice{};  // or the word
  std::optional<TableMistake> table{};
  Decimal tolerance{};
  Decimal score{};  // share of the points it still earns; 1: another right answer
  LocalText feedback{};
};

struct ExerciseField {
  std::string id{};
  AnswerKind kind = AnswerKind::number;
  LocalText label{};
  int points = 1;
  std::optional<Expression> expected{};         // of a number; a date as days since 1970
  std::vector<std::string> expected_choices{};  // with those that the figures decide (decide_choices)
  std::vector<std::string> expected_words{};    // of a word or account, any of them; "*" is any letters
  bool exact = false;                           // of a word: capitals and accents count
  std::optional<AnswerTable> table{};
  std::string round{};                // the round it is asked in; empty: from the beginning
  std::string card{};                 // asked only when that card was drawn
  int least_words = 0;                // of a text
  std::optional<StateQuery> state{};  // of a number that is read from the trainee's book
  Decimal tolerance{};
  std::vector<std::string> follow{};  // earlier fields whose own answer this one may rest on
  std::vector<RecognisedMistake> mistakes{};
  std::vector<LocalText> hints{};
  std::vector<ExerciseChoice> choices{};
  LocalText praise{};     // said of a right answer
  LocalText otherwise{};  // said of a wrong one that no mistake foresees
  LocalText solution{};   // of this field alone
  /// What a learning platform calls it, and its settings there: "name", "idnumber", "penalty" ...
  std::map<std::string, std::string> bank{};

  bool is_number() const { return kind <= AnswerKind::date; }
  /// Its choices say when they are the right one.
  bool is_decided() const;
};

/// What a case brings along: a bank statement, an e-mail, a time sheet.
struct CaseFile {
  std::string name{};  // "releve-mars.csv"
  std::string text{};
};

/// What happens in a round, before it is answered.
struct EventCard {
  std::string id{};
  LocalText title{};
  LocalText text{};                         // {{name}} stands for a figure
  std::map<std::string, Decimal> values{};  // figures that this card sets
};

/// One of several rounds, played in their order: a card is shown, its fields are answered, the next opens.
struct ExerciseRound {
  std::string id{};
  LocalText title{};
  std::vector<EventCard> cards{};  // of several, one is drawn for each trainee
};

/// The pages of the window an exercise can name as its screen.
const std::vector<std::string>& exercise_screens();

/// Its text for a trainee who begins on that day: "{{day 3}}" is three days later, as 2026-03-05.
/// {{names}} of figures are left for with_figures (variant.h).
std::string case_text(const CaseFile& file, Date begin);

struct Exercise {
  std::string id{};
  std::string version{};
  int level = 1;
  std::vector<std::string> competencies{};
  LocalText title{};
  LocalText statement{};  // {{name}} stands for a figure
  LocalText solution{};
  std::string screen{};   // where in the window it is done
  std::string country{};  // of the book a trainee works in
  std::string regime{};   // a pack's id; empty: none
  std::string activity{};
  std::string address{};
  std::vector<std::pair<std::string, std::string>>
      identifiers{};  // of the sandbox's business, so that it can invoice
  bool scored = true;
  int attempts_most = 2;  // in graded mode
  int minutes = 20;
  std::vector<ExerciseParameter> parameters{};
  std::vector<DerivedValue> derived{};
  std::vector<ExerciseField> fields{};
  std::vector<ExerciseRound> rounds{};
  bool gaps = false;       // "[1]" in the statement is the place of the first field
  std::string category{};  // where a learning platform files it
  std::vector<CaseFile> files{};
  std::string source{};  // the file it was read from, whole

  int points() const;
  const ExerciseField* field(std::string_view id) const;
};

}  // namespace vireo
