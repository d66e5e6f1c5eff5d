#include "reports/writers/zip.h"

#include <zip.h>

#include <memory>
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

namespace {

struct Discarded {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Closed {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discarded>;

Archive opened(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  return Archive(archive);
}

/// Names that would leave the folder they are written to.
bool leaves_its_folder(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find_first_of("\\:") != std::string_view::npos) return true;
  return name == ".." || name.starts_with("../") || name.find("/../") != std::string_view::npos ||
         name.ends_with("/..");
}

/// At most `room` bytes of one file; nothing when it is damaged or longer.
bool inflate(zip_t* archive, zip_uint64_t index, std::size_t room, std::string& bytes) {
  const std::unique_ptr<zip_file_t, Closed> file(zip_fopen_index(archive, index, 0));
  if (!file) return false;
  std::string block(65536, '\0');
  for (zip_int64_t count = 0; (count = zip_fread(file.get(), block.data(), block.size())) != 0;) {
    if (count < 0 || bytes.size() + static_cast<std::size_t>(count) > room) return false;
    bytes.append(block, 0, static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

namespace {

/// A symbolic link, as archives made on Unix keep it.
bool is_link(zip_t* archive, zip_uint64_t index) {
  constexpr zip_uint32_t kind_of_file = 0170000;
  constexpr zip_uint32_t link = 0120000;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return false;
  return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kind_of_file) == link;
}

}  // namespace

Problems each_zipped_file(std::string_view bytes, const ZipLimits& limits,
                          const std::function<bool(std::string_view name)>& wanted,
                          const std::function<void(ZippedFile file)>& take) {
  const Archive archive = opened(bytes);
  if (!archive) return {problem("zip.unreadable")};
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (static_cast<std::size_t>(count) > limits.files)
    return {problem("zip.too_many", {}, {{"limit", static_cast<std::int64_t>(limits.files)}})};
  const auto in_megabytes = [](std::size_t limit) { return static_cast<std::int64_t>(limit / 1024 / 1024); };
  Problems found;
  std::size_t total = 0;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), index, 0, &stat) != 0 || !stat.name) {
      found.push_back(problem("zip.unreadable"));
      return found;
    }
    const std::string name = stat.name;
    if (name.ends_with('/') || !wanted(name)) continue;
    const auto refuse = [&](const char* code, Arguments arguments = {}) {
      found.push_back(problem(code, {name}, std::move(arguments)));
    };
    if (stat.size > limits.bytes - total) {
      found.push_back(problem("zip.too_large", {}, {{"limit", in_megabytes(limits.bytes)}}));
      return found;
    }
    ZippedFile file{name, {}};
    if (leaves_its_folder(name))
      refuse("zip.name_unsafe");
    else if (is_link(archive.get(), index))
      refuse("zip.link");
    else if (stat.encryption_method != ZIP_EM_NONE)
      refuse("zip.encrypted");
    else if (stat.size > limits.bytes_of_one)
      refuse("zip.file_too_large", {{"limit", in_megabytes(limits.bytes_of_one)}});
    else if (!inflate(archive.get(), index, static_cast<std::size_t>(stat.size), file.bytes))
      refuse("zip.unreadable");
    else
      take(std::move(file));
    total += static_cast<std::size_t>(stat.size);
  }
  return found;
}

Checked<std::vector<ZippedFile>> read_zip(std::string_view bytes, const ZipLimits& limits) {
  std::vector<ZippedFile> files;
  Problems found = each_zipped_file(
      bytes, limits, [](std::string_view) { return true; },
      [&](ZippedFile file) { files.push_back(std::move(file)); });
  if (!found.empty()) return found;
  return files;
}

}  // namespace vireo
