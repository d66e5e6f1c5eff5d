// How an exercise being written looks to a trainee.
#include "app/desktop/pages/exercises/exercise_editor_view.h"
#include "core/training/exercise_values.h"
#include "core/training/exercise_words.h"
#include "core/training/grading.h"
#include "core/training/readable_exercise.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

std::uint64_t seed_of(const std::string& exercise, int variant) {
  return variant == 0 ? 0 : variant_seed(exercise, "preview", variant);
}

}  // namespace

std::vector<std::string> ExerciseEditorView::mistakes_of(const ExerciseField& field,
                                                         const Exercise& shown) const {
  const ExerciseValues values = exercise_values(shown, drawn_figures(shown, seed_of(shown.id, variant_)));
  std::vector<std::string> all;
  for (const RecognisedMistake& each : field.mistakes) {
    if (field.is_decided() && decided_choice(field, values) == std::vector{each.choice}) continue;
    std::string answer = each.choice;
    if (each.when) {
      const auto value = value_of(*each.when, values);
      if (!value) continue;
      answer = field.kind == AnswerKind::date
                   ? Date::of_days(static_cast<std::int32_t>(value->whole())).text()
                   : value->decimal().rounded(2, Rounding::half_away_from_zero).shortest();
    }
    all.push_back(
        wording_.text("exercise_editor.preview.mistake", {{"answer", worded_answer(field, answer, wording_)},
                                                          {"share", Rate::fraction(each.score)},
                                                          {"why", each.feedback.in(wording_.language())}}));
  }
  return all;
}

ExercisePreview ExerciseEditorView::preview() const {
  const Exercise shown = sound_ ? *sound_ : readable_part(draft_);
  const std::uint64_t seed = seed_of(shown.id, variant_);
  const std::string& language = wording_.language();
  ExercisePreview seen;
  seen.title = title();
  seen.variant = variant_ == 0
                     ? wording_.text("exercise_editor.preview.as_written")
                     : wording_.text("exercise_editor.preview.drawn", {{"number", std::int64_t{variant_}}});
  seen.statement = with_figures(shown.statement.in(language), shown_figures(shown, seed, wording_));
  const Grade blank = grade(shown, drawn_figures(shown, seed), {}, 0);
  for (std::size_t at = 0; at < shown.fields.size(); ++at) {
    const ExerciseField& field = shown.fields[at];
    const std::string expected = worded_answer(field, blank.fields[at].expected, wording_);
    const std::string wanted =
        field.kind == AnswerKind::text && field.least_words > 0
            ? wording_.text("exercise_editor.preview.words", {{"count", std::int64_t{field.least_words}}})
            : expected;
    seen.answers.push_back(
        {field.label.in(language), wanted.empty() ? "–" : wanted,
         wording_.text("exercise_editor.preview.points", {{"count", std::int64_t{field.points}}}),
         mistakes_of(field, shown)});
  }
  seen.points =
      wording_.text("exercise_editor.preview.total", {{"count", static_cast<std::int64_t>(shown.points())}});
  return seen;
}

}  // namespace vireo
