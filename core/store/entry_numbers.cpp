#include "core/store/entry_numbers.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

std::int64_t next_entry_numbers(Book::Write& write, std::int64_t count) {
  auto& database = write.connection();
  SQLite::Statement known(database, "SELECT 1 FROM counter WHERE name = 'entry_number'");
  if (!known.executeStep())
    database.exec(
        "INSERT INTO counter (name, next) SELECT 'entry_number', coalesce(max(CAST(number AS INTEGER)), 0) + "
        "1 "
        "FROM entry WHERE number <> ''");
  SQLite::Statement take(database,
                         "UPDATE counter SET next = next + ? WHERE name = 'entry_number' RETURNING next");
  take.bind(1, count);
  expect(take.executeStep(), "the sequence was made above");
  const std::int64_t next = take.getColumn(0).getInt64();
  take.executeStep();  // an update with RETURNING is complete only when its last row was read
  return next - count;
}

}  // namespace vireo
