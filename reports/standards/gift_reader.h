#pragma once
// Reads GIFT (https://docs.moodle.org/en/GIFT_format): questions parted by blank lines, answers in braces.
// Gives the same questions as moodle_reader.h.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// Problems, all at once, with their line: "question_bank.gift" {part}, "question_bank.too_large",
/// "question_bank.empty", those of check_bank_question(). A description asks nothing: warning
/// "question_bank.type_unknown".
Checked<std::vector<BankQuestion>> read_gift(const std::string& name, std::string_view text);

}  // namespace vireo
