#pragma once
// StepRows: the explanation tree of a figure (core/base/figure.h) as worded rows with a depth, for StepTree
// and any other list. No widget.
//
//   for (const StepRow& row : step_rows(figure.why, wording)) ... row.depth, row.label, row.value, row.rule,
//   row.source
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/base/wording.h"

namespace vireo {

struct StepRow {
  int depth = 0;
  std::string label;
  std::string value;
  std::string rule;
  std::string source;       // title and date
  std::string source_link;  // empty when there is none
  std::vector<Link> links;
};

/// Parents before their children, in the tree's order.
std::vector<StepRow> step_rows(const Step& root, const Wording& wording);

}  // namespace vireo
