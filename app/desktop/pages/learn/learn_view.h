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
  bool is_right = false;
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
  /// Those that can be answered now: fields of rounds that are not open are not among them.
  std::vector<ExerciseField> fields() const;
  std::string label(const ExerciseField& field) const;
  std::vector<NamedValue> choices(const ExerciseField& field) const;
  /// "lu dans votre livre : 760,00 €", of a field that is not typed.
  std::string read_from_book(const ExerciseField& field) const;
  /// The files the case brings along, and writes into a folder.
  std::size_t file_count() const;
  Checked<std::string> save_files(const std::filesystem::path& folder) const;
  /// Something was typed that is not in the book.
  bool half_typed() const { return exercise_ && form.dirty(); }
  /// Keeps what was typed in the book, without giving it for correction; the worded sentence that says so.
  Checked<std::string> keep();

  /// How many rounds are open; 0 when there are none.
  std::size_t open_rounds() const { return rounds_.open; }
  /// "Manche 1 · Un client paie tard" and what the card says, of the round of a field.
  std::string card_title(const ExerciseField& field) const;
  std::string card_text(const ExerciseField& field) const;
  /// The form's field for one choice of many ("threshold#reached"), or one place of an order ("steps#1").
  static std::string choice_field(const ExerciseField& field, const std::string& choice);

  /// The form's field for a cell of a table ("entry#2.debit"); rows count from 1.
  static std::string cell_field(const ExerciseField& field, std::size_t row, const AnswerColumn& column);
  /// How many rows are offered: those that are given, else some more than are filled.
  std::size_t rows_offered(const ExerciseField& field) const;
  static std::size_t rows_most(const ExerciseField& field);
  std::vector<NamedValue> cell_choices(const AnswerColumn& column) const;
  /// What stands in a given column.
  std::string given_cell(const ExerciseField& field, std::size_t row, std::size_t column) const;
  /// Cells as a spreadsheet copies them, from that cell on; false for a plain word, which belongs into one.
  bool paste(const ExerciseField& field, std::size_t row, const AnswerColumn& column,
             const std::string& text);

  /// Keeps what was changed and corrects everything; the worded sentence of the score.
  Checked<std::string> correct();
  bool is_corrected() const { return corrected_; }
  /// The next hint of a field, with what it costs.
  Checked<std::string> hint(const std::string& field);
  /// Fields that still have one.
  std::vector<NamedValue> hinted_fields() const;
  /// Nothing in graded mode, or before a first correction.
  std::optional<std::string> solution() const;
  /// What an entry shows while it is empty: how a day is written.
  std::string how_typed(const ExerciseField& field) const;
  /// What the next hint costs.
  std::string hint_price() const;
  /// Where in the window the work is done.
  std::optional<Route> screen() const;
  /// "Ouvrir la page « Prestations »".
  std::string screen_words() const;
  /// "4,5 points sur 6", and whether it passes.
  std::string score() const;
  /// "2,5 / 6"
  std::string points() const;
  std::string score_note() const;
  Tone score_tone() const;
  /// The first row of the table that is not right; 0 when all are.
  TableModel::RowId first_to_mend() const;
  /// Why a row of the table is judged as it is, and where to look.
  std::string why(TableModel::RowId id) const;

  TableOf<CorrectedAnswer> table;
  FormModel form;

 private:
  LearnView(Session& session, std::optional<Exercise> exercise);
  static std::vector<std::string> form_fields(const std::optional<Exercise>& exercise);
  void load();
  std::string given(const ExerciseField& field) const;
  std::string typed(const ExerciseField& field) const;
  void fill(const Grade& grade);
  std::string why_of(const ExerciseField& field, const GradedField& graded) const;

  Session& session_;
  std::optional<Exercise> exercise_;
  std::optional<TraineeExercise> taken_;
  std::map<std::string, TraineeAnswer> answers_;
  std::optional<Grade> grade_;
  RoundsPlayed rounds_{};
  bool corrected_ = false;
};

}  // namespace vireo
