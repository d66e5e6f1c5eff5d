#pragma once
// Exercises as one file to hand on (.vireo-exercises): a ZIP archive of exercise files side by side. Read
// with distrust: no folders, no long files, every exercise checked as a teacher's own file is.
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/training/exercise.h"
#include "reports/writers/zip.h"

namespace vireo {

/// The exercises of a folder, checked. Problems: "bundle.no_folder", "bundle.empty", "bundle.same_id" {id},
/// those of load_exercise_file(), each with its file.
Checked<std::vector<ZippedFile>> exercise_bundle_files(const std::filesystem::path& folder);

/// Problems: those of read_zip(), "bundle.not_an_exercise", "bundle.file_too_large" {limit}, "bundle.empty",
/// "bundle.same_id" {id}, those of load_exercise_text(), each with its file as place.
Checked<std::vector<Exercise>> read_exercise_bundle(std::string_view bytes);

/// The exercises of a folder or of a bundle.
Checked<std::vector<Exercise>> exercises_at(const std::filesystem::path& path);

}  // namespace vireo
