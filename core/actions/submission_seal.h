#pragma once
// The seal of a submission: a digest of who works on which copy and of all that was given for correction.
// Each deed of the trainee keeps it in the audit chain, so that an answer changed by other means shows. It is
// no secret: who rebuilds the whole chain is not found out; the trainer's own grading is what counts.
#include <string>
#include <vector>

#include "core/store/training_table.h"

namespace vireo {

/// What waits to be given is no part of it.
std::string submission_seal(const TraineeExercise& taken, const std::vector<TraineeAnswer>& answers);
/// After some of the answers changed.
std::string submission_seal(const TraineeExercise& taken, std::vector<TraineeAnswer> answers,
                            const std::vector<TraineeAnswer>& changed);

/// Whether the book is as its trainee's last deed left it; in practice, where answers are undone, as any of
/// them did. True for a book that never had a seal.
bool seal_fits(const Book& book);

}  // namespace vireo
