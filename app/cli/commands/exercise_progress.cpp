// exercise progress: what a trainee's exercise books in a folder say of each competency, and what comes next.
#include "core/training/progress.h"

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "core/store/catalog/competency_file.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/standards/exercise_bundle.h"
#include "reports/standards/submissions.h"

namespace vireo::cli {
namespace {

/// The exercises there are to practise: those of --exercises, else the program's.
std::optional<std::vector<Exercise>> course_of(Invocation& invocation) {
  if (invocation.given("exercises")) return invocation.take(exercises_at(invocation.text("exercises")));
  return invocation.take(shipped_exercises(invocation.templates()));
}

/// Whose progress it is: the one named, else the only one there is.
std::optional<CourseTrainee> asked_trainee(Invocation& invocation,
                                           const std::vector<MarkedSubmission>& submissions) {
  const auto all = trainees_of(submissions);
  const std::string wanted = invocation.text("trainee");
  std::string names;
  for (const CourseTrainee& each : all) names += (names.empty() ? "" : ", ") + each.name;
  if (!invocation.given("trainee")) {
    if (all.size() == 1) return all.front();
    invocation.find({all.empty() ? problem("progress.nothing", {invocation.text("folder")})
                                 : problem("progress.several", {"", 0, "--trainee"}, {{"names", names}})});
    return std::nullopt;
  }
  const auto own = submissions_of(submissions, wanted);
  if (!own.empty()) return CourseTrainee{own.front().trainee, own.front().email};
  invocation.find(
      {problem("progress.trainee_unknown", {"", 0, "--trainee"}, {{"typed", wanted}, {"names", names}})});
  return std::nullopt;
}

void tell_progress(Invocation& invocation, const CourseProgress& progress) {
  const std::string language = invocation.wording().language();
  Json& answer = invocation.answer;
  answer["exercises"] = Json::array();
  for (const MarkedSubmission& each : progress.best)
    answer["exercises"].push_back({{"exercise", each.exercise},
                                   {"title", each.title.in(language)},
                                   {"points", each.grade.points.text()},
                                   {"points_most", each.grade.points_most},
                                   {"share", each.grade.share.text()},
                                   {"passed", each.grade.passed},
                                   {"file", each.file}});
  answer["begun"] = progress.begun;
  Columns columns(invocation, {{"competency"},
                               {"name"},
                               {"exercises_done", CellKind::integer},
                               {"points"},
                               {"share"},
                               {"exercises_left"}});
  answer["competencies"] = Json::array();
  for (const CompetencyProgress& each : progress.competencies) {
    answer["competencies"].push_back({{"code", each.code},
                                      {"name", each.name.in(language)},
                                      {"names", each.name.by_language},
                                      {"done", each.done},
                                      {"left", each.left},
                                      {"points", each.points.text()},
                                      {"points_most", each.points_most},
                                      {"share", each.done.empty() ? Json() : Json(each.share.text())}});
    std::string left;
    for (const std::string& id : each.left) left += (left.empty() ? "" : " ") + id;
    const Wording& wording = invocation.wording();
    columns.add({each.code, each.name.in(language), static_cast<std::int64_t>(each.done.size()),
                 wording.number(each.points) + " / " + std::to_string(each.points_most),
                 each.done.empty() ? std::string("–") : wording.percent(Rate::fraction(each.share)), left});
  }
  columns.print();
  answer["next"] = Json::array();
  for (const SuggestedExercise& each : progress.next)
    answer["next"].push_back({{"exercise", each.exercise},
                              {"title", each.title.in(language)},
                              {"level", each.level},
                              {"competency", each.competency}});
  if (!progress.next.empty())
    invocation.say("cli.said.progress_next", {{"exercise", progress.next.front().exercise},
                                              {"title", progress.next.front().title},
                                              {"competency", progress.next.front().competency}});
}

}  // namespace

void exercise_progress(Invocation& invocation) {
  const auto course = course_of(invocation);
  const auto competencies = invocation.take(load_competencies(invocation.templates()));
  if (!course || !competencies) return;
  const auto read = invocation.take(
      read_submissions(invocation.text("folder"),
                       {.world = world_of_this_process(), .exercise = [&](const TraineeExercise& taken) {
                          if (!taken.source.empty() && !invocation.given("exercises"))
                            return load_exercise_text(taken.exercise + ".toml", taken.source);
                          return exercise_of(invocation, taken);
                        }}));
  if (!read) return;
  Json& answer = invocation.answer;
  answer = {{"files", read->files}, {"found", Json::array()}};
  for (const Problem& each : read->found)
    answer["found"].push_back({{"file", each.place.file}, {"code", each.code()}});
  if (!read->found.empty()) invocation.find(read->found);
  const auto trainee = asked_trainee(invocation, read->marked);
  if (!trainee) return;
  answer["trainee"] = trainee->name;
  answer["email"] = trainee->email;
  const std::string& who = trainee->email.empty() ? trainee->name : trainee->email;
  tell_progress(invocation, course_progress(submissions_of(read->marked, who), *course, *competencies));
}

}  // namespace vireo::cli
