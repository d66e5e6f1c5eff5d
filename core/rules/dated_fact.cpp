#include "core/rules/dated_fact.h"

namespace vireo {

std::string fact_on(const std::vector<DatedFact>& facts, std::string_view key, Date day,
                    bool from_the_start) {
  const DatedFact* holding = nullptr;
  const DatedFact* first = nullptr;
  for (const auto& fact : facts) {
    if (fact.key != key) continue;
    if (!first || fact.from < first->from) first = &fact;
    if (fact.from <= day && (!holding || holding->from <= fact.from)) holding = &fact;
  }
  if (!holding && from_the_start) holding = first;
  return holding ? holding->value : std::string();
}

}  // namespace vireo
