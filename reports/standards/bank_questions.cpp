#include "reports/standards/bank_questions.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/training/exercise_values.h"
#include "core/training/grading.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

std::string number_text(const FixedDecimal& value) {
  return value.decimal().rounded(6, Rounding::half_away_from_zero).shortest();
}

Decimal share_of(std::int64_t parts) {
  return Decimal::of(1).divided_by(Decimal::of(parts), 7, Rounding::half_away_from_zero);
}

class QuestionMaker {
 public:
  QuestionMaker(const Exercise& exercise, const std::string& language)
      : exercise_(exercise), language_(language), values_(exercise_values(exercise, {})) {
    for (const ExerciseParameter& each : exercise.parameters)
      shown_[each.name] = each.percent ? percent_text(each.value) + " %" : each.value.shortest();
    category_ = exercise.category.empty() ? "$course$/Vireo/" + exercise.id : exercise.category;
    // One that was in no category.
    if (category_ == "-") category_.clear();
  }

  std::vector<BankQuestion> all() const {
    if (exercise_.gaps) return {gap_text()};
    std::vector<BankQuestion> questions;
    for (const ExerciseField& field : exercise_.fields)
      if (auto made = of_field(field); !made.type.empty()) questions.push_back(std::move(made));
    return questions;
  }

 private:
  std::string in(const LocalText& text) const { return text.in(language_); }
  std::string filled(const LocalText& text) const { return with_figures(in(text), shown_); }

  /// The statement, the card of its round, and the question.
  std::string whole_text(const ExerciseField& field) const {
    std::string text = filled(exercise_.statement);
    const auto add = [&](const std::string& more) {
      if (!more.empty()) text += (text.empty() ? "" : "\n\n") + more;
    };
    for (const ExerciseRound& round : exercise_.rounds)
      if (round.id == field.round && !round.cards.empty()) add(filled(round.cards.front().text));
    add(in(field.label));
    return text;
  }

  void name(BankQuestion& question, const std::map<std::string, std::string>& bank, const std::string& id,
            int points) const {
    question.category = category_;
    question.name = question.settings["idnumber"] = id;
    question.grade = std::to_string(points);
    if (bank.empty()) return;
    question.settings.clear();
    for (const auto& [key, value] : bank) {
      if (key == "name")
        question.name = value;
      else if (key == "defaultgrade")
        question.grade = value == "-" ? std::string() : value;
      else if (key == "graderinfo")
        question.for_graders = value;
      else if (key != "type" && key != "any_other")
        question.settings[key] = value;
    }
  }

  BankQuestion of_field(const ExerciseField& field) const {
    BankQuestion question;
    name(question, field.bank, exercise_.id + "." + field.id, field.points);
    question.text = whole_text(field);
    question.general_feedback = filled(field.solution);
    answer(field, question);
    return question;
  }

  void answer(const ExerciseField& field, BankQuestion& question) const {
    if (field.table) return add_table(field, question);
    switch (field.kind) {
      case AnswerKind::choice:
      case AnswerKind::choices:
        return add_choices(field, question);
      case AnswerKind::word:
      case AnswerKind::account:
        return add_words(field, question);
      case AnswerKind::date:
        return add_date(field, question);
      case AnswerKind::order:
        question.type = "essay";
        for (const std::string& each : field.expected_choices)
          for (const ExerciseChoice& choice : field.choices)
            if (choice.id == each)
              question.for_graders += (question.for_graders.empty() ? "" : " → ") + in(choice.text);
        return;
      case AnswerKind::text:
        question.type = "essay";
        return;
      default:
        return add_number(field, question);
    }
  }

  void add_number(const ExerciseField& field, BankQuestion& question) const {
    const auto expected = values_.find(field.id);
    if (expected == values_.end()) return;
    question.type = "numerical";
    question.answers.push_back(
        {number_text(expected->second), field.tolerance.shortest(), Decimal::of(1), in(field.praise)});
    for (const RecognisedMistake& mistake : field.mistakes)
      if (const auto value = mistake.when ? value_of(*mistake.when, values_) : std::nullopt)
        question.answers.push_back(
            {number_text(*value), mistake.tolerance.shortest(), mistake.score, in(mistake.feedback)});
    add_otherwise(field, question, "0");
  }

  void add_otherwise(const ExerciseField& field, BankQuestion& question, const std::string& tolerance) const {
    if (!field.otherwise.empty() || field.bank.contains("any_other"))
      question.answers.push_back({"*", tolerance, Decimal(), in(field.otherwise)});
  }

  void add_date(const ExerciseField& field, BankQuestion& question) const {
    const auto expected = values_.find(field.id);
    if (expected == values_.end()) return;
    question.type = "shortanswer";
    question.answers.push_back({Date::of_days(static_cast<std::int32_t>(expected->second.whole())).text(),
                                {},
                                Decimal::of(1),
                                in(field.praise)});
  }

  void add_words(const ExerciseField& field, BankQuestion& question) const {
    question.type = "shortanswer";
    for (const std::string& each : field.expected_words)
      question.answers.push_back({each, {}, Decimal::of(1), in(field.praise)});
    for (const RecognisedMistake& mistake : field.mistakes)
      question.answers.push_back({mistake.choice, {}, mistake.score, in(mistake.feedback)});
    add_otherwise(field, question, {});
  }

  void add_choices(const ExerciseField& field, BankQuestion& question) const {
    const auto type = field.bank.find("type");
    question.type = type != field.bank.end() ? type->second : "multichoice";
    question.single = field.kind == AnswerKind::choice;
    const Decimal right = share_of(static_cast<std::int64_t>(field.expected_choices.size()));
    for (const ExerciseChoice& choice : field.choices) {
      const bool is_right = std::find(field.expected_choices.begin(), field.expected_choices.end(),
                                      choice.id) != field.expected_choices.end();
      BankAnswer answer{
          question.type == "truefalse" ? choice.id : in(choice.text), {}, Decimal(), in(choice.feedback)};
      if (is_right)
        answer.share = right;
      else if (!question.single)
        answer.share = -right;
      if (is_right && answer.feedback.empty() && question.single) answer.feedback = in(field.praise);
      for (const RecognisedMistake& mistake : field.mistakes)
        // One that the figures of this copy make right is no mistake of it.
        if (mistake.choice == choice.id && !is_right) {
          answer.share = mistake.score;
          answer.feedback = in(mistake.feedback);
        }
      if (choice.share) answer.share = *choice.share;
      question.answers.push_back(std::move(answer));
    }
  }

  // ---- tables ----

  /// Where each row stands at a given place it can be asked cell by cell; rows in any order are for a person.
  void add_table(const ExerciseField& field, BankQuestion& question) const {
    const AnswerTable& table = *field.table;
    const auto rows = expected_rows(table, table.rows, values_);
    if (!rows) return;
    if (!table.has_given()) {
      question.type = "essay";
      question.text += "\n\n" + column_names(table);
      question.for_graders += in_lines(table, typed_rows(table, *rows));
      return;
    }
    const bool matching = table.columns.size() == 2 && table.asked() == 1 && table.columns[0].given &&
                          table.columns[1].kind == AnswerKind::choice;
    matching ? add_pairs(table, *rows, question) : add_cells(field, *rows, question);
  }

  std::string column_names(const AnswerTable& table) const {
    std::string names;
    for (const AnswerColumn& each : table.columns) names += (names.empty() ? "" : " | ") + in(each.label);
    return names;
  }

  static std::string in_lines(const AnswerTable& table, const TypedRows& rows) {
    std::string lines;
    for (const auto& row : rows) {
      std::string line;
      for (std::size_t at = 0; at < table.columns.size(); ++at) line += (at == 0 ? "" : " | ") + row[at];
      lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
  }

  std::string choice_text(const AnswerColumn& column, const std::string& id) const {
    for (const ExerciseChoice& each : column.choices)
      if (each.id == id) return in(each.text);
    return id;
  }

  void add_pairs(const AnswerTable& table, const ExpectedRows& rows, BankQuestion& question) const {
    question.type = "matching";
    std::vector<std::string> used;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      question.pairs.push_back(
          {in(table.rows[row][0].text), choice_text(table.columns[1], rows[row][1].word)});
      used.push_back(rows[row][1].word);
    }
    // Choices that belong to nothing.
    for (const ExerciseChoice& each : table.columns[1].choices)
      if (std::find(used.begin(), used.end(), each.id) == used.end())
        question.pairs.push_back({"", in(each.text)});
  }

  void add_cells(const ExerciseField& field, const ExpectedRows& rows, BankQuestion& question) const {
    const AnswerTable& table = *field.table;
    question.type = "cloze";
    question.text += "\n\n" + column_names(table);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::string line;
      for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const AnswerColumn& column = table.columns[at];
        line += at == 0 ? "" : " | ";
        if (column.given)
          line += in(table.rows[row][at].text);
        else if (!rows[row][at].blank()) {
          question.parts.push_back(cell_part(column, rows[row][at], field, row, at));
          line += "[" + std::to_string(question.parts.size()) + "]";
        }
      }
      question.text += "\n" + line;
    }
  }

  BankQuestion cell_part(const AnswerColumn& column, const ExpectedCell& cell, const ExerciseField& field,
                         std::size_t row, std::size_t at) const {
    BankQuestion part;
    part.grade = "1";
    if (column.kind == AnswerKind::choice) {
      part.type = "multichoice";
      for (const ExerciseChoice& each : column.choices)
        part.answers.push_back({in(each.text), {}, Decimal::of(each.id == cell.word ? 1 : 0), {}});
      return part;
    }
    const bool number = column.is_number() && column.kind != AnswerKind::date;
    part.type = number ? "numerical" : "shortanswer";
    part.answers.push_back({number ? number_text(*cell.number) : cell_as_typed(column, cell),
                            number ? column.tolerance.shortest() : "",
                            Decimal::of(1),
                            {}});
    add_cell_mistakes(part, column, field, row, at);
    return part;
  }

  static std::string cell_as_typed(const AnswerColumn& column, const ExpectedCell& cell) {
    return column.kind == AnswerKind::date
               ? Date::of_days(static_cast<std::int32_t>(cell.number->whole())).text()
               : cell.word;
  }

  /// What a mistake of the table puts into this cell, with its share.
  void add_cell_mistakes(BankQuestion& part, const AnswerColumn& column, const ExerciseField& field,
                         std::size_t row, std::size_t at) const {
    for (const RecognisedMistake& mistake : field.mistakes) {
      const auto rows = mistake.table ? mistaken_rows(*field.table, *mistake.table, values_) : std::nullopt;
      if (!rows || (*rows)[row][at].blank()) continue;
      const ExpectedCell& cell = (*rows)[row][at];
      const bool number = part.type == "numerical";
      BankAnswer answer{number ? number_text(*cell.number) : cell_as_typed(column, cell),
                        number ? column.tolerance.shortest() : "", mistake.score, in(mistake.feedback)};
      const bool known = std::any_of(part.answers.begin(), part.answers.end(),
                                     [&](const BankAnswer& each) { return each.text == answer.text; });
      if (!known) part.answers.push_back(std::move(answer));
    }
  }

  // ---- a text with gaps ----

  BankQuestion gap_text() const {
    BankQuestion question;
    question.type = "cloze";
    std::map<std::string, std::string> bank;
    for (const auto& [key, value] : exercise_.fields.front().bank)
      if (key.starts_with("whole.")) bank[key.substr(6)] = value;
    name(question, bank, exercise_.id, exercise_.points());
    question.grade.clear();  // the sum of its parts
    question.text = filled(exercise_.statement);
    question.general_feedback = in(exercise_.solution);
    for (const ExerciseField& field : exercise_.fields) {
      BankQuestion part;
      part.grade = std::to_string(field.points);
      answer(field, part);
      part.single = field.kind != AnswerKind::choices;
      if (field.exact) part.settings["usecase"] = "1";
      question.parts.push_back(std::move(part));
    }
    return question;
  }

  const Exercise& exercise_;
  const std::string& language_;
  ExerciseValues values_;
  std::map<std::string, std::string> shown_{};
  std::string category_{};
};

}  // namespace

std::string percent_text(const Decimal& share) {
  return (share * Decimal::of(100)).rounded(5, Rounding::half_away_from_zero).shortest();
}

const std::vector<std::string>& kept_settings() {
  static const std::vector<std::string> kept{"idnumber",
                                             "penalty",
                                             "hidden",
                                             "usecase",
                                             "shuffleanswers",
                                             "answernumbering",
                                             "unitgradingtype",
                                             "unitpenalty",
                                             "showunits",
                                             "unitsleft",
                                             "responseformat",
                                             "responserequired",
                                             "responsefieldlines",
                                             "attachments",
                                             "attachmentsrequired"};
  return kept;
}

std::vector<BankQuestion> bank_questions(const Exercise& exercise, const std::string& language) {
  return QuestionMaker(exercise, language).all();
}

}  // namespace vireo
