#include "reports/standards/exercise_bundle.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/store/catalog/exercise_file.h"

namespace vireo {
namespace {

constexpr std::size_t longest_file = 256U * 1024U;
constexpr ZipLimits bundle_limits{.files = 500, .bytes = 32U * 1024U * 1024U};

struct CheckedFile {
  ZippedFile file{};
  Exercise exercise{};
};

Checked<std::vector<CheckedFile>> checked(std::vector<ZippedFile> files) {
  Problems found;
  std::vector<CheckedFile> sound;
  std::set<std::string> ids;
  for (ZippedFile& file : files) {
    const Place place{file.name, 0, {}};
    if (!file.name.ends_with(".toml") || file.name.find('/') != std::string::npos) {
      found.push_back(problem("bundle.not_an_exercise", place));
      continue;
    }
    if (file.bytes.size() > longest_file) {
      found.push_back(problem("bundle.file_too_large", place,
                              {{"limit", static_cast<std::int64_t>(longest_file / 1024)}}));
      continue;
    }
    auto exercise = take(load_exercise_text(file.name, file.bytes), found);
    if (!exercise) continue;
    if (!ids.insert(exercise->id).second)
      found.push_back(problem("bundle.same_id", place, {{"id", exercise->id}}));
    sound.push_back({std::move(file), std::move(*exercise)});
  }
  if (files.empty()) found.push_back(problem("bundle.empty"));
  if (!found.empty()) return found;
  return sound;
}

Checked<std::vector<ZippedFile>> files_of(const std::filesystem::path& folder) {
  std::error_code failed;
  if (!std::filesystem::is_directory(folder, failed)) return problem("bundle.no_folder", {folder.string()});
  std::vector<ZippedFile> files;
  for (const auto& each : std::filesystem::directory_iterator(folder, failed)) {
    if (each.path().extension() != ".toml") continue;
    if (!std::filesystem::is_regular_file(each.path(), failed))
      return problem("file.unreadable", {each.path().string()});
    std::ifstream in(each.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) return problem("file.unreadable", {each.path().string()});
    files.push_back({each.path().filename().string(), bytes.str()});
  }
  std::sort(files.begin(), files.end(),
            [](const ZippedFile& a, const ZippedFile& b) { return a.name < b.name; });
  return files;
}

Checked<std::vector<Exercise>> exercises_of(Checked<std::vector<ZippedFile>> files) {
  if (!files) return files.problems();
  const auto sound = checked(std::move(files).value());
  if (!sound) return sound.problems();
  std::vector<Exercise> exercises;
  for (const CheckedFile& each : *sound) exercises.push_back(each.exercise);
  return exercises;
}

}  // namespace

Checked<std::vector<ZippedFile>> exercise_bundle_files(const std::filesystem::path& folder) {
  auto files = files_of(folder);
  if (!files) return files;
  const auto sound = checked(std::move(files).value());
  if (!sound) return sound.problems();
  std::vector<ZippedFile> packed;
  for (const CheckedFile& each : *sound) packed.push_back(each.file);
  return packed;
}

Checked<std::vector<Exercise>> read_exercise_bundle(std::string_view bytes) {
  return exercises_of(read_zip(bytes, bundle_limits));
}

Checked<std::vector<Exercise>> exercises_at(const std::filesystem::path& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return exercises_of(files_of(path));
  if (std::filesystem::file_size(path, failed) > bundle_limits.bytes && !failed)
    return problem("bundle.file_too_large", {path.string()},
                   {{"limit", static_cast<std::int64_t>(bundle_limits.bytes / 1024)}});
  std::ifstream in(path, std::ios::binary);
  if (!in) return problem("file.missing", {path.string()}, {{"file", path.string()}});
  std::ostringstream bytes;
  bytes << in.rdbuf();
  auto exercises = read_exercise_bundle(bytes.str());
  if (exercises) return exercises;
  Problems found = exercises.problems();
  for (Problem& each : found)
    each.place.file = each.place.file.empty() ? path.string() : path.string() + "/" + each.place.file;
  return found;
}

}  // namespace vireo
