#pragma once
// What a view gives as choices, as a form grid takes them. Used by pages with forms.
#include "app/desktop/model/named_value.h"
#include "app/desktop/widgets/form_grid.h"

namespace vireo {

inline std::vector<FormOption> form_options(const std::vector<NamedValue>& values) {
  std::vector<FormOption> options;
  for (const NamedValue& named : values) options.push_back({named.value, named.text});
  return options;
}

}  // namespace vireo
