#include "core/actions/change_series.h"

#include <algorithm>

#include "core/store/documents_table.h"
#include "core/store/series_table.h"

namespace vireo {
namespace {

/// The highest number given that is written as the new series writes its own, in the year that counts; 0:
/// none.
std::int64_t last_given(const Book& book, DocumentKind kind, const NumberSeries& series, int year) {
  DocumentFilter filter;
  filter.kind = kind;
  std::int64_t last = 0;
  for (const DocumentRow& row : documents(book, filter, Date{})) {
    const auto read = read_number(series.pattern, row.number);
    if (read && (!series.resets_each_year || read->year == year)) last = std::max(last, read->number);
  }
  return last;
}

NumberSeries changed(NumberSeries series, const SeriesChange& change, int year) {
  if (change.pattern) series.pattern = *change.pattern;
  if (change.resets_each_year) series.resets_each_year = *change.resets_each_year;
  if (change.next) {
    series.next = *change.next;
    series.year = year;
  } else if (series.resets_each_year && series.year != 0 && series.year != year) {
    series.next = 1;  // as the first document of the new year would find it
    series.year = year;
  }
  return series;
}

Problem told(const char* code, const NumberSeries& series, int year, std::int64_t last) {
  return problem(code, {"", 0, "next"},
                 {{"number", number_text(series.pattern, year, series.next)},
                  {"last", number_text(series.pattern, year, last)}});
}

/// The series as it would be, or all that stands against it.
Checked<NumberSeries> wanted_series(const Book& book, const SeriesChange& change, Date today) {
  const int year = today.year();
  const NumberSeries after = changed(number_series(book, change.kind), change, year);
  Problems found;
  if (!change.pattern && !change.next && !change.resets_each_year)
    found.push_back(problem("numbering.nothing_changes"));
  const bool readable = take(check_number_pattern(after.pattern, after.resets_each_year), found).has_value();
  if (after.next < 1) found.push_back(problem("numbering.not_positive", {"", 0, "next"}));
  if (readable && after.next >= 1) {
    const std::int64_t last = last_given(book, change.kind, after, year);
    if (after.next <= last)
      found.push_back(told("numbering.given", after, year, last));
    else if (last > 0 && after.next > last + 1)
      found.push_back(told("numbering.leaves_gap", after, year, last));
  }
  if (!found.empty()) return found;
  return after;
}

}  // namespace

Checked<NumberSeries> change_series(Book& book, const SeriesChange& change, Date today) {
  const auto after = wanted_series(book, change, today);
  if (!after) return after;
  const Deed deed{{"deed.series_changed",
                   {{"kind", Argument::term("series.kind." + std::string(name_of(change.kind)))},
                    {"number", number_text(after->pattern, today.year(), after->next)}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<NumberSeries> {
    set_number_series(write, change.kind, *after);
    return *after;
  });
}

Checked<Done> change_series(Book& book, const std::vector<SeriesChange>& changes, Date today) {
  Problems found;
  std::vector<std::pair<DocumentKind, NumberSeries>> wanted;
  std::string patterns;
  for (const SeriesChange& change : changes) {
    const auto after = take(wanted_series(book, change, today), found, std::string(name_of(change.kind)));
    if (!after || *after == number_series(book, change.kind)) continue;
    patterns += (patterns.empty() ? "" : ", ") + after->pattern;
    wanted.emplace_back(change.kind, *after);
  }
  if (!found.empty()) return found;
  if (wanted.empty()) return Done{};
  return book.write({{"deed.numbering_changed", {{"patterns", patterns}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      for (const auto& [kind, series] : wanted) set_number_series(write, kind, series);
                      return Done{};
                    });
}

}  // namespace vireo
