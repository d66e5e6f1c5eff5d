#include "reports/standards/submissions.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "core/actions/keep_exercise.h"
#include "core/actions/submission_seal.h"
#include "core/store/book_check.h"
#include "reports/writers/zip.h"

namespace vireo {
namespace {

constexpr int deepest_archive = 3;
constexpr std::size_t most_files = 20'000;
constexpr std::size_t largest_file = 256U * 1024U * 1024U;
constexpr std::uintmax_t largest_archive = 1024U * 1024U * 1024U;

/// Where books of an archive are laid out to be opened; gone with it.
class Unpacked {
 public:
  Unpacked() {
    std::random_device any;
    do folder_ = std::filesystem::temp_directory_path() / ("vireo-class-" + std::to_string(any()));
    while (!std::filesystem::create_directory(folder_));
  }
  ~Unpacked() {
    std::error_code failed;
    std::filesystem::remove_all(folder_, failed);
  }
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;

  std::filesystem::path add(const std::string& bytes) {
    const auto path = folder_ / (std::to_string(++count_) + ".vireo");
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

 private:
  std::filesystem::path folder_{};
  int count_ = 0;
};

struct Found {
  std::filesystem::path path{};  // to open
  std::string name{};            // to tell: "class.zip/Anna/E02.vireo"
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

class Search {
 public:
  Search(Problems& told, std::size_t unpacked_most)
      : told_(told), left_{.files = most_files, .bytes = unpacked_most, .bytes_of_one = largest_file} {}

  void in_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    using Walk = std::filesystem::recursive_directory_iterator;
    std::vector<std::filesystem::path> files;
    for (Walk at(folder, std::filesystem::directory_options::skip_permission_denied, failed); at != Walk();
         at.increment(failed)) {
      // The snapshots beside a book are no submissions.
      if (at->is_directory(failed) && at->path().string().ends_with("-backups"))
        at.disable_recursion_pending();
      if (at->is_regular_file(failed)) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      if (file.extension() == ".vireo") found_.push_back({file, file.string()});
      if (file.extension() == ".zip") in_archive_file(file);
    }
  }

  void in_archive_file(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::file_size(file, failed) > largest_archive)
      tell(
          problem("zip.too_large", {}, {{"limit", static_cast<std::int64_t>(largest_archive / 1024 / 1024)}}),
          file.string());
    else
      in_archive(bytes_of(file), file.string(), 1);
  }

  void in_archive(const std::string& bytes, const std::string& name, int depth) {
    const auto wanted = [](std::string_view file) {
      return (file.ends_with(".vireo") || file.ends_with(".zip")) &&
             file.find("-backups/") == std::string_view::npos;
    };
    const Problems found = each_zipped_file(bytes, left_, wanted, [&](ZippedFile file) {
      const std::string path = name + "/" + file.name;
      left_.bytes -= std::min(left_.bytes, file.bytes.size());
      left_.files -= std::min<std::size_t>(left_.files, 1);
      if (file.name.ends_with(".vireo"))
        found_.push_back({unpacked_.add(file.bytes), path});
      else if (depth < deepest_archive)
        in_archive(file.bytes, path, depth + 1);
      else
        tell(problem("gradebook.too_deep", {}, {{"most", std::int64_t{deepest_archive}}}), path);
    });
    for (const Problem& each : found)
      tell(each, each.place.file.empty() ? name : name + "/" + each.place.file);
  }

  const std::vector<Found>& found() const { return found_; }

 private:
  void tell(Problem found, const std::string& name) {
    found.severity = Severity::warning;
    found.place.file = name;
    told_.push_back(std::move(found));
  }

  Problems& told_;
  ZipLimits left_;
  Unpacked unpacked_{};
  std::vector<Found> found_{};
};

std::optional<MarkedSubmission> marked(const Found& file, const SubmissionsRequest& request,
                                       Problems& found) {
  Problems own;
  const auto tell = [&] {
    for (Problem each : own) {
      each.place.file = file.name;
      each.severity = Severity::warning;
      found.push_back(std::move(each));
    }
  };
  const auto book = take(Book::open(file.path, Book::Access::read, request.world), own);
  if (!book) {
    // A trainer has no backups of it: what a book's owner is told to do does not help here.
    for (Problem& each : own)
      if (each.code() == "book.truncated" || each.code() == "book.unreadable" ||
          each.code() == "book.not_a_book")
        each.hint = "exercise.damaged.hint";
    return tell(), std::nullopt;
  }
  const auto taken = trainee_exercise(*book);
  if (!taken) {
    own.push_back(problem("exercise.not_a_submission"));
    return tell(), std::nullopt;
  }
  if (!check_book(*book).empty() || !seal_fits(*book)) own.push_back(problem("exercise.altered"));
  const auto exercise = take(request.exercise(*taken), own);
  if (!exercise) return tell(), std::nullopt;
  if (exercise->version != taken->version)
    own.push_back(problem("exercise.other_version", {}, {{"version", taken->version}}));
  const auto graded = take(grade_submission(*book, *exercise), own);
  tell();
  if (!graded) return std::nullopt;
  return MarkedSubmission{.trainee = taken->trainee,
                          .email = taken->email,
                          .class_name = taken->class_name,
                          .exercise = taken->exercise,
                          .title = exercise->title,
                          .competencies = exercise->competencies,
                          .grade = graded->grade,
                          .attempts = graded->attempts,
                          .seed = taken->seed,
                          .version = taken->version,
                          .last = graded->last,
                          .late = request.due && graded->last > *request.due,
                          .file = file.name};
}

}  // namespace

Checked<Submissions> read_submissions(const std::filesystem::path& path, const SubmissionsRequest& request) {
  std::error_code failed;
  Submissions all;
  Search search(all.found, request.unpacked_most);
  if (std::filesystem::is_directory(path, failed))
    search.in_folder(path);
  else if (path.extension() == ".zip" && std::filesystem::is_regular_file(path, failed))
    search.in_archive_file(path);
  else
    return problem("gradebook.no_folder", {path.string()});
  all.files = search.found().size();
  std::size_t done = 0;
  for (const Found& file : search.found()) {
    if (request.go_on && !request.go_on(done++, all.files)) return Submissions{};
    try {
      if (auto submission = marked(file, request, all.found)) all.marked.push_back(std::move(*submission));
    } catch (const std::exception&) {
      // A damaged file must not stop the class: it is named.
      all.found.push_back(warning("exercise.damaged", {file.name}));
    }
  }
  return all;
}

}  // namespace vireo
