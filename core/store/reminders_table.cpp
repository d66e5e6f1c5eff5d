#include "core/store/reminders_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

std::vector<ReminderNote> reminder_notes(const Book& book, DocumentId document) {
  std::vector<ReminderNote> notes;
  SQLite::Statement read(
      book.connection(),
      "SELECT id, kind, level, date, promised_date, note FROM reminder WHERE document_id = ? "
      "ORDER BY date, id");
  read.bind(1, document.value());
  while (read.executeStep()) {
    ReminderNote note{.id = read.getColumn(0).getInt64(), .document = document};
    for (const auto& [name, kind] : reminder_kind_names())
      if (name == read.getColumn(1).getString()) note.kind = kind;
    note.level = read.getColumn(2).getInt();
    const auto day = Date::parse(read.getColumn(3).getString());
    expect(day.has_value(), "the book holds days");
    note.date = *day;
    if (!read.getColumn(4).isNull()) note.promised = Date::parse(read.getColumn(4).getString());
    note.note = read.getColumn(5).getString();
    notes.push_back(std::move(note));
  }
  return notes;
}

std::int64_t insert_reminder_note(Book::Write& write, const ReminderNote& note) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO reminder (id, document_id, kind, level, date, promised_date, note) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, note.document.value());
  for (const auto& [name, kind] : reminder_kind_names())
    if (kind == note.kind) add.bind(3, name);
  add.bind(4, note.level);
  add.bind(5, note.date.text());
  if (note.promised)
    add.bind(6, note.promised->text());
  else
    add.bind(6);
  add.bind(7, note.note);
  add.exec();
  return id;
}

}  // namespace vireo
