#include "core/plan/parameters.h"

namespace vireo {

std::string plan_name(const std::string& id, const LocalText& names, std::string_view language) {
  return names.empty() ? id : names.in(language);
}

bool ends_plan_period(const PlanParameters& typed, std::size_t month, std::size_t length) {
  return (static_cast<std::size_t>(typed.start_month - 1) + month + 1) % length == 0;
}

}  // namespace vireo
