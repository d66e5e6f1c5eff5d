#pragma once
// Any report on paper: its title, its table, its totals.
#include <string>

#include "core/base/wording.h"
#include "reports/model/paper.h"
#include "reports/model/sheet.h"

namespace vireo {

/// `sender` is the business. A sheet whose rows stream is read to its end.
Paper sheet_paper(const Sheet& sheet, const std::string& sender, const Wording& wording);

/// A cell as this language writes it.
std::string worded(const Cell& cell, const Wording& wording);

}  // namespace vireo
