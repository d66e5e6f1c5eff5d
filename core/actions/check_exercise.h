#pragma once
// check_exercise: whether a sound exercise can be given: the book its trainees begin in can be made, its
// competencies are those of the course, every trainee's copy has answers. Used by `exercise check`, the
// editor and keep_exercise.h.
#include "core/actions/context.h"
#include "core/actions/new_book.h"
#include "core/training/exercise.h"

namespace vireo {

/// The book of a trainee, still without a name and a language.
NewBookRequest sandbox_request(const Exercise& exercise);

/// Placed by paths of a draft ("regime", "identifiers.siret", "field.2.expected"). Problems of new_book.h for
/// its sandbox, those of exercise_trials.h; warnings "exercise.competency_unknown" and
/// "exercise.country_unknown" {typed, nearest}: they are kept, but nothing is known of them.
Problems check_exercise(const Exercise& exercise, const Context& context);

}  // namespace vireo
