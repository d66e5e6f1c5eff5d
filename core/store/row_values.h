#pragma once
// Values that may be missing, as columns of a row: bound when writing, read when reading.
#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "core/base/date.h"
#include "core/base/expect.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

template <typename Tag>
void bind_id(SQLite::Statement& row, int index, const std::optional<Id<Tag>>& id) {
  if (id)
    row.bind(index, id->value());
  else
    row.bind(index);
}
inline void bind_number(SQLite::Statement& row, int index, const std::optional<std::int64_t>& number) {
  if (number)
    row.bind(index, *number);
  else
    row.bind(index);
}
inline void bind_day(SQLite::Statement& row, int index, const std::optional<Date>& day) {
  if (day)
    row.bind(index, day->text());
  else
    row.bind(index);
}

template <typename IdType>
std::optional<IdType> id_in(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return IdType(column.getInt64());
}
inline std::optional<std::int64_t> number_in(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getInt64();
}
inline std::optional<Date> day_if_in(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : Date::parse(column.getString());
}
inline Date day_in(const SQLite::Column& column) {
  const auto day = Date::parse(column.getString());
  expect(day.has_value(), "a day column of the book holds a day");
  return *day;
}
inline Decimal decimal_in(const SQLite::Column& column) {
  const auto value = Decimal::parse(column.getString());
  expect(value.has_value(), "a decimal column of the book holds a decimal");
  return *value;
}

}  // namespace vireo
