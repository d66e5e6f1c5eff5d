#include "core/training/exercise.h"

namespace vireo {

const std::vector<std::pair<std::string, AnswerKind>>& answer_kinds() {
  static const std::vector<std::pair<std::string, AnswerKind>> kinds{
      {"number", AnswerKind::number},   {"money", AnswerKind::money},     {"hours", AnswerKind::hours},
      {"percent", AnswerKind::percent}, {"whole", AnswerKind::whole},     {"date", AnswerKind::date},
      {"choice", AnswerKind::choice},   {"choices", AnswerKind::choices}, {"order", AnswerKind::order},
      {"text", AnswerKind::text}};
  return kinds;
}

int Exercise::points() const {
  int sum = 0;
  for (const ExerciseField& each : fields) sum += each.points;
  return sum;
}

const ExerciseField* Exercise::field(std::string_view wanted) const {
  for (const ExerciseField& each : fields)
    if (each.id == wanted) return &each;
  return nullptr;
}

}  // namespace vireo
