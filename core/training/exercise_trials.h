#pragma once
// What shows only when an exercise is tried with other figures than those written: copies of trainees whose
// answers cannot be reckoned, mistakes that another one hides. Pure; used by core/actions/check_exercise.h.
// Paths are those of a draft ("field.2.expected").
#include "core/base/checked.h"
#include "core/training/exercise.h"

namespace vireo {

/// Problem "exercise.variant_none" {name, figures}: an answer that some trainee's figures leave without a
/// number, each name once. Warning "exercise.mistake_hidden" {mistake, by}: with the figures as written,
/// another mistake before it is recognised by the same answer.
Problems trial_problems(const Exercise& exercise);

}  // namespace vireo
