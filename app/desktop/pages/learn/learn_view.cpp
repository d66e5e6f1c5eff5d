#include "app/desktop/pages/learn/learn_view.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/state_figures.h"
#include "core/training/exercise_words.h"
#include "core/training/rounds.h"
#include "core/training/variant.h"
#include "reports/report_file.h"

namespace vireo {
namespace {

std::optional<Exercise> exercise_in(const Session& session) {
  const auto taken = trainee_exercise(session.book());
  if (!taken) return std::nullopt;
  auto found = taken->source.empty() ? load_exercise_named(session.templates(), taken->exercise)
                                     : load_exercise_text(taken->exercise + ".toml", taken->source);
  if (!found) return std::nullopt;
  return dealt(std::move(found).value(), taken->seed);
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

LearnView::LearnView(Session& session) : LearnView(session, exercise_in(session)) {}

LearnView::LearnView(Session& session, std::optional<Exercise> exercise)
    : table(session.wording(),
            [this](const CorrectedAnswer& row) { return TableModel::RowId{&row - table.rows().data()} + 1; }),
      form(form_fields(exercise)),
      session_(session),
      exercise_(std::move(exercise)) {
  const Wording& wording = session.wording();
  table.text("label", wording.text("learn.column.question"), &CorrectedAnswer::label, 210);
  table.text("state", wording.text("learn.column.state"), &CorrectedAnswer::state, 176);
  table.text("points", wording.text("learn.column.points"), &CorrectedAnswer::points, 76);
  table.tint("state", [](const CorrectedAnswer& row) { return row.tone; });
  table.stretch("label");
  refresh();
}

void LearnView::refresh() {
  taken_ = trainee_exercise(session_.book());
  answers_.clear();
  corrected_ = false;
  if (!exercise_ || !taken_) return;
  rounds_ = rounds_played(session_.book(), *exercise_);
  for (TraineeAnswer& each : trainee_answers(session_.book(), taken_->id)) {
    if (each.attempts > 0) corrected_ = true;
    answers_[each.field] = each;
  }
  if (const auto graded = grade_submission(session_.book(), *exercise_)) fill(graded->grade);
  if (!form.dirty()) load();
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

std::vector<ExerciseField> LearnView::fields() const {
  std::vector<ExerciseField> open;
  if (exercise_)
    for (const ExerciseField& each : exercise_->fields)
      if (is_open(*exercise_, each, rounds_.open)) open.push_back(each);
  return open;
}

std::string LearnView::card_title(const ExerciseField& field) const {
  for (const ExerciseRound& round : exercise_->rounds)
    if (round.id == field.round)
      return round.title.in(session_.wording().language()) + " · " +
             round.cards.front().title.in(session_.wording().language());
  return {};
}

std::string LearnView::card_text(const ExerciseField& field) const {
  const Wording& wording = session_.wording();
  for (const ExerciseRound& round : exercise_->rounds)
    if (round.id == field.round)
      return with_figures(round.cards.front().text.in(wording.language()),
                          shown_figures(*exercise_, taken_->seed, wording));
  return {};
}

std::string LearnView::label(const ExerciseField& field) const {
  return field.label.in(session_.wording().language());
}

std::string LearnView::read_from_book(const ExerciseField& field) const {
  const Wording& wording = session_.wording();
  const Decimal value = state_figure(session_.book(), *field.state);
  if (field.state->is_yes_or_no())
    return wording.text("learn.read_from_book", {{"value", worded_answer(field, value.shortest(), wording)}});
  const std::string worded =
      field.kind == AnswerKind::money
          ? wording.money(Money::rounded(value, session_.currency(), Rounding::half_away_from_zero))
          : wording.number(value);
  return wording.text("learn.read_from_book", {{"value", worded}});
}

std::size_t LearnView::file_count() const {
  return exercise_ ? exercise_->files.size() : 0;
}

Checked<std::string> LearnView::save_files(const std::filesystem::path& folder) const {
  if (!exercise_ || !taken_) return problem("exercise.not_a_submission");
  const auto shown = shown_figures(*exercise_, taken_->seed, session_.wording());
  for (const CaseFile& each : exercise_->files) {
    const auto written = write_whole(folder / each.name, [&](std::ostream& out) {
      out << with_figures(case_text(each, taken_->started), shown);
    });
    if (!written) return written.problems();
  }
  return session_.wording().text(
      "learn.files.written",
      {{"count", static_cast<std::int64_t>(exercise_->files.size())}, {"folder", folder.string()}});
}

std::vector<NamedValue> LearnView::choices(const ExerciseField& field) const {
  std::vector<NamedValue> all;
  if (field.kind != AnswerKind::choices) all.push_back({"", session_.wording().text("learn.choose")});
  for (const ExerciseChoice& each : shown_choices(field))
    all.push_back({each.id, each.text.in(session_.wording().language())});
  return all;
}

Checked<std::string> LearnView::correct() {
  if (!exercise_) return problem("exercise.not_a_submission");
  form.clear_errors();
  // In graded mode each answer given counts: only what was changed is given.
  std::map<std::string, std::string> changed;
  for (const ExerciseField& field : fields()) {
    if (field.state) continue;
    if (const std::string now = typed(field); now != given(field)) changed[field.id] = now;
  }
  if (!changed.empty()) {
    const auto kept = session_.act(
        [&](Book& book) { return answer_exercise(book, *exercise_, changed, session_.today()); });
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
  std::string all = worded_solution(*exercise_, taken_->seed, wording);
  if (!grade_) return all;
  for (const GradedField& each : grade_->fields) {
    const ExerciseField* field = exercise_->field(each.id);
    if (field->kind == AnswerKind::text || !is_open(*exercise_, *field, rounds_.open)) continue;
    all +=
        "\n" + wording.text("learn.expected", {{"label", label(*field)},
                                               {"expected", worded_answer(*field, each.expected, wording)}});
  }
  return all;
}

std::string LearnView::how_typed(const ExerciseField& field) const {
  return field.kind == AnswerKind::date ? session_.wording().text("learn.date_typed") : std::string();
}

std::string LearnView::hint_price() const {
  return worded_hint_price(grade_ ? grade_->hints : 0, session_.wording());
}

std::string LearnView::screen_words() const {
  const auto where = screen();
  return where ? session_.wording().text("learn.screen", {{"page", Argument::term("page." + where->page)}})
               : std::string();
}

std::optional<Route> LearnView::screen() const {
  if (!exercise_ || exercise_->screen.empty()) return std::nullopt;
  return Route::parse(exercise_->screen);
}

/// Its author's words; else what can be said of any answer: how it is written, what it rests on, what helps.
std::string LearnView::why_of(const ExerciseField& field, const GradedField& graded) const {
  const Wording& wording = session_.wording();
  const std::string own = worded_feedback(field, graded, wording);
  std::string rests_on;
  for (const std::string& id : field.follow)
    if (const ExerciseField* each = exercise_->field(id))
      rests_on += (rests_on.empty() ? "" : ", ") + wording.text("learn.why.field", {{"label", label(*each)}});
  Arguments said{{"answer", worded_answer(field, graded.answer, wording)}, {"fields", rests_on}};
  switch (graded.state) {
    case GradedState::blank:
      return wording.text("learn.why.blank");
    case GradedState::unreadable:
      return wording.text(field.kind == AnswerKind::date ? "learn.why.no_date"
                          : field.is_number()            ? "learn.why.no_number"
                                                         : "learn.why.no_answer",
                          said);
    case GradedState::followed:
      return wording.text("learn.why.followed", said) + (own.empty() ? "" : " " + own);
    case GradedState::right:
      return own.empty() ? wording.text("learn.why.right", said) : own;
    default:
      break;
  }
  if (!own.empty()) return own;
  std::string all = wording.text("learn.why.wrong", said);
  if (!rests_on.empty()) all += " " + wording.text("learn.why.rests_on", said);
  if (!field.hints.empty()) all += " " + wording.text("learn.why.has_hint");
  return all;
}

void LearnView::fill(const Grade& grade) {
  grade_ = grade;
  const Wording& wording = session_.wording();
  std::vector<CorrectedAnswer> rows;
  for (const GradedField& each : grade.fields) {
    const ExerciseField* field = exercise_->field(each.id);
    if (!is_open(*exercise_, *field, rounds_.open)) continue;
    rows.push_back({each.id, label(*field), worded_answer(*field, each.answer, wording),
                    wording.text("exercise.state." + std::string(name_of(each.state))),
                    each.state == GradedState::right || each.state == GradedState::followed,
                    wording.number(each.points) + " / " + std::to_string(each.points_most),
                    why_of(*field, each), tone_of(each.state)});
  }
  table.set(std::move(rows));
}

std::string LearnView::why(TableModel::RowId id) const {
  const CorrectedAnswer* row = table.find(id);
  return row ? row->why : session_.wording().text("learn.choose_row");
}

TableModel::RowId LearnView::first_to_mend() const {
  for (const CorrectedAnswer& row : table.rows())
    if (!row.is_right) return TableModel::RowId{&row - table.rows().data()} + 1;
  return 0;
}

std::string LearnView::score() const {
  if (!grade_) return {};
  return session_.wording().text("cli.said.graded",
                                 {{"points", Argument(Argument::Kind::decimal, grade_->points.shortest())},
                                  {"most", std::int64_t{grade_->points_most}},
                                  {"share", Rate::fraction(grade_->share)}});
}

std::string LearnView::points() const {
  if (!grade_ || !corrected_) return "–";
  return session_.wording().number(grade_->points) + " / " + std::to_string(grade_->points_most);
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
