#include "core/store/subaccounts_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

std::vector<Subaccount> subaccounts(const Book& book) {
  std::vector<Subaccount> all;
  SQLite::Statement read(book.connection(), "SELECT id, code, label, party_id FROM subaccount ORDER BY id");
  while (read.executeStep()) {
    Subaccount each{read.getColumn(0).getInt64(), read.getColumn(1).getString(),
                    read.getColumn(2).getString()};
    if (!read.getColumn(3).isNull()) each.party = PartyId(read.getColumn(3).getInt64());
    all.push_back(std::move(each));
  }
  return all;
}

}  // namespace vireo
