#pragma once
// What was sent, promised and disputed about unpaid invoices.
#include <vector>

#include "core/billing/reminder.h"
#include "core/store/book.h"

namespace vireo {

std::vector<ReminderNote> reminder_notes(const Book& book, DocumentId document);  // in order
std::int64_t insert_reminder_note(Book::Write& write, const ReminderNote& note);

}  // namespace vireo
