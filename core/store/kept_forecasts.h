#pragma once
// Forecasts kept to be compared, and the money that moved since: what Outcome needs of a book.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/forecast/outcome.h"
#include "core/store/book.h"

namespace vireo {

struct KeptForecast {
  std::int64_t id = 0;
  Date kept_on{};
  Money opening{};
};

std::int64_t add_kept_forecast(Book::Write& write, const KeptForecast& kept,
                               const std::vector<KeptItem>& items);
/// Newest first.
std::vector<KeptForecast> kept_forecasts(const Book& book);
/// The newest kept before that day.
std::optional<KeptForecast> kept_before(const Book& book, Date day);

/// What came of it up to and including `today`. `owner_categories`: expenses that are contributions and
/// taxes.
OutcomeRequest outcome_inputs(const Book& book, const KeptForecast& kept,
                              const std::set<std::string>& owner_categories, Date today);

}  // namespace vireo
