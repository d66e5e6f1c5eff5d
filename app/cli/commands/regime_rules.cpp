#include "app/cli/commands/regime_rules.h"

#include "core/store/book_rules.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

std::optional<Rules> rules_of(Invocation& invocation, const Book& book, bool needed) {
  const Profile profile = profile_on(book, invocation.today());
  if (!profile.has("regime")) {
    if (needed) invocation.refuse(problem("report.no_regime"));
    return std::nullopt;
  }
  const Catalog catalog(invocation.templates());
  auto pack = invocation.take(regime_for(book, catalog, profile.get("regime")));
  auto holidays = invocation.take(catalog.holidays(profile.get("country")));
  if (!pack || !holidays) return std::nullopt;
  return Rules{std::move(*pack), std::move(*holidays)};
}

}  // namespace vireo::cli
