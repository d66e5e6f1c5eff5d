#pragma once
// Values that may be missing, as columns of a row: bound when writing, read when reading.
#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
/// What a column holds, without a copy: good until the next step of its statement.
inline std::string_view text_view_in(const SQLite::Column& column) {
  const char* text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}
inline std::optional<Date> day_if_in(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : Date::parse(text_view_in(column));
}
inline Date day_in(const SQLite::Column& column) {
  const auto day = Date::parse(text_view_in(column));
  expect(day.has_value(), "a day column of the book holds a day");
  return *day;
}
inline Decimal decimal_in(const SQLite::Column& column) {
  const auto value = Decimal::parse(column.getString());
  expect(value.has_value(), "a decimal column of the book holds a decimal");
  return *value;
}

/// The value a payment's method or kind is called by in the book.
template <typename Value>
Value named(const std::vector<std::pair<std::string, Value>>& names, const std::string& name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  throw std::runtime_error("the book holds a payment of an unknown method or kind: " + name);
}

}  // namespace vireo
