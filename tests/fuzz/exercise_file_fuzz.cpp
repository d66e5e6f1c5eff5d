// An exercise as its author wrote it; one that is read is drawn for a trainee and graded.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/store/catalog/exercise_file.h"
#include "core/training/grading.h"
#include "core/training/variant.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vireo;
  const auto exercise = load_exercise_text("exercise.toml", {reinterpret_cast<const char*>(data), size});
  if (!exercise) return 0;
  std::map<std::string, std::string> answers;
  for (const ExerciseField& each : exercise->fields) answers[each.id] = "1 234,56";
  static_cast<void>(grade(*exercise, drawn_figures(*exercise, 7), answers, 1));
  return 0;
}
