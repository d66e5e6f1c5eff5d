#include "core/store/person_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

struct PointingColumn {
  std::string table;
  std::string column;
};

std::vector<PointingColumn> columns_to_parties(const Book& book) {
  std::vector<PointingColumn> found;
  SQLite::Statement read(book.connection(),
                         "SELECT m.name, k.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k "
                         "WHERE m.type = 'table' AND k.\"table\" = 'party' ORDER BY m.name, k.\"from\"");
  while (read.executeStep()) found.push_back({read.getColumn(0).getString(), read.getColumn(1).getString()});
  return found;
}

}  // namespace

std::vector<PersonRecords> person_records(const Book& book, PartyId person) {
  std::vector<PersonRecords> all;
  for (const PointingColumn& pointing : columns_to_parties(book)) {
    if (all.empty() || all.back().table != pointing.table) all.push_back({pointing.table, {}});
    SQLite::Statement read(book.connection(), "SELECT * FROM \"" + pointing.table + "\" WHERE \"" +
                                                  pointing.column + "\" = ? ORDER BY rowid");
    read.bind(1, person.value());
    while (read.executeStep()) {
      auto& row = all.back().rows.emplace_back();
      for (int at = 0; at < read.getColumnCount(); ++at)
        if (const auto value = read.getColumn(at); !value.isNull() && !value.isBlob() && value.getBytes() > 0)
          row.emplace_back(value.getName(), value.getString());
    }
  }
  std::erase_if(all, [](const PersonRecords& records) { return records.rows.empty(); });
  return all;
}

}  // namespace vireo
