#pragma once
// The parts of a Moodle cloze, "{2:NUMERICAL:=226:0.01~%50%236:0.01#feedback}", taken out of its text.
#include <string>

#include "core/base/checked.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// Fills `question.parts` and puts "[1]" where each stood in `question.text`. Problems, placed at
/// `place`: "question_bank.cloze_part" {part}, "question_bank.no_part".
void read_cloze(BankQuestion& question, const Place& place, Problems& found);

}  // namespace vireo
