#pragma once
// ProgressView: what the exercise books of a folder say of a trainee, competency by competency. No widget;
// shown by progress_dialog.h.
#include <filesystem>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "core/store/catalog/template_source.h"
#include "core/training/progress.h"
#include "reports/standards/submissions.h"

namespace vireo {

struct ProgressRow {
  std::int64_t number = 0;
  std::string code{};
  std::string name{};  // worded, as all that follows
  std::string done{};  // "E02, E07"
  std::string points{};
  std::string share{};
  Tone tone = Tone::muted;
  std::string left{};
};

class ProgressView {
 public:
  ProgressView(const Wording& wording, const TemplateSource& templates);

  /// Reads and grades every exercise book of a folder and below. May run on any thread; `go_on` as
  /// SubmissionsRequest has it. Problem "gradebook.no_folder".
  static Checked<Submissions> read(const std::filesystem::path& folder, const TemplateSource& templates,
                                   const BookWorld& world,
                                   std::function<bool(std::size_t, std::size_t)> go_on = {});
  void take(Submissions submissions);

  std::vector<NamedValue> trainees() const;
  const std::string& trainee() const { return trainee_; }
  void choose(const std::string& trainee);

  bool empty() const { return submissions_.marked.empty(); }
  /// "8 exercices faits sur 24, 41 points sur 60."
  std::string summary() const;
  /// What to practise next, a line each, at most five.
  std::vector<std::string> next() const;
  /// Files that could not be graded or deserve a word, a line each.
  std::vector<std::string> found() const;
  ChartData chart() const;
  /// The marks of all trainees in the folder: a workbook, or with the ending ".csv" what Moodle takes in.
  /// Problem "file.unwritable".
  Checked<Done> write_gradebook(const std::filesystem::path& file, Date today) const;

  TableOf<ProgressRow> table;

 private:
  void show();

  const Wording& wording_;
  std::vector<Exercise> course_{};
  std::vector<Competency> competencies_{};
  Submissions submissions_{};
  std::string trainee_{};
  CourseProgress progress_{};
};

}  // namespace vireo
