#pragma once
// An exercise as questions of a learning platform: a number becomes numerical, a choice multichoice, a word
// shortanswer, a table with given rows cloze or matching, what a person must read an essay. Used by
// question_bank.h.
#include <string>
#include <vector>

#include "core/training/exercise.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// With the figures as written; what gives no value is left out.
std::vector<BankQuestion> bank_questions(const Exercise& exercise, const std::string& language);

}  // namespace vireo
