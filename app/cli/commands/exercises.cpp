// exercise list, start, answer, hint, grade, check, bundle, export.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "app/cli/files.h"
#include "core/actions/check_exercise.h"
#include "core/actions/keep_exercise.h"
#include "core/store/catalog/exercise_file.h"
#include "core/training/exercise_words.h"
#include "core/training/rounds.h"
#include "core/training/variant.h"
#include "reports/papers/exercise_sheet.h"
#include "reports/standards/exercise_bundle.h"
#include "reports/standards/question_bank.h"

namespace vireo::cli {
namespace {

/// Of --exercises, else of the templates.
std::optional<std::vector<Exercise>> all_exercises(Invocation& invocation) {
  if (invocation.given("exercises")) return invocation.take(exercises_at(invocation.text("exercises")));
  std::vector<Exercise> all;
  for (const std::string& id : exercise_ids(invocation.templates())) {
    auto exercise = invocation.take(load_exercise_named(invocation.templates(), id));
    if (!exercise) return std::nullopt;
    all.push_back(std::move(*exercise));
  }
  return all;
}

/// One copy of each; copies of several seeds stand beside each other in a platform's bank.
std::string bank_text(std::vector<Exercise> exercises, const std::string& format, std::uint64_t seed,
                      const std::string& language) {
  for (Exercise& each : exercises) {
    each = with_drawn_figures(std::move(each), seed);
    if (seed != 0) each.id += "-" + std::to_string(seed);
  }
  return format == "moodle" ? moodle_xml(exercises, language) : gift_text(exercises, language);
}

/// What only trying it shows, under the name of its file.
Problems found_in(Invocation& invocation, const Exercise& exercise, const std::string& file) {
  Problems found = check_exercise(exercise, {invocation.templates(), invocation.today()});
  for (Problem& each : found) each.place.file = file;
  return found;
}

void check_bundle(Invocation& invocation, const std::filesystem::path& path) {
  const auto all = exercises_at(path);
  invocation.answer["rows"] = Json::array();
  if (!all) return invocation.find(all.problems());
  Problems found;
  for (const Exercise& each : *all) append(found, found_in(invocation, each, path.string()));
  if (!found.empty()) invocation.find(std::move(found));
  if (invocation.refused()) return;
  for (const Exercise& each : *all)
    invocation.answer["rows"].push_back(
        {{"file", path.string()}, {"exercise", each.id}, {"points", each.points()}, {"sound", true}});
  invocation.say("cli.said.exercises_sound", {{"count", static_cast<std::int64_t>(all->size())}});
}

}  // namespace

void exercise_list(Invocation& invocation) {
  Columns columns(invocation, {{"exercise"},
                               {"name"},
                               {"level", CellKind::integer},
                               {"competencies"},
                               {"minutes", CellKind::integer}});
  const std::string language = invocation.wording().language();
  invocation.answer["rows"] = Json::array();
  const auto all = all_exercises(invocation);
  if (!all) return;
  for (const Exercise& exercise : *all) {
    std::string codes;
    for (const std::string& code : exercise.competencies) codes += (codes.empty() ? "" : " ") + code;
    invocation.answer["rows"].push_back({{"exercise", exercise.id},
                                         {"title", exercise.title.in(language)},
                                         {"level", exercise.level},
                                         {"competencies", exercise.competencies},
                                         {"scored", exercise.scored},
                                         {"points", exercise.points()}});
    columns.add({exercise.id, exercise.title.in(language), std::int64_t{exercise.level}, codes,
                 std::int64_t{exercise.minutes}});
  }
  columns.print();
}

void exercise_start(Invocation& invocation) {
  const auto exercise = named_or_file(invocation, invocation.text("exercise"));
  if (!exercise) return;
  ExerciseStart start{
      .trainee = invocation.text("trainee"),
      .email = invocation.text("email"),
      .class_name = invocation.text("class"),
      .graded = invocation.given("graded"),
      .variant = invocation.given("variant"),
      .language = invocation.wording().language(),
      .keep_source = invocation.given("exercises") || invocation.text("exercise").ends_with(".toml")};
  const std::string path = invocation.text("o");
  const auto book = invocation.take(start_exercise(path, world_of_this_process(), *exercise, start,
                                                   {invocation.templates(), invocation.today()}));
  if (!book) return;
  const auto taken = trainee_exercise(*book);
  const Exercise mine = dealt(*exercise, taken->seed);
  tell_exercise(invocation, mine, taken->seed, {.open_rounds = open_rounds(mine, {})});
  invocation.answer["file"] = path;
  invocation.answer["trainee"] = taken->trainee;
  invocation.answer["seed"] = taken->seed;
  invocation.say("cli.said.exercise_started", {{"file", path}});
}

void exercise_answer(Invocation& invocation) {
  auto book = submission(invocation, Book::Access::write);
  if (!book) return;
  const auto exercise = exercise_of(invocation, *book);
  if (!exercise) return;
  std::map<std::string, std::string> answers;
  if (invocation.given("kept")) answers = kept_typed(*book);
  for (auto& [field, value] : typed_answers(invocation, *exercise)) answers[field] = value;
  if (answers.empty()) invocation.refuse(problem("exercise.nothing_given", {"", 0, "value"}));
  if (invocation.refused()) return;
  const std::size_t open = rounds_played(*book, *exercise).open;
  if (!invocation.take(answer_exercise(*book, *exercise, answers, invocation.today()))) return;
  invocation.answer = {{"exercise", exercise->id}, {"answers", answers.size()}};
  invocation.say("cli.said.answers_kept", {{"count", static_cast<std::int64_t>(answers.size())}});
  const RoundsPlayed played = rounds_played(*book, *exercise);
  if (played.next && played.open != open) tell_round(invocation, *book, *exercise, played);
}

void exercise_hint(Invocation& invocation) {
  auto book = submission(invocation, Book::Access::write);
  if (!book) return;
  const auto exercise = exercise_of(invocation, *book);
  if (!exercise) return;
  const auto hint =
      invocation.take(take_hint(*book, *exercise, invocation.text("field"), invocation.today()));
  if (!hint) return;
  invocation.answer = {{"field", invocation.text("field")},
                       {"hint", hint->in(invocation.wording().language())}};
  invocation.print(hint->in(invocation.wording().language()));
}

void exercise_grade(Invocation& invocation) {
  const auto book = submission(invocation, Book::Access::read);
  if (!book) return;
  const auto exercise = exercise_of(invocation, *book);
  if (!exercise) return;
  const auto graded = invocation.take(grade_submission(*book, *exercise));
  if (!graded) return;
  const Wording& wording = invocation.wording();
  invocation.answer = grade_json(*graded, *exercise, wording);
  for (const GradedField& each : graded->grade.fields) {
    const ExerciseField& field = *exercise->field(each.id);
    const std::string why = worded_feedback(field, each, wording);
    invocation.print(
        wording.text(why.empty() ? "exercise.graded_field" : "exercise.graded_field_why",
                     {{"label", field.label.in(wording.language())},
                      {"state", Argument::term("exercise.state." + std::string(name_of(each.state)))},
                      {"why", why}}));
  }
  invocation.say("cli.said.graded",
                 {{"points", Argument(Argument::Kind::decimal, graded->grade.points.shortest())},
                  {"most", std::int64_t{graded->grade.points_most}},
                  {"share", Rate::fraction(graded->grade.share)}});
  if (invocation.given("solution") && !graded->taken.graded) {
    invocation.answer["solution"] = worded_solution(*exercise, graded->taken.seed, wording);
    invocation.print(worded_solution(*exercise, graded->taken.seed, wording));
  }
}

void exercise_files(Invocation& invocation) {
  TraineeExercise taken{.started = invocation.today()};
  std::optional<Exercise> exercise;
  if (const std::string named = invocation.text("exercise"); named.ends_with(".vireo")) {
    const auto book = trainee_book(invocation, named);
    if (!book) return;
    taken = *trainee_exercise(*book);
    exercise = exercise_of(invocation, *book);
  } else {
    exercise = named_or_file(invocation, named);
  }
  if (!exercise) return;
  const auto shown = shown_figures(*exercise, taken.seed, invocation.wording());
  const std::filesystem::path folder = invocation.text("o");
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  invocation.answer = {{"exercise", exercise->id}, {"files", Json::array()}};
  for (const CaseFile& each : exercise->files) {
    const std::string path = (folder / each.name).string();
    if (!write_file(invocation, path, with_figures(case_text(each, taken.started), shown))) return;
    invocation.answer["files"].push_back(path);
  }
  invocation.say("cli.said.case_files",
                 {{"count", static_cast<std::int64_t>(exercise->files.size())}, {"folder", folder.string()}});
}

void exercise_check(Invocation& invocation) {
  const std::filesystem::path path = invocation.text("path");
  std::error_code failed;
  if (std::filesystem::is_regular_file(path, failed) && path.extension() != ".toml")
    return check_bundle(invocation, path);
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(path, failed)) {
    for (const auto& each : std::filesystem::directory_iterator(path, failed))
      if (each.path().extension() == ".toml") files.push_back(each.path());
    std::sort(files.begin(), files.end());
  } else {
    files.push_back(path);
  }
  Problems found;
  invocation.answer["rows"] = Json::array();
  for (const auto& file : files) {
    const auto exercise = take(load_exercise_file(file), found);
    if (exercise) append(found, found_in(invocation, *exercise, file.string()));
    invocation.answer["rows"].push_back({{"file", file.string()},
                                         {"exercise", exercise ? Json(exercise->id) : Json()},
                                         {"points", exercise ? Json(exercise->points()) : Json()},
                                         {"sound", exercise.has_value()}});
  }
  if (!found.empty()) invocation.find(std::move(found));
  if (!invocation.refused())
    invocation.say("cli.said.exercises_sound", {{"count", static_cast<std::int64_t>(files.size())}});
}

void exercise_bundle(Invocation& invocation) {
  const auto files = invocation.take(exercise_bundle_files(invocation.text("folder")));
  if (!files) return;
  const std::string path = invocation.text("o");
  try {
    write_zip(*files, invocation.today(), path);
  } catch (const std::exception&) {
    return invocation.refuse(problem("file.unwritable", {path}));
  }
  invocation.answer = {{"file", path}, {"exercises", files->size()}};
  invocation.say("cli.said.written", {{"file", path}});
}

void exercise_export(Invocation& invocation) {
  const std::string format = invocation.text("format");
  if (format != "moodle" && format != "gift" && format != "pdf")
    return invocation.refuse(problem("work.unknown_choice", {"", 0, "--format"}, {{"typed", format}}));
  std::vector<Exercise> exercises;
  for (const std::string& id : invocation.texts("exercise")) {
    auto exercise = named_or_file(invocation, id);
    if (!exercise) return;
    exercises.push_back(std::move(*exercise));
  }
  if (exercises.empty()) {
    auto all = all_exercises(invocation);
    if (!all) return;
    exercises = std::move(*all);
  }
  const int seed = invocation.given("seed") ? invocation.whole_number("seed").value_or(0) : 0;
  if (seed < 0 || invocation.refused()) return;
  for (Exercise& each : exercises) each = dealt(std::move(each), static_cast<std::uint64_t>(seed));
  const Wording& wording = invocation.wording();
  std::string bytes;
  if (format == "pdf")
    bytes = exercise_sheet_pdf(exercises,
                               {.seed = static_cast<std::uint64_t>(seed),
                                .answers = invocation.given("solution"),
                                .day = invocation.today()},
                               wording);
  else
    bytes = bank_text(std::move(exercises), format, static_cast<std::uint64_t>(seed), wording.language());
  if (!write_file(invocation, invocation.text("o"), bytes)) return;
  invocation.answer = {{"file", invocation.text("o")}, {"exercises", exercises.size()}};
  invocation.say("cli.said.written", {{"file", invocation.text("o")}});
}

}  // namespace vireo::cli
