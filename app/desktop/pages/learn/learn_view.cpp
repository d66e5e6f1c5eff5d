#include "app/desktop/pages/learn/learn_view.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

std::optional<Exercise> exercise_in(const Session& session) {
  const auto taken = trainee_exercise(session.book());
  if (!taken) return std::nullopt;
  auto found = load_exercise_named(session.templates(), taken->exercise);
  if (!found) return std::nullopt;
  return std::move(found).value();
}

bool is_many(const ExerciseField& field) {
  return field.kind == AnswerKind::choices;
}

std::vector<std::string> form_fields(const std::optional<Exercise>& exercise) {
  std::vector<std::string> all;
  if (exercise)
    for (const ExerciseField& field : exercise->fields) {
      if (!is_many(field)) {
        all.push_back(field.id);
        continue;
      }
      for (const ExerciseChoice& each : field.choices) all.push_back(LearnView::choice_field(field, each.id));
    }
  return all;
}

Tone tone_of(GradedState state) {
  switch (state) {
    case GradedState::right:
    case GradedState::followed:
      return Tone::good;
    case GradedState::mistake:
    case GradedState::part:
      return Tone::warning;
    case GradedState::blank:
      return Tone::muted;
    case GradedState::wrong:
    case GradedState::unreadable:
      return Tone::bad;
  }
  return Tone::normal;
}

}  // namespace

bool has_exercise(const Session& session) {
  return trainee_exercise(session.book()).has_value();
}

std::string LearnView::choice_field(const ExerciseField& field, const std::string& choice) {
  return field.id + "#" + choice;
}

LearnView::LearnView(Session& session)
    : table(session.wording(),
            [this](const CorrectedAnswer& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      form(form_fields(exercise_in(session))),
      session_(session),
      exercise_(exercise_in(session)) {
  const Wording& wording = session.wording();
  table.text("label", wording.text("learn.column.question"), &CorrectedAnswer::label, 210);
  table.text("state", wording.text("learn.column.state"), &CorrectedAnswer::state, 150);
  table.text("points", wording.text("learn.column.points"), &CorrectedAnswer::points, 76);
  table.tint("state", [](const CorrectedAnswer& row) { return row.tone; });
  table.stretch("label");
  refresh();
  load();
}

void LearnView::refresh() {
  taken_ = trainee_exercise(session_.book());
  answers_.clear();
  corrected_ = false;
  if (!exercise_ || !taken_) return;
  for (TraineeAnswer& each : trainee_answers(session_.book(), taken_->id)) {
    if (each.attempts > 0) corrected_ = true;
    answers_[each.field] = each;
  }
  if (const auto graded = grade_submission(session_.book(), *exercise_)) fill(graded->grade);
}

void LearnView::load() {
  if (!exercise_) return;
  std::vector<std::pair<std::string, std::string>> values;
  for (const ExerciseField& field : exercise_->fields) {
    const auto known = answers_.find(field.id);
    const std::string value = known == answers_.end() ? std::string() : known->second.value;
    if (!is_many(field)) {
      values.emplace_back(field.id, value);
      continue;
    }
    const auto chosen = split(value, ',');
    for (const ExerciseChoice& each : field.choices)
      values.emplace_back(choice_field(field, each.id),
                          std::find(chosen.begin(), chosen.end(), each.id) == chosen.end() ? "" : "yes");
  }
  form.load(values);
}

std::string LearnView::title() const {
  if (!exercise_) return session_.wording().text("page.learn");
  return exercise_->id + " · " + exercise_->title.in(session_.wording().language());
}

std::string LearnView::about() const {
  if (!exercise_ || !taken_) return {};
  std::string codes;
  for (const std::string& code : exercise_->competencies) codes += (codes.empty() ? "" : ", ") + code;
  const Wording& wording = session_.wording();
  return wording.text("learn.about",
                      {{"trainee", taken_->trainee},
                       {"mode", Argument::term(taken_->graded ? "learn.mode.graded" : "learn.mode.practice")},
                       {"level", std::int64_t{exercise_->level}},
                       {"codes", codes},
                       {"minutes", std::int64_t{exercise_->minutes}}});
}

std::string LearnView::statement() const {
  if (!exercise_ || !taken_) return {};
  const Wording& wording = session_.wording();
  return with_figures(exercise_->statement.in(wording.language()),
                      shown_figures(*exercise_, taken_->seed, wording));
}

const std::vector<ExerciseField>& LearnView::fields() const {
  static const std::vector<ExerciseField> none;
  return exercise_ ? exercise_->fields : none;
}

std::string LearnView::label(const ExerciseField& field) const {
  return field.label.in(session_.wording().language());
}

std::vector<NamedValue> LearnView::choices(const ExerciseField& field) const {
  std::vector<NamedValue> all;
  if (field.kind == AnswerKind::choice) all.push_back({"", session_.wording().text("learn.choose")});
  for (const ExerciseChoice& each : field.choices)
    all.push_back({each.id, each.text.in(session_.wording().language())});
  return all;
}

std::string LearnView::typed(const ExerciseField& field) const {
  if (!is_many(field)) return trimmed(form.text(field.id));
  std::string all;
  for (const ExerciseChoice& each : field.choices)
    if (!form.text(choice_field(field, each.id)).empty()) all += (all.empty() ? "" : ",") + each.id;
  return all;
}

Checked<std::string> LearnView::correct() {
  if (!exercise_) return problem("exercise.not_a_submission");
  form.clear_errors();
  // In graded mode each answer given counts: only what was changed is given.
  std::map<std::string, std::string> given;
  for (const ExerciseField& field : exercise_->fields) {
    const auto known = answers_.find(field.id);
    const std::string before = known == answers_.end() ? std::string() : known->second.value;
    if (const std::string now = typed(field); now != before) given[field.id] = now;
  }
  if (!given.empty()) {
    const auto kept =
        session_.act([&](Book& book) { return answer_exercise(book, *exercise_, given, session_.today()); });
    if (!kept) {
      form.show(kept.problems(), session_.wording());
      return kept.problems();
    }
  }
  form.mark_saved();
  refresh();
  corrected_ = true;
  return score();
}

Checked<std::string> LearnView::hint(const std::string& field) {
  if (!exercise_) return problem("exercise.not_a_submission");
  const auto taken =
      session_.act([&](Book& book) { return take_hint(book, *exercise_, field, session_.today()); });
  if (!taken) return taken.problems();
  refresh();
  const Wording& wording = session_.wording();
  return wording.text("learn.hint_taken", {{"hint", taken->in(wording.language())},
                                           {"count", std::int64_t{grade_ ? grade_->hints : 1}}});
}

std::vector<NamedValue> LearnView::hinted_fields() const {
  std::vector<NamedValue> all;
  for (const ExerciseField& field : fields()) {
    const auto known = answers_.find(field.id);
    const int used = known == answers_.end() ? 0 : known->second.hints;
    if (used < static_cast<int>(field.hints.size())) all.push_back({field.id, label(field)});
  }
  return all;
}

std::optional<std::string> LearnView::solution() const {
  if (!exercise_ || !taken_ || taken_->graded || !corrected_) return std::nullopt;
  const Wording& wording = session_.wording();
  std::string all = exercise_->solution.in(wording.language());
  if (!grade_) return all;
  for (const GradedField& each : grade_->fields) {
    const ExerciseField* field = exercise_->field(each.id);
    if (field->kind == AnswerKind::text) continue;
    const auto number = field->choices.empty() ? Decimal::parse(each.expected) : std::nullopt;
    all += "\n" +
           wording.text("learn.expected", {{"label", label(*field)},
                                           {"expected", number ? wording.number(*number) : each.expected}});
  }
  return all;
}

std::optional<Route> LearnView::screen() const {
  if (!exercise_ || exercise_->screen.empty()) return std::nullopt;
  return Route::parse(exercise_->screen);
}

void LearnView::fill(const Grade& grade) {
  grade_ = grade;
  const Wording& wording = session_.wording();
  std::vector<CorrectedAnswer> rows;
  for (const GradedField& each : grade.fields) {
    const ExerciseField* field = exercise_->field(each.id);
    rows.push_back({each.id, label(*field), each.answer,
                    wording.text("exercise.state." + std::string(name_of(each.state))),
                    wording.number(each.points) + " / " + std::to_string(each.points_most),
                    each.feedback.in(wording.language()), tone_of(each.state)});
  }
  table.set(std::move(rows));
}

std::string LearnView::why(TableModel::RowId id) const {
  const CorrectedAnswer* row = table.find(id);
  if (!row) return session_.wording().text("learn.choose_row");
  if (!row->why.empty()) return row->why;
  return session_.wording().text("learn.answered", {{"answer", row->answer}, {"state", row->state}});
}

std::string LearnView::score() const {
  if (!grade_) return {};
  return session_.wording().text("cli.said.graded",
                                 {{"points", Argument(Argument::Kind::decimal, grade_->points.shortest())},
                                  {"most", std::int64_t{grade_->points_most}},
                                  {"share", Rate::fraction(grade_->share)}});
}

std::string LearnView::score_note() const {
  if (!grade_ || !corrected_) return session_.wording().text("learn.not_corrected");
  return session_.wording().text(grade_->mastered ? "learn.mastered"
                                 : grade_->passed ? "learn.passed"
                                                  : "learn.not_passed");
}

Tone LearnView::score_tone() const {
  if (!grade_ || !corrected_) return Tone::muted;
  return grade_->passed ? Tone::good : Tone::warning;
}

}  // namespace vireo
