#pragma once
// Questions of a learning platform as drafts of exercises, as a teacher could have written them; what no form
// of the editor shows (marks of choices, settings of the platform) stands in their kept parts. The files are
// written by core/store/catalog/exercise_draft_file.h. Used by imported_exercise.cpp.
#include <string>
#include <string_view>
#include <vector>

#include "core/training/exercise_draft.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// Longest name of a file or field that is made of a question's.
constexpr std::size_t longest_id = 40;
/// Plain letters, digits, - and _, of a length that is no longer.
bool is_plain_id(std::string_view id);
/// "top/VAT/Returns" as "Returns".
std::string last_of(const std::string& category);

/// Questions of one category; what all begin with alike becomes the statement. `country` of the sandbox;
/// empty: a usual one.
ExerciseDraft draft_of_questions(const std::string& id, const std::vector<const BankQuestion*>& questions,
                                 const std::string& country);
/// A text with gaps: one exercise, a field a gap.
ExerciseDraft draft_with_gaps(const std::string& id, const BankQuestion& question,
                              const std::string& country);

}  // namespace vireo
