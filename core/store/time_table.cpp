#include "core/store/time_table.h"

#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* time_entry_columns =
    "SELECT id, client_id, engagement_id, task_id, day, begin_second, end_second, zone, minutes, note, "
    "billable, outside_hours, interruptions, time_group FROM time_entry ";

std::optional<Instant> moment_in(const SQLite::Column& column, const std::string& zone) {
  if (column.isNull()) return std::nullopt;
  return Instant{column.getInt64() * 1000, zone};
}

TimeEntry entry_in(SQLite::Statement& row) {
  const std::string zone = row.getColumn(7).getString();
  TimeEntry entry;
  entry.id = TimeEntryId(row.getColumn(0).getInt64());
  entry.client = id_in<PartyId>(row.getColumn(1));
  entry.engagement = id_in<EngagementId>(row.getColumn(2));
  entry.task = id_in<TaskId>(row.getColumn(3));
  entry.day = day_in(row.getColumn(4));
  entry.begin = moment_in(row.getColumn(5), zone);
  entry.end = moment_in(row.getColumn(6), zone);
  entry.minutes = {row.getColumn(8).getInt64()};
  entry.note = row.getColumn(9).getString();
  entry.billable = row.getColumn(10).getInt() != 0;
  entry.outside_hours = row.getColumn(11).getInt() != 0;
  entry.interruptions = row.getColumn(12).getInt();
  entry.time_group = number_in(row.getColumn(13));
  return entry;
}

std::optional<std::int64_t> second_of(const std::optional<Instant>& moment) {
  if (!moment) return std::nullopt;
  return moment->utc_milliseconds / 1000;
}

void bind_entry(SQLite::Statement& row, const TimeEntry& entry) {
  bind_id(row, 1, entry.client);
  bind_id(row, 2, entry.engagement);
  bind_id(row, 3, entry.task);
  row.bind(4, entry.day.text());
  bind_number(row, 5, second_of(entry.begin));
  bind_number(row, 6, second_of(entry.end));
  row.bind(7, entry.begin ? entry.begin->zone : std::string());
  row.bind(8, entry.minutes.count);
  row.bind(9, entry.note);
  row.bind(10, entry.billable ? 1 : 0);
  row.bind(11, entry.outside_hours ? 1 : 0);
  row.bind(12, entry.interruptions);
  bind_number(row, 13, entry.time_group);
  row.bind(14, entry.id.value());
}

std::vector<TimeEntry> all_entries_of(SQLite::Statement& read) {
  std::vector<TimeEntry> all;
  while (read.executeStep()) all.push_back(entry_in(read));
  return all;
}

}  // namespace

TimeEntryId add_time_row(Book::Write& write, const TimeEntry& entry) {
  TimeEntry added = entry;
  added.id = write.new_id<TimeEntryTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO time_entry (client_id, engagement_id, task_id, day, begin_second, end_second, zone, "
      "minutes, note, billable, outside_hours, interruptions, time_group, id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_entry(add, added);
  add.exec();
  return added.id;
}

void change_time_row(Book::Write& write, const TimeEntry& entry) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE time_entry SET client_id = ?, engagement_id = ?, task_id = ?, day = ?, begin_second = ?, "
      "end_second = ?, zone = ?, minutes = ?, note = ?, billable = ?, outside_hours = ?, interruptions = ?, "
      "time_group = ? WHERE id = ?");
  bind_entry(change, entry);
  expect(change.exec() == 1, "a time entry that is changed is in the book");
}

void remove_time_row(Book::Write& write, TimeEntryId id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM time_entry WHERE id = ?");
  remove.bind(1, id.value());
  expect(remove.exec() == 1, "a time entry that is removed is in the book");
}

void put_into_group(Book::Write& write, const std::vector<TimeEntryId>& entries, std::int64_t group) {
  SQLite::Statement change(write.connection(),
                           "UPDATE time_entry SET time_group = ? WHERE id = ? AND time_group IS NULL");
  for (const TimeEntryId id : entries) {
    change.bind(1, group);
    change.bind(2, id.value());
    expect(change.exec() == 1, "time is billed once");
    change.reset();
  }
}

std::vector<TimeEntry> time_entries(const Book& book, const TimeFilter& filter) {
  SQLite::Statement read(
      book.connection(),
      std::string(time_entry_columns) +
          "WHERE (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day < ?2) AND (?3 IS NULL OR client_id = ?3) "
          "AND (?4 IS NULL OR engagement_id = ?4)" +
          (filter.only_unbilled ? " AND billable = 1 AND time_group IS NULL AND NOT "
                                  "(begin_second IS NOT NULL AND end_second IS NULL)"
                                : "") +
          " ORDER BY day, begin_second, id");
  bind_day(read, 1, filter.period ? std::optional(filter.period->begin()) : std::nullopt);
  bind_day(read, 2, filter.period ? std::optional(filter.period->end()) : std::nullopt);
  bind_id(read, 3, filter.client);
  bind_id(read, 4, filter.engagement);
  return all_entries_of(read);
}

std::optional<TimeEntry> time_entry(const Book& book, TimeEntryId id) {
  SQLite::Statement read(book.connection(), std::string(time_entry_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return entry_in(read);
}

std::optional<TimeEntry> running_timer(const Book& book) {
  SQLite::Statement read(book.connection(), std::string(time_entry_columns) +
                                                "WHERE end_second IS NULL AND begin_second IS NOT NULL "
                                                "ORDER BY id LIMIT 1");
  if (!read.executeStep()) return std::nullopt;
  return entry_in(read);
}

std::vector<TimeEntry> overlapping_time(const Book& book, const Instant& begin, const Instant& end,
                                        TimeEntryId except) {
  // The day bounds let the index by day serve; no entry is longer than two days.
  SQLite::Statement read(
      book.connection(),
      std::string(time_entry_columns) +
          "WHERE begin_second < ? AND end_second > ? AND id <> ? AND day BETWEEN ? AND ? ORDER BY day, id");
  const auto day = [](const Instant& moment, int shift) {
    return Date::of_days(static_cast<std::int32_t>(moment.utc_milliseconds / 86'400'000) + shift).text();
  };
  read.bind(1, end.utc_milliseconds / 1000);
  read.bind(2, begin.utc_milliseconds / 1000);
  read.bind(3, except.value());
  read.bind(4, day(begin, -3));
  read.bind(5, day(end, 3));
  return all_entries_of(read);
}

Minutes worked_on(const Book& book, TaskId task) {
  SQLite::Statement read(book.connection(),
                         "SELECT coalesce(sum(minutes), 0) FROM time_entry WHERE task_id = ?");
  read.bind(1, task.value());
  read.executeStep();
  return {read.getColumn(0).getInt64()};
}

}  // namespace vireo
