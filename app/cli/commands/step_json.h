#pragma once
// The explanation of a figure as JSON: the same tree as in the window and on paper.
#include "app/cli/invocation.h"
#include "core/base/figure.h"

namespace vireo::cli {

Json step_json(const Step& step, const Wording& wording);

}  // namespace vireo::cli
