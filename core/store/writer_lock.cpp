#include "core/store/writer_lock.h"

#include <boost/interprocess/sync/file_lock.hpp>
#include <fstream>
#include <mutex>
#include <set>

namespace vireo {
namespace {

std::filesystem::path beside(const std::filesystem::path& book, const char* suffix) {
  auto path = book;
  path += suffix;
  return path;
}

// A lock of the operating system belongs to the process; two windows of one process are told apart here.
std::mutex held_mutex;
std::set<std::filesystem::path>& held_paths() {
  static std::set<std::filesystem::path> paths;
  return paths;
}

std::string first_line(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

}  // namespace

struct WriterLock::State {
  std::filesystem::path path;
  std::filesystem::path
      writer;  // who writes; a file of its own, since closing a handle on `path` would unlock it
  std::filesystem::path key;
  boost::interprocess::file_lock lock;
};

WriterLock::WriterLock(std::unique_ptr<State> state) : state_(std::move(state)) {}
WriterLock::WriterLock(WriterLock&&) noexcept = default;
WriterLock& WriterLock::operator=(WriterLock&&) noexcept = default;

Checked<WriterLock> WriterLock::acquire(const std::filesystem::path& book, const std::string& who) {
  // A link to a book is that book.
  const auto key = std::filesystem::weakly_canonical(book);
  const auto path = beside(key, "-lock");
  const auto writer = beside(key, "-writer");
  {
    const std::lock_guard guard(held_mutex);
    if (held_paths().contains(key)) return problem("book.open_elsewhere", {book.string()}, {{"who", who}});
  }
  for (int attempt = 0; attempt < 3; ++attempt) {
    if (!std::ofstream(path, std::ios::app)) return problem("book.read_only", {book.string()});
    auto state = std::make_unique<State>();
    state->path = path;
    state->writer = writer;
    state->key = key;
    try {
      state->lock = boost::interprocess::file_lock(path.string().c_str());
    } catch (const boost::interprocess::interprocess_exception&) {
      continue;  // the former writer removed the file between the two lines above
    }
    if (!state->lock.try_lock())
      return problem("book.open_elsewhere", {book.string()}, {{"who", first_line(writer)}});
    if (!std::filesystem::exists(path)) continue;
    std::ofstream(writer) << who << '\n';
    const std::lock_guard guard(held_mutex);
    held_paths().insert(key);
    return WriterLock(std::move(state));
  }
  return problem("book.open_elsewhere", {book.string()}, {{"who", first_line(writer)}});
}

WriterLock::~WriterLock() {
  if (!state_) return;
  std::error_code ignored;
  std::filesystem::remove(state_->writer, ignored);
  std::filesystem::remove(state_->path, ignored);
  const std::lock_guard guard(held_mutex);
  held_paths().erase(state_->key);
}

}  // namespace vireo
