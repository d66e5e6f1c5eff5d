#pragma once
// The exercise a book was made for, and the trainee's answers.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"

namespace vireo {

struct TraineeExercise {
  std::int64_t id = 0;
  std::string exercise{};
  std::string version{};
  std::string trainee{};
  std::string email{};
  std::string class_name{};
  std::uint64_t seed = 0;
  bool graded = false;
  Date started{};
  std::string source{};  // the file of an exercise of one's own; empty: the program's
};

struct TraineeAnswer {
  std::string field{};
  std::string value{};
  int attempts = 0;
  int hints = 0;
  Date answered{};
  std::optional<std::string> typed{};  // kept, but not given for correction
};

std::int64_t add_trainee_exercise(Book::Write& write, const TraineeExercise& exercise);
/// Replaces the answer of that field.
void set_trainee_answer(Book::Write& write, std::int64_t exercise, const TraineeAnswer& answer);

/// Nothing in a book of a business.
std::optional<TraineeExercise> trainee_exercise(const Book& book);
/// In the order they were first given.
std::vector<TraineeAnswer> trainee_answers(const Book& book, std::int64_t exercise);

}  // namespace vireo
