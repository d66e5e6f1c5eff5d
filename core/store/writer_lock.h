#pragma once
// WriterLock: one process writes a book, known by a lock on a small file beside it ("book.vireo-lock"), which
// also says who. The book file itself is never opened by ordinary I/O: closing such a handle would drop
// SQLite's own locks.
#include <filesystem>
#include <memory>

#include "core/base/checked.h"

namespace vireo {

class WriterLock {
 public:
  /// "book.open_elsewhere" {who}, or "book.read_only" when no file can be made beside the book.
  static Checked<WriterLock> acquire(const std::filesystem::path& book, const std::string& who);
  WriterLock(WriterLock&&) noexcept;
  WriterLock& operator=(WriterLock&&) noexcept;
  ~WriterLock();

 private:
  struct State;
  explicit WriterLock(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace vireo
