// exercise keep and exercise round: what is typed for later, and the round that is played.
#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"

namespace vireo::cli {

void exercise_keep(Invocation& invocation) {
  auto book = submission(invocation, Book::Access::write);
  if (!book) return;
  const auto exercise = exercise_of(invocation, *book);
  if (!exercise) return;
  const auto typed = typed_answers(invocation, *exercise);
  if (invocation.refused() || !invocation.take(keep_typed(*book, *exercise, typed))) return;
  invocation.answer = {{"exercise", exercise->id}, {"kept", Json::object()}};
  const auto kept = kept_typed(*book);
  for (const auto& [field, value] : kept) invocation.answer["kept"][field] = value;
  invocation.say("cli.said.typed_kept", {{"count", static_cast<std::int64_t>(kept.size())}});
}

void exercise_round(Invocation& invocation) {
  const auto book = submission(invocation, Book::Access::read);
  if (!book) return;
  const auto exercise = exercise_of(invocation, *book);
  if (!exercise) return;
  if (exercise->rounds.empty())
    return invocation.refuse(problem("exercise.no_rounds", {"", 0, "file"}, {{"exercise", exercise->id}}));
  invocation.answer = {{"exercise", exercise->id}};
  tell_round(invocation, *book, *exercise, rounds_played(*book, *exercise));
}

}  // namespace vireo::cli
