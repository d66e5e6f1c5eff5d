// More rows of THE TABLE: the course: exercises and marks.
#include "app/cli/commands/all.h"

namespace vireo::cli {

std::vector<Command> training_commands() {
  constexpr auto none = BookUse::none;
  const Option exercises{"exercises", "FOLDER|FILE"};
  return {
      {"exercise", "list", none, {}, {exercises}, exercise_list},
      {"exercise",
       "show",
       none,
       {{"exercise"}},
       {{"seed", "N", false, false, "exercise_seed"}, {"solution"}, exercises},
       exercise_show},
      {"exercise",
       "start",
       none,
       {{"exercise"}},
       {{"trainee", "NAME", true},
        {"email", "ADDRESS", false, false, "trainee_email"},
        {"class", "NAME"},
        {"graded"},
        {"variant"},
        exercises,
        {"o", "FILE", true}},
       exercise_start},
      {"exercise", "answer", none, {{"file"}, {"value", true, true}}, {exercises}, exercise_answer},
      {"exercise", "hint", none, {{"file"}, {"field"}}, {exercises}, exercise_hint},
      {"exercise", "grade", none, {{"file"}}, {exercises, {"solution"}}, exercise_grade},
      {"exercise", "files", none, {{"exercise"}}, {{"o", "FOLDER", true}, exercises}, exercise_files},
      {"exercise", "check", none, {{"path"}}, {}, exercise_check},
      {"exercise", "bundle", none, {{"folder"}}, {{"o", "FILE", true}}, exercise_bundle},
      {"exercise",
       "export",
       none,
       {{"exercise", false, true}},
       {{"format", "moodle|gift|pdf", true},
        {"seed", "N", false, false, "exercise_seed"},
        {"solution"},
        exercises,
        {"o", "FILE", true}},
       exercise_export},
      {"gradebook",
       "make",
       none,
       {{"folder"}},
       {{"o", "FILE", true},
        {"csv", "FILE"},
        {"due", "DATE", false, false, "submission_due"},
        {"class-list", "FILE"},
        exercises},
       gradebook_make},
  };
}

}  // namespace vireo::cli
