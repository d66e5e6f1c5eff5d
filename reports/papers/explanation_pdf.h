#pragma once
// A figure and the whole way to it, on paper: the same tree as in the window and in the terminal, with the
// line that says these are estimates.
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/wording.h"

namespace vireo {

struct ExplainedFigure {
  std::string title{};  // worded
  Step why{};
};

/// The PDF's bytes. `sender` is the business.
std::string explanation_pdf(const std::string& sender, const std::vector<ExplainedFigure>& figures,
                            const Wording& wording, Date day);

}  // namespace vireo
