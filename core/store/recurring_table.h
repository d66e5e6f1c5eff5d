#pragma once
// Recurring items of a book; the forecast asks for all of them.
#include <optional>
#include <vector>

#include "core/forecast/recurring.h"
#include "core/store/book.h"

namespace vireo {

std::vector<Recurring> recurring_items(const Book& book);  // by first day
std::optional<Recurring> recurring_item(const Book& book, RecurringId id);
RecurringId insert_recurring(Book::Write& write, const Recurring& item);
void delete_recurring(Book::Write& write, RecurringId id);
/// Its turns up to that day are booked or passed over.
void settle_recurring(Book::Write& write, RecurringId id, Date until);

}  // namespace vireo
