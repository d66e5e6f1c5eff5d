#include "core/store/check_numbers.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <vector>

#include "core/billing/numbering.h"

namespace vireo {
namespace {

constexpr std::size_t most_told = 20;

struct Series {
  std::string kind;
  std::string pattern;
  bool resets_each_year = true;
};

std::vector<Series> series_of(const Book& book) {
  std::vector<Series> all;
  SQLite::Statement rows(book.connection(),
                         "SELECT document_kind, pattern, resets_each_year FROM number_series ORDER BY id");
  while (rows.executeStep())
    all.push_back(
        {rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getInt() != 0});
  return all;
}

/// The counters given, by year (0 for a series that goes on).
std::map<int, std::vector<std::int64_t>> counters_of(const Book& book, const Series& series) {
  std::map<int, std::vector<std::int64_t>> counters;
  SQLite::Statement rows(book.connection(),
                         "SELECT number FROM document WHERE kind = ? AND number IS NOT NULL");
  rows.bind(1, series.kind);
  while (rows.executeStep()) {
    // A number of another form is from before the pattern was changed, or from another program.
    const std::string written = rows.getColumn(0).getString();
    const auto read = read_number(series.pattern, written);
    if (read && number_text(series.pattern, read->year, read->number) == written)
      counters[series.resets_each_year ? read->year : 0].push_back(read->number);
  }
  return counters;
}

void tell_gaps(const Series& series, int year, std::vector<std::int64_t> numbers, Problems& found) {
  std::sort(numbers.begin(), numbers.end());
  const auto written = [&](std::int64_t number) { return number_text(series.pattern, year, number); };
  for (std::size_t i = 1; i < numbers.size() && found.size() < most_told; ++i) {
    if (numbers[i] == numbers[i - 1])
      found.push_back(
          problem("check.number_twice", {}, {{"series", series.pattern}, {"number", written(numbers[i])}}));
    for (std::int64_t gap = numbers[i - 1] + 1; gap < numbers[i] && found.size() < most_told; ++gap)
      found.push_back(
          problem("check.number_missing", {}, {{"series", series.pattern}, {"missing", written(gap)}}));
  }
}

}  // namespace

Problems check_document_numbers(const Book& book) {
  Problems all;
  for (const Series& series : series_of(book)) {
    Problems found;
    for (auto& [year, numbers] : counters_of(book, series))
      tell_gaps(series, year, std::move(numbers), found);
    append(all, std::move(found));
  }
  return all;
}

Problems check_entry_numbers(const Book& book) {
  Problems found;
  SQLite::Statement rows(
      book.connection(),
      "SELECT number, lag(number) OVER (ORDER BY number) FROM (SELECT CAST(number AS INTEGER) AS "
      "number FROM entry WHERE valid_date IS NOT NULL AND batch_id IS NULL)");
  while (rows.executeStep() && found.size() < most_told) {
    if (rows.getColumn(1).isNull()) continue;
    const std::int64_t number = rows.getColumn(0).getInt64();
    const std::int64_t before = rows.getColumn(1).getInt64();
    if (number == before)
      found.push_back(problem("check.entry_number_twice", {}, {{"number", std::to_string(number)}}));
    if (number > before + 1)
      found.push_back(problem("check.entry_number_missing", {}, {{"missing", std::to_string(before + 1)}}));
  }
  return found;
}

}  // namespace vireo
