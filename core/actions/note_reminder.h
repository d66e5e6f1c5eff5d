#pragma once
// Notes what was said about an unpaid invoice: a reminder sent by the person, a promise to pay, a dispute and
// its end.
#include "core/base/checked.h"
#include "core/billing/reminder.h"
#include "core/store/book.h"

namespace vireo {

/// `note.id` is not read. Problems: "document.unknown", "reminder.not_open" {number}, "reminder.promise_past"
/// {date}.
Checked<Done> note_reminder(Book& book, const ReminderNote& note, Date today);

}  // namespace vireo
