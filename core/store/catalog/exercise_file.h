#pragma once
// Reads exercises (templates/exercises, or a teacher's own file), strictly: every formula, name, language and
// score is checked, all faults at once with their lines.
#include <filesystem>
#include <vector>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/training/exercise.h"

namespace vireo {

/// Problems, besides those of every template: "exercise.formula_wrong" {formula}, "exercise.name_unknown"
/// {name}, "exercise.follow_unknown" {name}, "exercise.choice_unknown" {name}, "exercise.mistake_is_right"
/// {mistake}, "exercise.share_wrong", "exercise.range_wrong", "exercise.expected_missing",
/// "exercise.value_none" {name}, "exercise.too_long", "exercise.place_unknown" {name},
/// "exercise.competency_wrong" {code}, "exercise.state_unknown" {typed, nearest}, "exercise.state_of"
/// {figure}, "exercise.file_name_wrong" {name}, "exercise.too_many_files".
Checked<Exercise> load_exercise(const TemplateSource& source, const std::string& path);
/// Of the templates, by id.
std::vector<std::string> exercise_ids(const TemplateSource& source);
Checked<Exercise> load_exercise_named(const TemplateSource& source, const std::string& id);
/// All of the templates.
Checked<std::vector<Exercise>> shipped_exercises(const TemplateSource& source);
/// The text of a file that came otherwise; `name` stands in its problems.
Checked<Exercise> load_exercise_text(const std::string& name, std::string_view text);
/// One file of a teacher.
Checked<Exercise> load_exercise_file(const std::filesystem::path& file);

}  // namespace vireo
