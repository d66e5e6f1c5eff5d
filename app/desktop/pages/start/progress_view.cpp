#include "app/desktop/pages/start/progress_view.h"

#include <algorithm>

#include "core/store/catalog/competency_file.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/report_file.h"
#include "reports/sheets/gradebook.h"
#include "reports/writers/xlsx.h"

namespace vireo {
namespace {

constexpr std::size_t most_proposed = 5;

std::string listed(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : ", ") + each;
  return text;
}

/// Passed from 60 %, mastered from 85 %, as grading has it.
Tone tone_of(const CompetencyProgress& each) {
  if (each.done.empty()) return Tone::muted;
  if (each.share >= Decimal::of(85, 2)) return Tone::good;
  return each.share >= Decimal::of(60, 2) ? Tone::normal : Tone::warning;
}

}  // namespace

ProgressView::ProgressView(const Wording& wording, const TemplateSource& templates)
    : table(wording, [](const ProgressRow& row) { return row.number; }), wording_(wording) {
  if (auto all = shipped_exercises(templates)) course_ = std::move(all).value();
  if (auto all = load_competencies(templates)) competencies_ = std::move(all).value();
  const auto word = [&](const char* id) { return wording.text(std::string("progress.") + id); };
  table.text("code", word("code"), &ProgressRow::code, 60);
  table.text("name", word("name"), &ProgressRow::name, 260);
  table.text("done", word("done"), &ProgressRow::done, 150);
  table.text("points", word("points"), &ProgressRow::points, 90);
  table.status(
      "share", word("share"),
      [](const ProgressRow& row) {
        return Status{row.share, row.tone};
      },
      110);
  table.text("left", word("left"), &ProgressRow::left, 160);
  table.stretch("name");
}

Checked<Submissions> ProgressView::read(const std::filesystem::path& folder, const TemplateSource& templates,
                                        const BookWorld& world,
                                        std::function<bool(std::size_t, std::size_t)> go_on) {
  return read_submissions(folder, {.world = world,
                                   .exercise =
                                       [&](const TraineeExercise& taken) {
                                         // A teacher's own exercise came with the book.
                                         if (!taken.source.empty())
                                           return load_exercise_text(taken.exercise + ".toml", taken.source);
                                         return load_exercise_named(templates, taken.exercise);
                                       },
                                   .due = {},
                                   .go_on = std::move(go_on)});
}

void ProgressView::take(Submissions submissions) {
  submissions_ = std::move(submissions);
  const auto all = trainees();
  trainee_ = all.empty() ? std::string() : all.front().value;
  show();
}

std::vector<NamedValue> ProgressView::trainees() const {
  std::vector<NamedValue> all;
  for (const CourseTrainee& each : trainees_of(submissions_.marked))
    all.push_back({each.email.empty() ? each.name : each.email,
                   each.name + (each.email.empty() ? "" : " · " + each.email)});
  return all;
}

void ProgressView::choose(const std::string& trainee) {
  trainee_ = trainee;
  show();
}

void ProgressView::show() {
  progress_ = course_progress(submissions_of(submissions_.marked, trainee_), course_, competencies_);
  std::vector<ProgressRow> rows;
  for (const CompetencyProgress& each : progress_.competencies)
    rows.push_back(
        {static_cast<std::int64_t>(rows.size()), each.code, each.name.in(wording_.language()),
         listed(each.done),
         each.done.empty() ? "" : wording_.number(each.points) + " / " + std::to_string(each.points_most),
         each.done.empty() ? wording_.text("progress.not_yet") : wording_.percent(Rate::fraction(each.share)),
         tone_of(each), listed(each.left)});
  table.set(std::move(rows));
}

std::string ProgressView::summary() const {
  Decimal points;
  int most = 0;
  for (const MarkedSubmission& each : progress_.best) {
    points += each.grade.points;
    most += each.grade.points_most;
  }
  return wording_.text("progress.summary", {{"count", static_cast<std::int64_t>(progress_.best.size())},
                                            {"all", static_cast<std::int64_t>(course_.size())},
                                            {"points", Argument(Argument::Kind::decimal, points.shortest())},
                                            {"most", std::int64_t{most}}});
}

std::vector<std::string> ProgressView::next() const {
  std::vector<std::string> lines;
  for (const SuggestedExercise& each : progress_.next) {
    if (lines.size() == most_proposed) break;
    lines.push_back(wording_.text("progress.next.line", {{"exercise", each.exercise},
                                                         {"title", each.title.in(wording_.language())},
                                                         {"competency", each.competency}}));
  }
  return lines;
}

std::vector<std::string> ProgressView::found() const {
  std::vector<std::string> lines;
  for (const Problem& each : submissions_.found) {
    Problem shown = each;
    shown.place.file = std::filesystem::path(each.place.file).filename().string();
    lines.push_back(wording_.text(shown));
  }
  return lines;
}

Checked<Done> ProgressView::write_gradebook(const std::filesystem::path& file, Date today) const {
  const Gradebook book = gradebook(submissions_.marked);
  if (file.extension() == ".csv")
    return write_whole(file, [&](std::ostream& out) { out << gradebook_csv(book, wording_); });
  try {
    write_xlsx(gradebook_workbook(book, submissions_.found, wording_, today), file);
  } catch (const std::exception& error) {
    return problem("file.unwritable", {file.string()}, {{"reason", error.what()}});
  }
  return Done{};
}

ChartData ProgressView::chart() const {
  ChartData chart{.title = wording_.text("progress.chart"), .summary = summary()};
  chart.unit = "%";
  ChartSeries share{wording_.text("progress.share"), SeriesShape::bar, Tone::accent, {}};
  for (const CompetencyProgress& each : progress_.competencies) {
    chart.labels.push_back(each.code);
    chart.labels_long.push_back(each.code + " · " + each.name.in(wording_.language()));
    share.values.push_back(each.done.empty() ? std::nullopt
                                             : std::optional(Money::of_minor(
                                                   each.share.at_places(4).value_or(0), chart.currency)));
  }
  chart.series.push_back(std::move(share));
  return chart;
}

}  // namespace vireo
