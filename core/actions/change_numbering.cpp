#include "core/actions/change_numbering.h"

#include "core/base/text.h"
#include "core/store/series_table.h"

namespace vireo {

Checked<Done> change_numbering(Book& book, const std::vector<NumberingChange>& changes) {
  Problems found;
  std::vector<std::pair<DocumentKind, NumberSeries>> wanted;
  std::string kinds;
  for (const NumberingChange& change : changes) {
    NumberSeries series = number_series(book, change.kind);
    const std::string kind(name_of(change.kind));
    const auto pattern =
        take(check_number_pattern(trimmed(change.pattern), series.resets_each_year), found, kind);
    if (!pattern || *pattern == series.pattern) continue;
    series.pattern = *pattern;
    kinds += (kinds.empty() ? "" : ", ") + series.pattern;
    wanted.emplace_back(change.kind, series);
  }
  if (!found.empty()) return found;
  if (wanted.empty()) return Done{};
  return book.write({{"deed.numbering_changed", {{"patterns", kinds}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      for (const auto& [kind, series] : wanted) set_number_series(write, kind, series);
                      return Done{};
                    });
}

}  // namespace vireo
