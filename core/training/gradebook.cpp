#include "core/training/gradebook.h"

#include <algorithm>
#include <tuple>

#include "core/base/text.h"

namespace vireo {
namespace {

std::string key_of(const MarkedSubmission& each) {
  return each.email.empty() ? each.trainee : each.email;
}

Decimal share(const Decimal& part, const Decimal& whole) {
  return whole.is_zero() ? Decimal() : part.divided_by(whole, 4, Rounding::half_away_from_zero);
}

/// The newest copy of each trainee's exercise; of two of one day the better.
void keep_newest(std::vector<MarkedSubmission>& all, std::vector<MarkedSubmission>& superseded) {
  std::stable_sort(all.begin(), all.end(), [](const MarkedSubmission& a, const MarkedSubmission& b) {
    return std::tuple(a.trainee, key_of(a), a.exercise, b.last, b.grade.share) <
           std::tuple(b.trainee, key_of(b), b.exercise, a.last, a.grade.share);
  });
  std::vector<MarkedSubmission> kept;
  for (MarkedSubmission& each : all) {
    const bool again =
        !kept.empty() && key_of(kept.back()) == key_of(each) && kept.back().exercise == each.exercise;
    (again ? superseded : kept).push_back(std::move(each));
  }
  all = std::move(kept);
}

void add(TraineeMarks& marks, const MarkedSubmission& each,
         std::map<std::string, std::pair<Decimal, int>>& by_competency) {
  marks.points += each.grade.points;
  marks.points_most += each.grade.points_most;
  marks.passed += each.grade.passed ? 1 : 0;
  ++marks.taken;
  marks.last = std::max(marks.last, each.last);
  for (const std::string& code : each.competencies) {
    by_competency[code].first += each.grade.share;
    ++by_competency[code].second;
  }
}

void compare_with_class(const std::vector<MarkedSubmission>& submissions,
                        const std::vector<ClassMember>& members, Gradebook& book) {
  if (members.empty()) return;
  const auto of = [](const ClassMember& member, const MarkedSubmission& each) {
    return folded(each.email) == folded(member.email);
  };
  for (const ClassMember& member : members)
    if (std::none_of(submissions.begin(), submissions.end(),
                     [&](const MarkedSubmission& each) { return of(member, each); }))
      book.missing.push_back(member);
  for (const MarkedSubmission& each : submissions)
    if (std::none_of(members.begin(), members.end(),
                     [&](const ClassMember& member) { return of(member, each); }))
      book.foreign.push_back(each);
}

constexpr std::size_t fewest_compared = 4;

/// The copies of one exercise, from the best to the weakest.
std::vector<const MarkedSubmission*> ranked(const std::vector<MarkedSubmission>& submissions,
                                            const std::string& exercise) {
  std::vector<const MarkedSubmission*> copies;
  for (const MarkedSubmission& each : submissions)
    if (each.exercise == exercise) copies.push_back(&each);
  std::stable_sort(copies.begin(), copies.end(), [](const MarkedSubmission* a, const MarkedSubmission* b) {
    return b->grade.share < a->grade.share;
  });
  return copies;
}

std::optional<Decimal> discrimination_of(const std::vector<const MarkedSubmission*>& copies,
                                         const std::string& question) {
  if (copies.size() < fewest_compared) return std::nullopt;
  const std::size_t compared = (copies.size() * 27 + 50) / 100;
  Decimal difference;
  for (std::size_t at = 0; at < compared; ++at)
    for (const auto& [copy, is_best] : {std::pair(copies[at], true), {copies[copies.size() - 1 - at], false}})
      for (const GradedField& field : copy->grade.fields)
        if (field.id == question) is_best ? difference += field.share : difference -= field.share;
  return share(difference, Decimal::of(static_cast<std::int64_t>(compared)));
}

}  // namespace

Gradebook gradebook(std::vector<MarkedSubmission> submissions, const std::vector<ClassMember>& members) {
  Gradebook book;
  compare_with_class(submissions, members, book);
  keep_newest(submissions, book.superseded);
  std::map<std::string, std::map<std::string, std::pair<Decimal, int>>> competencies;
  std::map<std::tuple<std::string, std::string, std::string>, MistakeCount> mistakes;
  std::map<std::pair<std::string, std::string>, LocalText> labels;
  std::map<std::pair<std::string, std::string>, std::pair<Decimal, int>> questions;
  for (const MarkedSubmission& each : submissions) {
    const std::string key = key_of(each);
    if (book.trainees.empty() ||
        key_of({.trainee = book.trainees.back().trainee, .email = book.trainees.back().email}) != key)
      book.trainees.push_back({each.trainee, each.email, each.class_name, {}, 0, {}, {}, 0, 0, {}, {}});
    add(book.trainees.back(), each, competencies[key]);
    for (const GradedField& field : each.grade.fields) {
      auto& question = questions[{each.exercise, field.id}];
      question.first += field.share;
      ++question.second;
      labels[{each.exercise, field.id}] = field.label;
      if (field.mistake.empty()) continue;
      MistakeCount& count = mistakes[{each.exercise, field.id, field.mistake}];
      count = {each.exercise, field.id, field.label, field.mistake, field.feedback, count.count + 1};
    }
  }
  for (TraineeMarks& each : book.trainees) {
    each.share = share(each.points, Decimal::of(each.points_most));
    each.twenty = (each.share * Decimal::of(20)).rounded(2, Rounding::half_away_from_zero);
    for (const auto& [code, sum] : competencies[key_of({.trainee = each.trainee, .email = each.email})])
      each.competencies[code] = share(sum.first, Decimal::of(sum.second));
  }
  for (auto& [key, count] : mistakes) book.mistakes.push_back(std::move(count));
  std::stable_sort(book.mistakes.begin(), book.mistakes.end(),
                   [](const MistakeCount& a, const MistakeCount& b) { return a.count > b.count; });
  std::map<std::string, std::vector<const MarkedSubmission*>> copies;
  for (const auto& [key, sum] : questions) {
    const auto& [exercise, field] = key;
    if (!copies.contains(exercise)) copies[exercise] = ranked(submissions, exercise);
    book.questions.push_back({exercise, field, labels[key], sum.second,
                              share(sum.first, Decimal::of(sum.second)),
                              discrimination_of(copies[exercise], field)});
  }
  book.submissions = std::move(submissions);
  return book;
}

}  // namespace vireo
