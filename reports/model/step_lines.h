#pragma once
// The steps behind a figure, worded line by line for the terminal and for paper: both print the same tree.
#include <vector>

#include "core/base/figure.h"
#include "core/base/wording.h"
#include "reports/model/paper.h"

namespace vireo {

/// The step and all below it, in reading order, with rule and source as the note of each line.
paper::StepTree step_lines(const Step& step, const Wording& wording);

}  // namespace vireo
