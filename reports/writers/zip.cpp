#include "reports/writers/zip.h"

#include <zip.h>

#include <stdexcept>

namespace vireo {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("zip: " + what);
}

/// Seconds since 1970 at noon, so that no zone moves the day.
time_t noon_of(Date day) {
  return static_cast<time_t>(day.days_since_1970()) * 86400 + 43200;
}

}  // namespace

void write_zip(const std::vector<ZippedFile>& files, Date made_on, const std::filesystem::path& path) {
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  int code = 0;
  zip_t* archive = zip_open(path.string().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (!archive) fail("the file cannot be made");
  for (const ZippedFile& each : files) {
    zip_source_t* source = zip_source_buffer(archive, each.bytes.data(), each.bytes.size(), 0);
    const zip_int64_t index =
        source ? zip_file_add(archive, each.name.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE) : -1;
    if (index < 0) {
      if (source) zip_source_free(source);
      zip_discard(archive);
      fail("a file cannot be added");
    }
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), noon_of(made_on), 0);
  }
  if (zip_close(archive) == 0) return;
  const std::string reason = zip_strerror(archive);
  zip_discard(archive);
  fail(reason);
}

}  // namespace vireo
