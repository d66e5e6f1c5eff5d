#pragma once
// Person records: all that a book keeps about one client or supplier, table by table, for the person who asks
// to see it. Which tables point to a party is read from the schema, so that a new one is never forgotten.
#include <string>
#include <utility>
#include <vector>

#include "core/store/book.h"

namespace vireo {

/// The rows of one table that name the person; values as text, empty ones left out.
struct PersonRecords {
  std::string table{};
  std::vector<std::vector<std::pair<std::string, std::string>>> rows{};
};

/// Tables with at least one row, by name.
std::vector<PersonRecords> person_records(const Book& book, PartyId person);

}  // namespace vireo
