#include "core/training/exercise_words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/training/grading.h"

namespace vireo {
namespace {

std::string worded_choices(const ExerciseField& field, std::string_view canonical, const Wording& wording) {
  std::string all;
  for (const std::string& id : split(canonical, ',')) {
    const auto found =
        std::find_if(field.choices.begin(), field.choices.end(),
                     [&](const ExerciseChoice& each) { return folded(each.id) == folded(trimmed(id)); });
    if (found == field.choices.end()) return std::string(canonical);
    all += (all.empty()                       ? ""
            : field.kind == AnswerKind::order ? " → "
                                              : " · ") +
           found->text.in(wording.language());
  }
  return all;
}

}  // namespace

std::string worded_answer(const ExerciseField& field, std::string_view canonical, const Wording& wording) {
  if (canonical.empty() || field.kind == AnswerKind::text) return std::string(canonical);
  if (!field.is_number()) return worded_choices(field, canonical, wording);
  const auto number = parse_answer(field.kind, canonical);
  if (!number) return std::string(canonical);
  if (field.kind == AnswerKind::date)
    return wording.date(Date::of_days(static_cast<std::int32_t>(number->at_places(0).value_or(0))));
  const std::string written = wording.number(*number);
  return field.kind == AnswerKind::percent ? wording.percent(Rate::percent(*number)) : written;
}

}  // namespace vireo
