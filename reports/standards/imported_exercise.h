#pragma once
// Questions of a learning platform as exercise files: those of one category become one exercise, a cloze is
// one of its own. What the platform keeps beside (names, ids, settings) stays in the file, so that exporting
// gives the same questions. Used by `exercise import`.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "reports/standards/bank_question.h"

namespace vireo {

struct ImportedExercise {
  std::string id{};    // a plain file name
  std::string toml{};  // a file that exercise_file.h takes
  int questions = 0;
};

struct ImportRequest {
  std::string file{};     // named in problems
  std::string country{};  // of the sandbox; empty: a usual one
};

/// Both languages get the words as they are. Problems of exercise_file.h, when a question cannot be one.
Checked<std::vector<ImportedExercise>> imported_exercises(const std::vector<BankQuestion>& questions,
                                                          const ImportRequest& request);

/// Moodle XML or GIFT, as the bytes begin.
Checked<std::vector<BankQuestion>> read_question_bank(const std::string& name, std::string_view bytes);

}  // namespace vireo
