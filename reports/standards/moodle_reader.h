#pragma once
// Reads Moodle XML (https://docs.moodle.org/en/Moodle_XML_format) with distrust: no document type, no
// entities of its own, not deep, not long. Gives questions; imported_exercise.h makes exercises of them.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "reports/standards/bank_question.h"

namespace vireo {

/// `name` stands in problems, with the line. Problems, all at once: "question_bank.unreadable" {reason},
/// "question_bank.doctype", "question_bank.too_deep", "question_bank.too_large", "question_bank.not_a_quiz",
/// "question_bank.empty", "question_bank.number" {value}, "question_bank.share" {value},
/// "question_bank.no_answer" {question}, "question_bank.no_text", those of cloze_reader.h. Warnings beside a
/// value: "question_bank.type_unknown" {type}, "question_bank.file_left_out".
Checked<std::vector<BankQuestion>> read_moodle_xml(const std::string& name, std::string_view xml);

/// Whether a right answer is there and every number is one; problems as above.
void check_bank_question(const BankQuestion& question, const std::string& file, Problems& found);

}  // namespace vireo
