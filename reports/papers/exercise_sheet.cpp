#include "reports/papers/exercise_sheet.h"

#include "core/training/exercise_words.h"
#include "core/training/grading.h"
#include "core/training/variant.h"
#include "reports/model/paper.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {
namespace {

class SheetBuilder {
 public:
  SheetBuilder(const ExerciseSheetRequest& request, const Wording& wording)
      : request_(request), wording_(wording), language_(wording.language()) {}

  void add(const Exercise& exercise) {
    if (!blocks_.empty()) blocks_.emplace_back(paper::PageBreak{});
    text(exercise.id + " · " + exercise.title.in(language_), paper::TextStyle::heading);
    facts(exercise);
    if (!exercise.statement.empty())
      text(with_figures(exercise.statement.in(language_), shown_figures(exercise, request_.seed, wording_)));
    blocks_.emplace_back(paper::Spacer{});
    cards(exercise);
    request_.answers ? answers(exercise) : questions(exercise);
  }
  std::vector<paper::Block> take() { return std::move(blocks_); }

 private:
  std::string word(const char* id, const Arguments& arguments = {}) const {
    return wording_.text(std::string("exercise_sheet.") + id, arguments);
  }
  void text(const std::string& words, paper::TextStyle style = paper::TextStyle::body) {
    blocks_.emplace_back(paper::Paragraph{words, style});
  }
  void facts(const Exercise& exercise) {
    std::string codes;
    for (const std::string& code : exercise.competencies) codes += (codes.empty() ? "" : ", ") + code;
    paper::Facts facts{{{word("level"), std::to_string(exercise.level)},
                        {word("competencies"), codes},
                        {word("minutes"), std::to_string(exercise.minutes)},
                        {word("points"), std::to_string(exercise.points())}}};
    if (request_.seed != 0) facts.facts.push_back({word("seed"), std::to_string(request_.seed)});
    blocks_.emplace_back(std::move(facts));
  }
  /// "☐ by mail" lines below a question to choose in.
  std::string label_of(const ExerciseField& field) const {
    std::string label = field.label.in(language_);
    for (const ExerciseChoice& each : shown_choices(field)) label += "\n☐ " + each.text.in(language_);
    return label;
  }
  void questions(const Exercise& exercise) {
    paper::Table table;
    table.columns = {{word("question"), paper::Align::left, 3},
                     {word("answer"), paper::Align::left, 2},
                     {word("points"), paper::Align::right, 0}};
    // Room to write; many questions stand closer, so that the sheet stays one page.
    constexpr std::size_t many_questions = 9;
    const std::string line = std::string(exercise.fields.size() > many_questions ? "" : "\n") +
                             ". . . . . . . . . . . . . . . . . . . . . .";
    for (const ExerciseField& field : exercise.fields)
      table.rows.push_back({{{label_of(field), {}},
                             {field.table             ? word("table_below")
                              : field.choices.empty() ? line
                                                      : "",
                              {}},
                             {std::to_string(field.points), {}}}});
    blocks_.emplace_back(std::move(table));
    for (const ExerciseField& field : exercise.fields)
      if (field.table) add_table(field, empty_rows(*field.table));
    // The rest of the page is for working: a blank reserved here could only begin an empty one.
    text(word("working"), paper::TextStyle::small);
  }

  /// Lines to write on: those that are given, else some more than are expected.
  static TypedRows empty_rows(const AnswerTable& table) {
    const std::size_t rows = table.rows.size() + (table.has_given() ? 0 : 3);
    return TypedRows(rows, std::vector<std::string>(table.columns.size()));
  }
  void add_table(const ExerciseField& field, const TypedRows& rows) {
    const AnswerTable& asked = *field.table;
    text(field.label.in(language_), paper::TextStyle::heading);
    paper::Table table;
    for (const AnswerColumn& each : asked.columns)
      table.columns.push_back(
          {each.label.in(language_), each.is_number() ? paper::Align::right : paper::Align::left, 1});
    for (std::size_t row = 0; row < rows.size(); ++row) {
      paper::TableRow line;
      for (std::size_t at = 0; at < asked.columns.size(); ++at)
        line.cells.push_back({asked.columns[at].given
                                  ? asked.rows[row][at].text.in(language_)
                                  : worded_cell(asked.columns[at], rows[row][at], wording_) + " ",
                              {}});
      table.rows.push_back(std::move(line));
    }
    blocks_.emplace_back(std::move(table));
  }
  /// What happens, round by round.
  void cards(const Exercise& exercise) {
    const auto shown = shown_figures(exercise, request_.seed, wording_);
    for (const ExerciseRound& round : exercise.rounds)
      for (const EventCard& card : round.cards) {
        text(round.title.in(language_) + " · " + card.title.in(language_), paper::TextStyle::heading);
        text(with_figures(card.text.in(language_), shown));
      }
  }

  std::string expected_worded(const ExerciseField& field, const GradedField& graded) const {
    if (field.kind == AnswerKind::text)
      return word("free_text", {{"words", std::int64_t{field.least_words}}});
    return worded_answer(field, graded.expected, wording_);
  }
  void answers(const Exercise& exercise) {
    const Grade blank = grade(exercise, drawn_figures(exercise, request_.seed), {}, 0);
    paper::Table table;
    table.columns = {{word("question"), paper::Align::left, 3},
                     {word("expected"), paper::Align::left, 2},
                     {word("points"), paper::Align::right, 0}};
    for (std::size_t at = 0; at < exercise.fields.size(); ++at) {
      const ExerciseField& field = exercise.fields[at];
      std::string watch;
      for (const RecognisedMistake& each : field.mistakes) {
        if (!each.choice.empty() && each.choice == blank.fields[at].expected) continue;
        watch += (watch.empty() ? "" : "\n") + wording_.percent(Rate::fraction(each.score)) + " – " +
                 each.feedback.in(language_);
      }
      table.rows.push_back(
          {{{field.label.in(language_), watch},
            {field.table ? word("table_below") : expected_worded(field, blank.fields[at]), {}},
            {std::to_string(field.points), {}}}});
    }
    blocks_.emplace_back(std::move(table));
    for (std::size_t at = 0; at < exercise.fields.size(); ++at)
      if (const auto& asked = exercise.fields[at].table)
        if (const auto rows = parse_typed_table(*asked, blank.fields[at].expected))
          add_table(exercise.fields[at], *rows);
    blocks_.emplace_back(paper::Spacer{});
    text(worded_solution(exercise, request_.seed, wording_));
  }

  const ExerciseSheetRequest& request_;
  const Wording& wording_;
  std::string language_;
  std::vector<paper::Block> blocks_{};
};

}  // namespace

std::string exercise_sheet_pdf(const std::vector<Exercise>& exercises, const ExerciseSheetRequest& request,
                               const Wording& wording) {
  Paper paper;
  paper.language = wording.language();
  paper.author = "Vireo";
  paper.title = wording.text(request.answers ? "exercise_sheet.answer_sheet" : "exercise_sheet.work_sheet");
  paper.header = {
      .sender = wording.text(request.answers ? "exercise_sheet.for_trainer" : "exercise_sheet.name_line"),
      .title = paper.title,
      .subtitle = wording.date(request.day)};
  paper.layout = paper::Layout::sober;
  paper.page_label_always = true;
  SheetBuilder builder(request, wording);
  for (const Exercise& each : exercises) builder.add(each);
  paper.blocks = builder.take();
  return write_pdf(paper, {fonts_folder(), request.day});
}

}  // namespace vireo
