#pragma once
// A class's work: every exercise book in a folder or archive, folders and archives within it too, graded from
// the books themselves. One damaged copy never stops the class: it is named.
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/checked.h"
#include "core/store/book.h"
#include "core/store/training_table.h"
#include "core/training/gradebook.h"

namespace vireo {

struct SubmissionsRequest {
  BookWorld world{};
  /// The exercise a book was made for.
  std::function<Checked<Exercise>(const TraineeExercise&)> exercise{};
  std::optional<Date> due{};  // answers given afterwards are late
  /// Of all archives together, however they are nested.
  std::size_t unpacked_most = 1024U * 1024U * 1024U;
  /// Told before each file; false stops (nothing is graded then).
  std::function<bool(std::size_t done, std::size_t all)> go_on{};
};

struct Submissions {
  std::vector<MarkedSubmission> marked{};
  Problems found{};       // warnings, each with its file
  std::size_t files = 0;  // books seen
};

/// Warnings "exercise.not_a_submission", "exercise.altered", "exercise.other_version" {version},
/// "exercise.damaged", "gradebook.too_deep" {most}, those of each_zipped_file(); problem
/// "gradebook.no_folder" when `path` is neither.
Checked<Submissions> read_submissions(const std::filesystem::path& path, const SubmissionsRequest& request);

}  // namespace vireo
