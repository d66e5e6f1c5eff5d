#include "reports/sheets/gradebook.h"

#include <algorithm>
#include <map>
#include <set>

namespace vireo {
namespace {

Sheet sheet_of(const Wording& wording, const char* id, std::vector<SheetColumn> columns) {
  Sheet sheet;
  sheet.name = sheet.title = wording.text(id);
  sheet.columns = std::move(columns);
  sheet.wraps = true;
  return sheet;
}

SheetColumn column(const Wording& wording, const std::string& id, CellKind kind = CellKind::text,
                   int width = 0) {
  return {wording.text("gradebook." + id), kind, width};
}

/// As the trainee read it; an exercise without words leaves its id.
std::string question_text(const LocalText& label, const std::string& id, const Wording& wording) {
  return label.empty() ? id : label.in(wording.language());
}

Sheet overview(const Gradebook& book, const Wording& wording) {
  Sheet sheet =
      sheet_of(wording, "gradebook.overview",
               {column(wording, "trainee", CellKind::text, 34), column(wording, "email"),
                column(wording, "class"), column(wording, "twenty", CellKind::quantity),
                column(wording, "share", CellKind::rate), column(wording, "passed", CellKind::integer),
                column(wording, "taken", CellKind::integer), column(wording, "last", CellKind::date, 20)});
  for (const TraineeMarks& each : book.trainees)
    sheet.rows.push_back({{each.trainee, each.email, each.class_name, each.twenty, Rate::fraction(each.share),
                           std::int64_t{each.passed}, std::int64_t{each.taken}, each.last}});
  for (const ClassMember& each : book.missing)
    sheet.rows.push_back({{each.name, each.email, wording.text("gradebook.missing"), std::monostate(),
                           std::monostate(), std::int64_t{0}, std::int64_t{0}}});
  return sheet;
}

Sheet marks(const Gradebook& book, const Wording& wording) {
  Sheet sheet = sheet_of(
      wording, "gradebook.marks",
      {column(wording, "trainee", CellKind::text, 34), column(wording, "exercise", CellKind::text, 10),
       column(wording, "exercise_title", CellKind::text, 48),
       column(wording, "competencies", CellKind::text, 15), column(wording, "attempts", CellKind::integer),
       column(wording, "points", CellKind::quantity), column(wording, "points_most", CellKind::integer),
       column(wording, "share", CellKind::rate), column(wording, "hints", CellKind::integer, 10),
       column(wording, "last", CellKind::date, 20), column(wording, "late", CellKind::text, 11),
       column(wording, "seed", CellKind::text, 22), column(wording, "version", CellKind::text, 9)});
  for (const MarkedSubmission& each : book.submissions) {
    std::string codes;
    for (const std::string& code : each.competencies) codes += (codes.empty() ? "" : " ") + code;
    sheet.rows.push_back(
        {{each.trainee, each.exercise, each.title.in(wording.language()), codes, std::int64_t{each.attempts},
          each.grade.points, std::int64_t{each.grade.points_most}, Rate::fraction(each.grade.share),
          std::int64_t{each.grade.hints}, each.last, each.late ? wording.text("gradebook.late.yes") : "",
          std::to_string(each.seed), each.version}});
  }
  return sheet;
}

Sheet competencies(const Gradebook& book, const Wording& wording) {
  std::set<std::string> codes;
  for (const TraineeMarks& each : book.trainees)
    for (const auto& [code, share] : each.competencies) codes.insert(code);
  Sheet sheet =
      sheet_of(wording, "gradebook.by_competency", {column(wording, "trainee", CellKind::text, 34)});
  for (const std::string& code : codes) sheet.columns.push_back({code, CellKind::rate});
  for (const TraineeMarks& each : book.trainees) {
    SheetRow row{{each.trainee}};
    for (const std::string& code : codes) {
      const auto found = each.competencies.find(code);
      row.cells.push_back(found == each.competencies.end() ? Cell() : Cell(Rate::fraction(found->second)));
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Sheet mistakes(const Gradebook& book, const Wording& wording) {
  Sheet sheet = sheet_of(
      wording, "gradebook.mistakes",
      {column(wording, "exercise", CellKind::text, 10), column(wording, "question", CellKind::text, 44),
       column(wording, "feedback", CellKind::text, 70), column(wording, "count", CellKind::integer),
       column(wording, "mistake", CellKind::text, 18)});
  for (const MistakeCount& each : book.mistakes)
    sheet.rows.push_back({{each.exercise, question_text(each.label, each.field, wording),
                           each.feedback.in(wording.language()), std::int64_t{each.count}, each.mistake}});
  return sheet;
}

Sheet questions(const Gradebook& book, const Wording& wording) {
  Sheet sheet = sheet_of(
      wording, "gradebook.questions",
      {column(wording, "exercise", CellKind::text, 10), column(wording, "question", CellKind::text, 60),
       column(wording, "answers", CellKind::integer), column(wording, "facility", CellKind::rate),
       column(wording, "discrimination", CellKind::rate), column(wording, "field", CellKind::text, 18)});
  for (const QuestionStatistics& each : book.questions)
    sheet.rows.push_back(
        {{each.exercise, question_text(each.label, each.field, wording), std::int64_t{each.answers},
          Rate::fraction(each.facility),
          each.discrimination ? Cell(Rate::fraction(*each.discrimination)) : Cell(), each.field}});
  return sheet;
}

std::string said_of(const std::string& file, const Problems& found, const Wording& wording) {
  std::string said;
  for (const Problem& each : found) {
    if (each.place.file != file) continue;
    Problem told = each;
    told.place.file.clear();
    said += (said.empty() ? "" : " ") + wording.text(told);
  }
  return said;
}

/// Every file handed in: graded, an older copy, or why not.
Sheet journal(const Gradebook& book, const Problems& found, const Wording& wording) {
  Sheet sheet =
      sheet_of(wording, "gradebook.journal",
               {column(wording, "file", CellKind::text, 40), column(wording, "trainee", CellKind::text, 34),
                column(wording, "exercise", CellKind::text, 10), column(wording, "last", CellKind::date),
                column(wording, "became", CellKind::text, 20), column(wording, "noted", CellKind::text, 60)});
  std::set<std::string> seen;
  const auto add = [&](const std::vector<MarkedSubmission>& copies, const char* became) {
    for (const MarkedSubmission& each : copies)
      if (seen.insert(each.file).second)
        sheet.rows.push_back({{each.file, each.trainee, each.exercise, each.last, wording.text(became),
                               said_of(each.file, found, wording)}});
  };
  add(book.submissions, "gradebook.became.graded");
  add(book.superseded, "gradebook.became.superseded");
  for (const Problem& each : found)
    if (!each.place.file.empty() && seen.insert(each.place.file).second)
      sheet.rows.push_back(
          {{each.place.file, std::string(), std::string(), std::monostate(),
            wording.text("gradebook.became.not_graded"), said_of(each.place.file, found, wording)}});
  return sheet;
}

/// Quoted when it must be; never taken for a formula by a spreadsheet.
std::string csv_cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
    text = "'" + text;
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  return quoted + "\"";
}

}  // namespace

Workbook gradebook_workbook(const Gradebook& book, const Problems& found, const Wording& wording, Date day) {
  Workbook workbook{wording.text("gradebook.title"), "Vireo", day, {}};
  workbook.sheets = {overview(book, wording), marks(book, wording),     competencies(book, wording),
                     mistakes(book, wording), questions(book, wording), journal(book, found, wording)};
  return workbook;
}

std::string gradebook_csv(const Gradebook& book, const Wording& wording) {
  std::set<std::string> exercises;
  std::map<std::string, std::map<std::string, const MarkedSubmission*>> by_email;
  for (const MarkedSubmission& each : book.submissions) {
    exercises.insert(each.exercise);
    by_email[each.email.empty() ? each.trainee : each.email][each.exercise] = &each;
  }
  std::string csv = "Email address";
  for (const std::string& id : exercises) csv += "," + id + "," + id + " feedback";
  csv += "\n";
  for (const auto& [email, taken] : by_email) {
    csv += csv_cell(email);
    for (const std::string& id : exercises) {
      const auto found = taken.find(id);
      if (found == taken.end()) {
        csv += ",,";
        continue;
      }
      std::string feedback;
      for (const GradedField& field : found->second->grade.fields)
        if (!field.feedback.empty())
          feedback += (feedback.empty() ? "" : " ") +
                      wording.text("gradebook.feedback_on",
                                   {{"question", question_text(field.label, field.id, wording)},
                                    {"feedback", field.feedback.in(wording.language())}});
      csv +=
          "," +
          (found->second->grade.share * Decimal::of(100)).rounded(2, Rounding::half_away_from_zero).text() +
          "," + csv_cell(feedback);
    }
    csv += "\n";
  }
  return csv;
}

}  // namespace vireo
