// exercise new: an exercise of one's own, begun from the starter or copied from another, with its figures.
#include <filesystem>

#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "app/cli/files.h"
#include "core/store/catalog/exercise_draft_merge.h"

namespace vireo::cli {
namespace {

std::optional<ReadDraft> draft_to_begin_with(Invocation& invocation) {
  const std::string from = invocation.text("from");
  if (from.empty()) return invocation.take(starter_draft(invocation.templates()));
  if (!from.ends_with(".toml")) return invocation.take(shipped_draft(invocation.templates(), from));
  const auto text = bytes_of_file(invocation, from);
  return text ? invocation.take(read_draft(from, *text)) : std::nullopt;
}

}  // namespace

void exercise_new(Invocation& invocation) {
  const std::string path = invocation.text("o");
  std::error_code failed;
  if (std::filesystem::exists(path, failed))
    return invocation.refuse(problem("exercise.file_exists", {path}, {{"file", path}}));
  auto begun = draft_to_begin_with(invocation);
  if (!begun) return;
  ExerciseDraft& draft = begun->draft;
  draft.id = invocation.text("exercise_id");
  for (const auto& [name, value] : invocation.pairs("set")) {
    const auto set = set_figure(draft, name, value);
    if (!set) invocation.refuse(set.problems());
  }
  if (invocation.refused()) return;
  Problems found = draft_warnings(draft, invocation.templates());
  const auto exercise = take(checked_draft(draft), found);
  if (!found.empty()) invocation.refuse(std::move(found));
  if (!exercise || !write_file(invocation, path, draft_text_over(draft, begun->source))) return;
  invocation.answer = {{"file", path},
                       {"exercise", exercise->id},
                       {"title", exercise->title.in(invocation.wording().language())},
                       {"points", exercise->points()},
                       {"figures", Json::object()}};
  for (const ExerciseParameter& each : exercise->parameters)
    invocation.answer["figures"][each.name] = each.value.shortest();
  invocation.say("cli.said.exercise_written", {{"file", path}});
}

}  // namespace vireo::cli
