#pragma once
// A draft written over the file it was read from: parts nobody touched stay to the letter, with their
// comments; a part that changed is written anew under the comments that stood above it. Used by whoever saves
// a draft (the editor, exercise new).
#include <string>

#include "core/store/catalog/exercise_draft_file.h"

namespace vireo {

/// read_draft() of it gives the same draft. Comments inside of a part that changed are lost.
std::string draft_text_over(const ExerciseDraft& draft, const std::string& original);

}  // namespace vireo
