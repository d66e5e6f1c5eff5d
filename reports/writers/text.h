#pragma once
// Writes sheets as aligned tables and explanations as indented lines, for a terminal.
#include <string>

#include "core/base/figure.h"
#include "core/base/wording.h"
#include "reports/model/paper.h"
#include "reports/model/sheet.h"

namespace vireo {

/// The whole sheet as an aligned table. Its rows are held in memory: meant for what a person reads.
std::string write_text(const Sheet& sheet, const Wording& wording);
/// The steps of a figure, indented, values aligned at the right.
std::string write_text(const paper::StepTree& tree);
std::string explain(const Figure& figure, const Wording& wording);
std::string explain(const Step& step, const Wording& wording);

}  // namespace vireo
