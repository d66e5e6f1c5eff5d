#pragma once
// Short answers that are compared, not read by a person: words with capitals and accents aside, accounts by
// their number. Used by grading.h for fields and cells. Pure.
#include <string>
#include <string_view>

#include "core/training/answer_table.h"

namespace vireo {

/// "*" in the pattern stands for any letters, "\*" for a star.
bool word_fits(std::string_view pattern, std::string_view typed, bool exact = false);
/// 411, 411000 and "411 000" are one account.
bool same_account(std::string_view a, std::string_view b);
/// By `kind`: a word or an account.
bool answer_fits(AnswerKind kind, std::string_view expected, std::string_view typed, bool exact = false);

}  // namespace vireo
