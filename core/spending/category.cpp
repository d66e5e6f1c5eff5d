#include "core/spending/category.h"

namespace vireo {

std::set<std::string> owner_categories(const std::vector<ExpenseCategory>& categories) {
  std::set<std::string> ids;
  for (const ExpenseCategory& each : categories)
    if (each.kind == CategoryKind::owner) ids.insert(each.id);
  return ids;
}

}  // namespace vireo
