#pragma once
// The axis of a chart on paper: from nothing, or the lowest, to the highest of all its series.
#include "core/base/wording.h"
#include "reports/model/paper.h"

namespace vireo {

paper::Chart with_axis(paper::Chart chart, Currency currency, const Wording& wording);

}  // namespace vireo
