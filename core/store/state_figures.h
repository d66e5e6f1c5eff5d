#pragma once
// What a book says to a StateQuery, as a number: money in the book's currency, counts, minutes.
#include "core/base/decimal.h"
#include "core/store/book.h"
#include "core/training/state_query.h"

namespace vireo {

Decimal state_figure(const Book& book, const StateQuery& query);

}  // namespace vireo
