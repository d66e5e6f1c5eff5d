#pragma once
// Costs that come back and whose day has come: booked as expenses, paid on that day, or passed over. The
// person asks for it; nothing is booked by itself.
#include <optional>
#include <vector>

#include "core/actions/add_expense.h"
#include "core/actions/context.h"
#include "core/forecast/recurring.h"

namespace vireo {

struct DueExpense {
  Recurring item{};
  Date day{};
};
/// By day, up to and including `until`; of one item when given.
std::vector<DueExpense> due_expenses(const Book& book, Date until, std::optional<RecurringId> only = {});

struct RecurringBooking {
  Date until{};
  std::optional<RecurringId> only{};
  /// For items that have none yet.
  std::string category{};
  /// Of what is agreed in another currency: one unit of it in the book's.
  std::optional<Decimal> exchange_rate{};
};
struct BookedRecurring {
  RecurringId recurring{};
  ExpenseId expense{};
  Date day{};
};
/// Books everything due in one step. Problems, all at once and nothing booked then: "recurring.unknown",
/// "recurring.category_missing" {label}, "recurring.ahead" {day} (a day that has not come),
/// "recurring.rate_missing" {label, currency}, "recurring.many_currencies" with one rate for several, those
/// of add_expense.
Checked<std::vector<BookedRecurring>> book_due_expenses(Book& book, const RecurringBooking& booking,
                                                        const Context& context);

/// They were booked otherwise or did not happen. Problems "recurring.unknown", "recurring.ahead" {day},
/// "recurring.nothing_due".
Checked<Done> skip_due_expenses(Book& book, RecurringId id, Date until, Date today);

}  // namespace vireo
