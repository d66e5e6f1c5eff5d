#pragma once
// Keeps what comes back regularly, so that the forecast counts on it. Books nothing.
#include "core/forecast/recurring.h"
#include "core/store/book.h"

namespace vireo {

/// `item.id` is not read. Problems: "recurring.label_missing", "recurring.amount_not_positive",
/// "recurring.months_between" {count}, "recurring.ends_before".
Checked<RecurringId> add_recurring(Book& book, const Recurring& item);
/// Problem "recurring.unknown".
Checked<Done> remove_recurring(Book& book, RecurringId id);

}  // namespace vireo
