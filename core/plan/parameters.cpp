#include "core/plan/parameters.h"

namespace vireo {

std::string plan_name(const std::string& id, const LocalText& names, std::string_view language) {
  return names.empty() ? id : names.in(language);
}

bool ends_plan_period(const PlanParameters& typed, std::size_t month, std::size_t length) {
  return (static_cast<std::size_t>(typed.start_month - 1) + month + 1) % length == 0;
}

bool opens_after_period(const PlanParameters& typed, std::size_t length) {
  return typed.goes_on && static_cast<std::size_t>(typed.start_month - 1) % length == 0;
}

const std::vector<std::string>& plan_origins() {
  static const std::vector<std::string> all{"template", "day",     "cash",     "sales",    "season",
                                            "payments", "costs",   "assets",   "loans",    "drawings",
                                            "open",     "profile", "invoices", "existing", "estimate"};
  return all;
}

}  // namespace vireo
