#pragma once
// A trainee's way through the course: the best mark of each exercise, what that says of each competency, and
// what to practise next. Pure; the marks come from reports/standards/submissions.h.
#include <string>
#include <string_view>
#include <vector>

#include "core/training/competency.h"
#include "core/training/gradebook.h"

namespace vireo {

struct CompetencyProgress {
  std::string code{};
  LocalText name{};
  std::vector<std::string> done{};  // exercises with an answer
  std::vector<std::string> left{};  // of the course, not done yet
  Decimal points{};
  int points_most = 0;  // of those done
  Decimal share{};      // of the points of those done, four decimals
};

struct SuggestedExercise {
  std::string exercise{};
  LocalText title{};
  int level = 1;
  std::string competency{};  // for whose sake it is proposed
};

struct CourseProgress {
  std::vector<MarkedSubmission> best{};            // the best mark of each exercise done, by exercise
  std::vector<std::string> begun{};                // exercises with no answer yet
  std::vector<CompetencyProgress> competencies{};  // in the order of the course
  std::vector<SuggestedExercise> next{};           // lowest competency first, easiest first within it
};

struct CourseTrainee {
  std::string name{};
  std::string email{};
};

/// Whose work it is, each once, by name.
std::vector<CourseTrainee> trainees_of(const std::vector<MarkedSubmission>& submissions);
/// Those of the trainee of this name or e-mail, in whatever case it is typed.
std::vector<MarkedSubmission> submissions_of(const std::vector<MarkedSubmission>& submissions,
                                             std::string_view name_or_email);

/// Of one trainee's submissions. `course` are the exercises there are, `competencies` the list they name; a
/// code that only a submission names follows at the end, without a name.
CourseProgress course_progress(const std::vector<MarkedSubmission>& submissions,
                               const std::vector<Exercise>& course,
                               const std::vector<Competency>& competencies);

}  // namespace vireo
