#include "core/actions/note_reminder.h"

#include "core/store/documents_table.h"
#include "core/store/reminders_table.h"

namespace vireo {
namespace {

const char* deed_of(ReminderKind kind) {
  switch (kind) {
    case ReminderKind::sent:
      return "deed.reminder_sent";
    case ReminderKind::promise:
      return "deed.reminder_promise";
    case ReminderKind::dispute:
      return "deed.reminder_dispute";
    case ReminderKind::dispute_over:
      return "deed.reminder_dispute_over";
  }
  return "";
}

}  // namespace

Checked<Done> note_reminder(Book& book, const ReminderNote& note, Date today) {
  const auto row = document_row(book, note.document, today);
  if (!row) return problem("document.unknown", {"", 0, "document"}, {{"document", note.document.value()}});
  Problems problems;
  if (row->kind != DocumentKind::invoice || !row->open.is_positive())
    problems.push_back(problem("reminder.not_open", {"", 0, "document"}, {{"number", row->number}}));
  if (note.kind == ReminderKind::promise && (!note.promised || *note.promised < today))
    problems.push_back(
        problem("reminder.promise_past", {"", 0, "date"}, {{"date", note.promised.value_or(today)}}));
  if (!problems.empty()) return problems;
  return book.write({{deed_of(note.kind), {{"number", row->number}, {"date", note.date}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      insert_reminder_note(write, note);
                      return Done{};
                    });
}

}  // namespace vireo
