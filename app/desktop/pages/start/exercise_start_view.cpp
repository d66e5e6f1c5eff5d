#include "app/desktop/pages/start/exercise_start_view.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/standards/exercise_bundle.h"

namespace vireo {

ExerciseStartView::ExerciseStartView(const Wording& wording, const Context& context) : wording_(wording) {
  for (const std::string& id : exercise_ids(context.templates))
    if (auto each = load_exercise_named(context.templates, id)) all_.push_back(std::move(each).value());
  own_from_ = all_.size();
  form.load({{"exercise", all_.empty() ? "" : all_.front().id}, {"variant", "yes"}});
}

std::vector<NamedValue> ExerciseStartView::exercises() const {
  std::vector<NamedValue> named;
  for (const Exercise& each : all_)
    named.push_back({each.id, wording_.text("exercise_start.level",
                                            {{"name", each.id + " · " + each.title.in(wording_.language())},
                                             {"level", std::int64_t{each.level}}})});
  return named;
}

Checked<Done> ExerciseStartView::add_file(const std::filesystem::path& file) {
  std::vector<Exercise> found;
  if (file.extension() == ".toml") {
    auto one = load_exercise_file(file);
    if (!one) return one.problems();
    found.push_back(std::move(one).value());
  } else {
    auto several = exercises_at(file);
    if (!several) return several.problems();
    found = std::move(several).value();
  }
  if (found.empty()) return problem("bundle.empty", {file.string()});
  const std::string first = found.front().id;
  for (Exercise& each : found) add(std::move(each));
  form.set("exercise", first);
  return Done{};
}

void ExerciseStartView::add(Exercise exercise) {
  form.set("exercise", exercise.id);
  // The same id twice: the file stands for it.
  const auto same =
      std::find_if(all_.begin(), all_.end(), [&](const Exercise& other) { return other.id == exercise.id; });
  if (same != all_.end()) {
    if (same - all_.begin() < static_cast<std::ptrdiff_t>(own_from_)) --own_from_;
    all_.erase(same);
  }
  all_.push_back(std::move(exercise));
}

bool ExerciseStartView::check() {
  form.clear_errors();
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const Exercise& each) { return each.id == form.text("exercise"); });
  if (trimmed(form.text("trainee")).empty())
    form.show({problem("exercise.trainee_missing", {"", 0, "trainee"})}, wording_);
  if (found == all_.end() || form.has_errors()) return false;
  chosen_ = *found;
  chosen_is_own_ = found - all_.begin() >= static_cast<std::ptrdiff_t>(own_from_);
  return true;
}

ExerciseStart ExerciseStartView::request() const {
  return {.trainee = form.text("trainee"),
          .email = form.text("email"),
          .class_name = form.text("class"),
          .graded = !form.text("graded").empty(),
          .variant = !form.text("variant").empty(),
          .language = wording_.language(),
          .keep_source = chosen_is_own_};
}

std::string ExerciseStartView::file_name() const {
  std::string who = trimmed(form.text("trainee"));
  // What file systems do not take in a name.
  std::replace_if(
      who.begin(), who.end(),
      [](char letter) { return std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos; },
      '-');
  return (chosen_ ? chosen_->id + " " : "") + who + ".vireo";
}

}  // namespace vireo
