#include "core/work/unit.h"

#include "core/base/text.h"

namespace vireo {
namespace {

bool means(const Unit& unit, const std::string& wanted) {
  if (folded(unit.id) == wanted || folded(unit.code) == wanted) return true;
  for (const auto* texts : {&unit.names, &unit.plurals, &unit.shorts})
    for (const auto& [language, text] : texts->by_language)
      if (folded(text) == wanted) return true;
  for (const auto& alias : unit.aliases)
    if (folded(alias) == wanted) return true;
  return false;
}

}  // namespace

const Unit* unit_named(const std::vector<Unit>& units, std::string_view typed) {
  const std::string wanted = folded(trimmed(typed));
  for (const auto& unit : units)
    if (means(unit, wanted)) return &unit;
  return nullptr;
}

}  // namespace vireo
