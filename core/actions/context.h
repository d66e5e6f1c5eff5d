#pragma once
// Context: what an action is told besides its request: where knowledge is read from, and the day that is
// today.
#include "core/base/date.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

struct Context {
  TemplateSource templates{};
  Date today{};
};

}  // namespace vireo
