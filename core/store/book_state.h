#pragma once
// What an open Book holds. Private to core/store.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>

#include "core/store/book.h"
#include "core/store/change_recorder.h"
#include "core/store/writer_lock.h"

namespace vireo {

struct Book::State {
  std::filesystem::path path;
  Access access = Access::write;
  BookWorld world;
  // Order matters: the connection closes before the lock is given back.
  std::optional<WriterLock> lock;
  std::unique_ptr<SQLite::Database> database;
  std::unique_ptr<SQLite::Transaction> transaction;
  std::unique_ptr<ChangeRecorder> recorder;
  std::int64_t revision = 0;
  bool created_here = false;
};

}  // namespace vireo
