#pragma once
// A class's marks: one row a submission, sums by trainee, competencies, mistakes, how each question did.
// Pure.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/training/grading.h"

namespace vireo {

struct MarkedSubmission {
  std::string trainee{};
  std::string email{};
  std::string class_name{};
  std::string exercise{};
  LocalText title{};
  std::vector<std::string> competencies{};
  Grade grade{};
  int attempts = 0;
  std::uint64_t seed = 0;
  std::string version{};
  Date last{};        // day of the newest answer
  bool late = false;  // after the day it was due
  std::string file{};
};

struct TraineeMarks {
  std::string trainee{};
  std::string email{};
  std::string class_name{};
  Decimal points{};
  int points_most = 0;
  Decimal share{};   // four decimals
  Decimal twenty{};  // out of 20, two decimals
  int passed = 0;
  int taken = 0;
  Date last{};
  std::map<std::string, Decimal> competencies{};  // mean share, four decimals
};

struct QuestionStatistics {
  std::string exercise{};
  std::string field{};
  LocalText label{};  // of the question
  int answers = 0;
  Decimal facility{};  // mean share, four decimals
  /// The mean share of the best 27 % of the exercise less that of the weakest 27 % (Kelley); none of fewer
  /// than four copies.
  std::optional<Decimal> discrimination{};
};

struct MistakeCount {
  std::string exercise{};
  std::string field{};
  LocalText label{};  // of the question
  std::string mistake{};
  LocalText feedback{};
  int count = 0;
};

struct ClassMember {
  std::string name{};
  std::string email{};
};

struct Gradebook {
  std::vector<MarkedSubmission> submissions{};  // by trainee, exercise; the newest of a trainee's copies
  std::vector<MarkedSubmission> superseded{};   // older copies of the same
  std::vector<TraineeMarks> trainees{};         // by name
  std::vector<MistakeCount> mistakes{};         // most frequent first
  std::vector<QuestionStatistics> questions{};
  std::vector<ClassMember> missing{};       // of the class: handed in nothing
  std::vector<MarkedSubmission> foreign{};  // graded, but of nobody in the class
};

/// With a class, what is missing and foreign is told; an empty one tells nothing.
Gradebook gradebook(std::vector<MarkedSubmission> submissions, const std::vector<ClassMember>& members = {});

}  // namespace vireo
