#include "core/training/progress.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/base/text.h"

namespace vireo {
namespace {

bool is_answered(const MarkedSubmission& each) {
  return std::any_of(each.grade.fields.begin(), each.grade.fields.end(),
                     [](const GradedField& field) { return field.state != GradedState::blank; });
}

/// The best mark of each exercise; of two alike the newer.
std::vector<MarkedSubmission> best_of(const std::vector<MarkedSubmission>& submissions) {
  std::map<std::string, MarkedSubmission> best;
  for (const MarkedSubmission& each : submissions) {
    if (!is_answered(each)) continue;
    const auto [at, is_first] = best.try_emplace(each.exercise, each);
    if (!is_first &&
        std::tuple(at->second.grade.share, at->second.last) < std::tuple(each.grade.share, each.last))
      at->second = each;
  }
  std::vector<MarkedSubmission> all;
  for (auto& [exercise, each] : best) all.push_back(std::move(each));
  return all;
}

/// One row a competency, in the order of the course.
class CompetencyRows {
 public:
  explicit CompetencyRows(const std::vector<Competency>& known) {
    for (const Competency& each : known) rows_.push_back({each.code, each.name, {}, {}, {}, 0, {}});
  }
  CompetencyProgress& row(const std::string& code) {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const auto& each) { return each.code == code; });
    if (found != rows_.end()) return *found;
    rows_.push_back({code, {}, {}, {}, {}, 0, {}});
    return rows_.back();
  }
  std::vector<CompetencyProgress> finished() && {
    for (CompetencyProgress& each : rows_)
      if (each.points_most > 0)
        each.share = each.points.divided_by(Decimal::of(each.points_most), 4, Rounding::half_away_from_zero);
    return std::move(rows_);
  }

 private:
  std::vector<CompetencyProgress> rows_{};
};

/// The competency of an exercise that stands lowest; what was never practised stands lowest of all.
const CompetencyProgress* lowest_of(const Exercise& exercise, const std::vector<CompetencyProgress>& all) {
  const CompetencyProgress* lowest = nullptr;
  for (const CompetencyProgress& each : all) {
    const auto& codes = exercise.competencies;
    if (std::find(codes.begin(), codes.end(), each.code) == codes.end()) continue;
    if (!lowest || each.share < lowest->share) lowest = &each;
  }
  return lowest;
}

}  // namespace

std::vector<CourseTrainee> trainees_of(const std::vector<MarkedSubmission>& submissions) {
  std::vector<CourseTrainee> all;
  std::set<std::string> seen;
  for (const MarkedSubmission& each : submissions)
    if (seen.insert(folded(each.email.empty() ? each.trainee : each.email)).second)
      all.push_back({each.trainee, each.email});
  std::stable_sort(all.begin(), all.end(), [](const CourseTrainee& a, const CourseTrainee& b) {
    return folded(a.name) < folded(b.name);
  });
  return all;
}

std::vector<MarkedSubmission> submissions_of(const std::vector<MarkedSubmission>& submissions,
                                             std::string_view name_or_email) {
  const std::string wanted = folded(trimmed(name_or_email));
  std::vector<MarkedSubmission> all;
  for (const MarkedSubmission& each : submissions)
    if (folded(each.trainee) == wanted || (!each.email.empty() && folded(each.email) == wanted))
      all.push_back(each);
  return all;
}

CourseProgress course_progress(const std::vector<MarkedSubmission>& submissions,
                               const std::vector<Exercise>& course,
                               const std::vector<Competency>& competencies) {
  CourseProgress progress;
  progress.best = best_of(submissions);
  std::set<std::string> done;
  CompetencyRows rows(competencies);
  for (const MarkedSubmission& each : progress.best) {
    done.insert(each.exercise);
    for (const std::string& code : each.competencies) {
      CompetencyProgress& row = rows.row(code);
      row.done.push_back(each.exercise);
      row.points += each.grade.points;
      row.points_most += each.grade.points_most;
    }
  }
  std::set<std::string> begun;
  for (const MarkedSubmission& each : submissions)
    if (!done.contains(each.exercise)) begun.insert(each.exercise);
  progress.begun.assign(begun.begin(), begun.end());
  for (const Exercise& each : course)
    if (!done.contains(each.id))
      for (const std::string& code : each.competencies) rows.row(code).left.push_back(each.id);
  progress.competencies = std::move(rows).finished();
  std::vector<std::pair<Decimal, SuggestedExercise>> next;
  for (const Exercise& each : course) {
    if (done.contains(each.id)) continue;
    const CompetencyProgress* lowest = lowest_of(each, progress.competencies);
    next.push_back({lowest ? lowest->share : Decimal::of(1),
                    {each.id, each.title, each.level, lowest ? lowest->code : std::string()}});
  }
  std::stable_sort(next.begin(), next.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first, a.second.level, a.second.exercise) <
           std::tuple(b.first, b.second.level, b.second.exercise);
  });
  for (auto& [share, each] : next) progress.next.push_back(std::move(each));
  return progress;
}

}  // namespace vireo
