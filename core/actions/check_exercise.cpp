#include "core/actions/check_exercise.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/competency_file.h"
#include "core/training/exercise_trials.h"

namespace vireo {
namespace {

Problems unknown_competencies(const Exercise& exercise, const Context& context) {
  std::vector<std::string> known;
  if (const auto course = load_competencies(context.templates))
    for (const Competency& each : *course) known.push_back(each.code);
  Problems found;
  for (const std::string& code : exercise.competencies)
    if (!known.empty() && std::find(known.begin(), known.end(), code) == known.end())
      found.push_back(warning("exercise.competency_unknown", {"", 0, "competencies"},
                              {{"typed", code}, {"nearest", nearest(code, known)}}));
  return found;
}

Problems unknown_country(const Exercise& exercise, const Context& context) {
  const auto known = Catalog(context.templates).country_codes();
  if (std::find(known.begin(), known.end(), exercise.country) != known.end()) return {};
  return {warning("exercise.country_unknown", {"", 0, "country"},
                  {{"typed", exercise.country}, {"nearest", nearest(exercise.country, known)}})};
}

}  // namespace

NewBookRequest sandbox_request(const Exercise& exercise) {
  NewBookRequest request;
  request.country = exercise.country;
  request.regime = exercise.regime;
  request.activity = exercise.activity;
  request.address = exercise.address;
  for (const auto& [kind, value] : exercise.identifiers) request.identifiers.push_back({kind, value});
  return request;
}

Problems check_exercise(const Exercise& exercise, const Context& context) {
  NewBookRequest request = sandbox_request(exercise);
  request.name = exercise.id;
  Problems found = problems_of(request, context);
  for (Problem& each : found)
    for (const auto& [kind, value] : exercise.identifiers)
      if (each.place.field == kind) each.place.field = "identifiers." + kind;
  append(found, unknown_country(exercise, context));
  append(found, unknown_competencies(exercise, context));
  append(found, trial_problems(exercise));
  return found;
}

}  // namespace vireo
