#include "core/store/series_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

/// What a kind's series is when the book does not say.
NumberSeries first_series(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::quote:
      return {"D-{year}-{number:4}"};
    case DocumentKind::invoice:
      return {"F-{year}-{number:4}"};
    case DocumentKind::credit_note:
      return {"A-{year}-{number:4}"};
  }
  return {};
}

}  // namespace

NumberSeries number_series(const Book& book, DocumentKind kind) {
  SQLite::Statement read(book.connection(),
                         "SELECT pattern, year, next, resets_each_year, last_date FROM number_series "
                         "WHERE document_kind = ?");
  read.bind(1, std::string(name_of(kind)));
  if (!read.executeStep()) return first_series(kind);
  return {read.getColumn(0).getString(), read.getColumn(1).getInt(), read.getColumn(2).getInt64(),
          read.getColumn(3).getInt() != 0, Date::parse(read.getColumn(4).getString())};
}

void set_number_series(Book::Write& write, DocumentKind kind, const NumberSeries& series) {
  SQLite::Statement change(write.connection(),
                           "UPDATE number_series SET pattern = ?, year = ?, next = ?, resets_each_year = ?, "
                           "last_date = ? WHERE document_kind = ?");
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO number_series (pattern, year, next, resets_each_year, last_date, document_kind, "
      "id) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const auto bind = [&](SQLite::Statement& row) {
    row.bind(1, series.pattern);
    row.bind(2, series.year);
    row.bind(3, series.next);
    row.bind(4, series.resets_each_year ? 1 : 0);
    row.bind(5, series.last_date ? series.last_date->text() : std::string());
    row.bind(6, std::string(name_of(kind)));
  };
  bind(change);
  if (change.exec() > 0) return;
  bind(add);
  add.bind(7, write.new_ids(1));
  add.exec();
}

}  // namespace vireo
