#pragma once
// A class's gradebook as a workbook, and as the CSV that a learning platform imports.
#include <string>

#include "core/base/wording.h"
#include "core/training/gradebook.h"
#include "reports/model/sheet.h"

namespace vireo {

/// `found`: what was noted of the files, each with its name; the last sheet says what became of every file.
Workbook gradebook_workbook(const Gradebook& book, const Problems& found, const Wording& wording, Date day);
/// "Email address,E01,E01 feedback,...": UTF-8, commas, shares in per cent.
std::string gradebook_csv(const Gradebook& book, const Wording& wording);

}  // namespace vireo
