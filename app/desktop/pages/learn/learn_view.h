#pragma once
// LearnView: the exercise a sandbox book was made for: its case with the trainee's own figures, the answers
// as a form, their correction, hints and solution. No widget.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/navigator.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/keep_exercise.h"

namespace vireo {

/// Whether the book is a trainee's sandbox.
bool has_exercise(const Session& session);

/// One answer, corrected.
struct CorrectedAnswer {
  std::string field{};
  std::string label{};  // worded, as all that follows
  std::string answer{};
  std::string state{};
  std::string points{};
  std::string why{};
  Tone tone = Tone::normal;
};

class LearnView {
 public:
  explicit LearnView(Session& session);
  /// Reads the book again; what is half typed stays.
  void refresh();

  bool empty() const { return !exercise_; }
  std::string title() const;
  /// Who, which way, competencies, minutes; one line.
  std::string about() const;
  std::string statement() const;
  const std::vector<ExerciseField>& fields() const;
  std::string label(const ExerciseField& field) const;
  std::vector<NamedValue> choices(const ExerciseField& field) const;
  /// "lu dans votre livre : 760,00 €", of a field that is not typed.
  std::string read_from_book(const ExerciseField& field) const;
  /// The files the case brings along, and writes into a folder.
  std::size_t file_count() const;
  Checked<std::string> save_files(const std::filesystem::path& folder) const;
  /// Something was typed that was not corrected: it would be lost.
  bool half_typed() const { return exercise_ && form.dirty(); }
  /// The form's field for one choice of many ("threshold#reached"), or one place of an order ("steps#1").
  static std::string choice_field(const ExerciseField& field, const std::string& choice);

  /// Keeps what was changed and corrects everything; the worded sentence of the score.
  Checked<std::string> correct();
  bool is_corrected() const { return corrected_; }
  /// The next hint of a field, with what it costs.
  Checked<std::string> hint(const std::string& field);
  /// Fields that still have one.
  std::vector<NamedValue> hinted_fields() const;
  /// Nothing in graded mode, or before a first correction.
  std::optional<std::string> solution() const;
  /// Where in the window the work is done.
  std::optional<Route> screen() const;
  /// "4,5 points sur 6", and whether it passes.
  std::string score() const;
  /// "2,5 / 6"
  std::string points() const;
  std::string score_note() const;
  Tone score_tone() const;
  /// Why a row of the table is judged as it is.
  std::string why(TableModel::RowId id) const;

  TableOf<CorrectedAnswer> table;
  FormModel form;

 private:
  LearnView(Session& session, std::optional<Exercise> exercise);
  void load();
  std::string typed(const ExerciseField& field) const;
  void fill(const Grade& grade);

  Session& session_;
  std::optional<Exercise> exercise_;
  std::optional<TraineeExercise> taken_;
  std::map<std::string, TraineeAnswer> answers_;
  std::optional<Grade> grade_;
  bool corrected_ = false;
};

}  // namespace vireo
