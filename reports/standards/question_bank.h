#pragma once
// Exercises as question banks of learning platforms: Moodle XML and GIFT (Moodle's import formats, 4.x).
// Their readers: moodle_reader.h, gift_reader.h.
#include <string>
#include <vector>

#include "core/training/exercise.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// In one language, with the figures as written; UTF-8. Numbers carry tolerance, recognised mistakes are
/// partial answers with feedback; texts become essays.
std::string moodle_xml(const std::vector<Exercise>& exercises, const std::string& language);
std::string gift_text(const std::vector<Exercise>& exercises, const std::string& language);

std::string moodle_xml(const std::vector<BankQuestion>& questions);
std::string gift_text(const std::vector<BankQuestion>& questions);

/// "{2:NUMERICAL:=226:0.01~%50%236:0.01#feedback}": a part of a cloze.
std::string cloze_part(const BankQuestion& part);

}  // namespace vireo
