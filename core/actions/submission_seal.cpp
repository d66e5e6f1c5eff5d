#include "core/actions/submission_seal.h"

#include <algorithm>
#include <map>

#include "core/store/book.h"
#include "core/store/digest.h"

namespace vireo {
namespace {

constexpr int most_rows = 100'000;

void add(std::string& text, const std::string& part) {
  text += std::to_string(part.size()) + ":" + part;
}

}  // namespace

std::string submission_seal(const TraineeExercise& taken, const std::vector<TraineeAnswer>& answers) {
  std::string text;
  for (const std::string& part :
       {taken.exercise, taken.version, taken.trainee, taken.email, taken.class_name,
        std::to_string(taken.seed), std::string(taken.graded ? "graded" : "practice"), taken.started.text(),
        taken.source})
    add(text, part);
  std::map<std::string, const TraineeAnswer*> given;
  for (const TraineeAnswer& each : answers)
    if (each.attempts > 0 || each.hints > 0) given[each.field] = &each;
  for (const auto& [field, answer] : given)
    for (const std::string& part : {field, answer->value, std::to_string(answer->attempts),
                                    std::to_string(answer->hints), answer->answered.text()})
      add(text, part);
  return sha256_hex(text);
}

std::string submission_seal(const TraineeExercise& taken, std::vector<TraineeAnswer> answers,
                            const std::vector<TraineeAnswer>& changed) {
  for (const TraineeAnswer& each : changed) {
    std::erase_if(answers, [&](const TraineeAnswer& old) { return old.field == each.field; });
    answers.push_back(each);
  }
  return submission_seal(taken, answers);
}

bool seal_fits(const Book& book) {
  const auto taken = trainee_exercise(book);
  if (!taken) return true;
  const std::string now = submission_seal(*taken, trainee_answers(book, taken->id));
  bool sealed = false;
  for (const AuditRow& row : book.audit_rows(most_rows))
    for (const auto& [name, value] : row.what.arguments) {
      if (name != "seal") continue;
      if (value.value == now) return true;
      if (taken->graded) return false;
      sealed = true;
    }
  return !sealed;
}

}  // namespace vireo
