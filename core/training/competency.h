#pragma once
// Competency: one thing the course teaches, by its code ("C2.4") and its name. The list is data
// (templates/competencies); exercises name codes. Values only.
#include <string>

#include "core/base/local_text.h"

namespace vireo {

struct Competency {
  std::string code{};
  LocalText name{};
};

}  // namespace vireo
