#pragma once
// ExerciseStartView: what is asked before an exercise begins. No widget; shown by exercise_dialog.h.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "core/actions/keep_exercise.h"

namespace vireo {

class ExerciseStartView {
 public:
  ExerciseStartView(const Wording& wording, const Context& context);

  /// Those of the templates, warm-ups first as their files are named.
  std::vector<NamedValue> exercises() const;
  /// The exercises of a teacher's file or bundle join the list, and the first of them is chosen.
  Checked<Done> add_file(const std::filesystem::path& file);
  /// One that its teacher just wrote, chosen.
  void add(Exercise exercise);
  /// False when something is missing; the form says what.
  bool check();
  const std::optional<Exercise>& exercise() const { return chosen_; }
  ExerciseStart request() const;
  /// "E02 Camille Martin.vireo"
  std::string file_name() const;

  FormModel form{{"exercise", "trainee", "email", "class", "graded", "variant"}};

 private:
  const Wording& wording_;
  std::vector<Exercise> all_{};
  std::size_t own_from_ = 0;  // from here on they are of files
  std::optional<Exercise> chosen_{};
  bool chosen_is_own_ = false;
};

}  // namespace vireo
