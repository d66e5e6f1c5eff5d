// exercise import: a question bank of a learning platform as exercise files.
#include <filesystem>

#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "reports/standards/imported_exercise.h"

namespace vireo::cli {

void exercise_import(Invocation& invocation) {
  const std::string path = invocation.text("file");
  const auto bytes = bytes_of_file(invocation, path);
  if (!bytes) return;
  const auto questions = invocation.take(read_question_bank(path, *bytes));
  if (!questions) return;
  const auto made =
      invocation.take(imported_exercises(*questions, {.file = path, .country = invocation.text("country")}));
  if (!made) return;
  const std::filesystem::path folder = invocation.text("o");
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  Problems there;
  for (const ImportedExercise& each : *made)
    if (const auto file = folder / (each.id + ".toml"); std::filesystem::exists(file, failed))
      there.push_back(problem("question_bank.file_there", {file.string()}));
  if (!there.empty()) return invocation.refuse(std::move(there));
  invocation.answer = {{"questions", questions->size()}, {"exercises", Json::array()}};
  for (const ImportedExercise& each : *made) {
    const std::string file = (folder / (each.id + ".toml")).string();
    if (!write_file(invocation, file, each.toml)) return;
    invocation.answer["exercises"].push_back(
        {{"exercise", each.id}, {"file", file}, {"questions", each.questions}});
  }
  invocation.say("cli.said.exercises_imported", {{"questions", static_cast<std::int64_t>(questions->size())},
                                                 {"count", static_cast<std::int64_t>(made->size())},
                                                 {"folder", folder.string()}});
}

}  // namespace vireo::cli
