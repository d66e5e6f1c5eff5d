#pragma once
// Blanks that must not break: between a figure and its unit, inside a number written with blanks, before high
// punctuation in French. Exercises are typed with plain blanks; their readers see firm ones. Pure.
#include <string>
#include <string_view>

#include "core/training/exercise.h"

namespace vireo {

/// "37 500 €" and "{{net}} €" with no-break blanks; in French also "« mot » ;". Everything else stays.
std::string with_firm_blanks(std::string_view text, std::string_view language);

/// In everything a trainee reads; not in files of the case nor in words that are compared.
void make_blanks_firm(Exercise& exercise);

}  // namespace vireo
