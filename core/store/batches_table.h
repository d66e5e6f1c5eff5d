#pragma once
// Imports that a book has taken in, each a batch of entries that can be deleted together.
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"

namespace vireo {

struct ImportBatch {
  BatchId id{};
  std::string format{};
  std::string file_name{};
  std::string imported_at{};
  std::int64_t lines = 0;
  Arguments facts{};                // what the file itself was like
  std::optional<Date> first_day{};  // of its entries
  bool is_reversed = false;         // an entry outside it reverses one of its entries
};

std::optional<ImportBatch> import_batch(const Book& book, BatchId id);
std::vector<ImportBatch> import_batches(const Book& book);
void remove_batch(Book::Write& write, BatchId id);

}  // namespace vireo
