// Moodle XML and GIFT, as of Moodle 4: https://docs.moodle.org/en/Moodle_XML_format, /GIFT_format
#include "reports/standards/question_bank.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "core/base/date.h"
#include "core/training/exercise_values.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

struct Answer {
  std::string text{};
  std::string tolerance{};
  Decimal share{};  // of the points
  std::string feedback{};
};

std::string percent(const Decimal& share) {
  return (share * Decimal::of(100)).rounded(2, Rounding::half_away_from_zero).shortest();
}

std::string number_text(const FixedDecimal& value) {
  return value.decimal().rounded(6, Rounding::half_away_from_zero).shortest();
}

/// A question as both formats need it.
struct Question {
  std::string name{};
  std::string text{};
  const ExerciseField* field = nullptr;
  std::vector<Answer> answers{};
};

std::vector<Question> questions_of(const Exercise& exercise, const std::string& language) {
  std::map<std::string, std::string> shown;
  for (const ExerciseParameter& each : exercise.parameters)
    shown[each.name] = each.percent ? percent(each.value) + " %" : each.value.shortest();
  const std::string statement = with_figures(exercise.statement.in(language), shown);
  const ExerciseValues values = exercise_values(exercise, {});
  std::vector<Question> all;
  for (const ExerciseField& field : exercise.fields) {
    Question question{
        exercise.id + "." + field.id, statement + "\n\n" + field.label.in(language), &field, {}};
    if (field.is_number() && field.kind != AnswerKind::date) {
      const auto expected = values.find(field.id);
      if (expected == values.end()) continue;
      question.answers.push_back(
          {number_text(expected->second), field.tolerance.shortest(), Decimal::of(1), {}});
      for (const RecognisedMistake& mistake : field.mistakes)
        if (mistake.when)
          if (const auto value = value_of(*mistake.when, values))
            question.answers.push_back({number_text(*value), mistake.tolerance.shortest(), mistake.score,
                                        mistake.feedback.in(language)});
    } else if (field.kind == AnswerKind::date) {
      const auto expected = values.find(field.id);
      if (expected == values.end()) continue;
      question.answers.push_back({Date::of_days(static_cast<std::int32_t>(expected->second.whole())).text(),
                                  {},
                                  Decimal::of(1),
                                  {}});
    } else if (field.kind == AnswerKind::choice || field.kind == AnswerKind::choices) {
      const auto right = static_cast<std::int64_t>(field.expected_choices.size());
      for (const ExerciseChoice& choice : field.choices) {
        const bool is_right = std::find(field.expected_choices.begin(), field.expected_choices.end(),
                                        choice.id) != field.expected_choices.end();
        Answer answer{choice.text.in(language), {}, Decimal(), {}};
        if (is_right)
          answer.share = Decimal::of(1).divided_by(Decimal::of(right), 5, Rounding::half_away_from_zero);
        else if (field.kind == AnswerKind::choices)
          answer.share = -Decimal::of(1).divided_by(Decimal::of(right), 5, Rounding::half_away_from_zero);
        for (const RecognisedMistake& mistake : field.mistakes)
          if (mistake.choice == choice.id) {
            answer.share = mistake.score;
            answer.feedback = mistake.feedback.in(language);
          }
        question.answers.push_back(std::move(answer));
      }
    }
    all.push_back(std::move(question));
  }
  return all;
}

const char* moodle_type(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::choice:
    case AnswerKind::choices:
      return "multichoice";
    case AnswerKind::date:
      return "shortanswer";
    case AnswerKind::order:
    case AnswerKind::text:
      return "essay";
    default:
      return "numerical";
  }
}

void add_text(pugi::xml_node parent, const char* name, const std::string& text,
              const char* format = nullptr) {
  pugi::xml_node node = parent.append_child(name);
  if (format) node.append_attribute("format") = format;
  node.append_child("text").text() = text.c_str();
}

void add_question(pugi::xml_node quiz, const Question& question) {
  pugi::xml_node node = quiz.append_child("question");
  const std::string type = moodle_type(question.field->kind);
  node.append_attribute("type") = type.c_str();
  add_text(node, "name", question.name);
  add_text(node, "questiontext", question.text, "plain_text");
  node.append_child("defaultgrade").text() = question.field->points;
  node.append_child("idnumber").text() = question.name.c_str();
  if (type == "multichoice")
    node.append_child("single").text() = question.field->kind == AnswerKind::choice ? "true" : "false";
  for (const Answer& each : question.answers) {
    pugi::xml_node answer = node.append_child("answer");
    answer.append_attribute("fraction") = percent(each.share).c_str();
    answer.append_child("text").text() = each.text.c_str();
    if (!each.tolerance.empty()) answer.append_child("tolerance").text() = each.tolerance.c_str();
    add_text(answer, "feedback", each.feedback);
  }
}

/// Signs that steer GIFT are given a backslash.
std::string gift_escaped(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (std::string_view("~=#{}:\\").find(letter) != std::string_view::npos) out += '\\';
    out += letter;
  }
  return out;
}

void write_gift(std::ostringstream& out, const Question& question) {
  out << "::" << gift_escaped(question.name) << "::[plain]";
  std::string text = gift_escaped(question.text);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.replace(at, 1, "\\n");
  out << text << "{";
  const AnswerKind kind = question.field->kind;
  const bool numeric = question.field->is_number() && kind != AnswerKind::date;
  if (numeric) out << "#";
  for (const Answer& each : question.answers) {
    const bool full = each.share == Decimal::of(1);
    const bool listed = numeric || kind == AnswerKind::date || full;
    out << "\n" << (listed ? "=" : "~");
    if (!full) out << "%" << percent(each.share) << "%";
    out << gift_escaped(each.text);
    if (!each.tolerance.empty()) out << ":" << each.tolerance;
    if (!each.feedback.empty()) out << " #" << gift_escaped(each.feedback);
  }
  if (!question.answers.empty()) out << "\n";
  out << "}\n\n";
}

}  // namespace

std::string moodle_xml(const std::vector<Exercise>& exercises, const std::string& language) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node quiz = document.append_child("quiz");
  for (const Exercise& exercise : exercises) {
    pugi::xml_node category = quiz.append_child("question");
    category.append_attribute("type") = "category";
    add_text(category, "category", "$course$/Vireo/" + exercise.id);
    for (const Question& question : questions_of(exercise, language)) add_question(quiz, question);
  }
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

std::string gift_text(const std::vector<Exercise>& exercises, const std::string& language) {
  std::ostringstream out;
  for (const Exercise& exercise : exercises) {
    out << "// " << exercise.id << " " << exercise.title.in(language) << "\n$CATEGORY: Vireo/" << exercise.id
        << "\n\n";
    for (const Question& question : questions_of(exercise, language)) write_gift(out, question);
  }
  return out.str();
}

}  // namespace vireo
