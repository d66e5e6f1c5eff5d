// exercise show, and how an exercise is told.
#include "app/cli/commands/all.h"
#include "app/cli/commands/exercise_answers.h"
#include "core/training/exercise_words.h"
#include "core/training/rounds.h"
#include "core/training/variant.h"

namespace vireo::cli {
namespace {

std::string kind_name(AnswerKind kind) {
  for (const auto& [name, each] : answer_kinds())
    if (each == kind) return name;
  return {};
}

Json choices_json(const std::vector<ExerciseChoice>& choices, const std::string& language) {
  Json all = Json::array();
  for (const ExerciseChoice& each : choices)
    all.push_back({{"id", each.id}, {"text", each.text.in(language)}});
  return all;
}

void add_table(Json& json, const AnswerTable& table, const std::string& language) {
  json["ordered"] = table.ordered;
  json["columns"] = Json::array();
  for (const AnswerColumn& each : table.columns) {
    Json column{{"column", each.id},
                {"kind", kind_name(each.kind)},
                {"label", each.label.in(language)},
                {"given", each.given}};
    if (!each.choices.empty()) column["choices"] = choices_json(each.choices, language);
    json["columns"].push_back(std::move(column));
  }
  if (!table.has_given()) return;
  json["given_rows"] = Json::array();
  for (const AnswerRow& row : table.rows) {
    Json cells = Json::array();
    for (std::size_t at = 0; at < row.size(); ++at)
      if (table.columns[at].given) cells.push_back(row[at].text.in(language));
    json["given_rows"].push_back(std::move(cells));
  }
}

Json field_json(const ExerciseField& field, const std::string& language) {
  Json json{{"field", field.id},
            {"kind", kind_name(field.kind)},
            {"label", field.label.in(language)},
            {"points", field.points},
            {"read_from_book", field.state.has_value()},
            {"hints", field.hints.size()}};
  if (!field.round.empty()) json["round"] = field.round;
  if (!field.choices.empty()) json["choices"] = choices_json(shown_choices(field), language);
  if (field.table) add_table(json, *field.table, language);
  return json;
}

/// "account | debit | credit" below a table's question, with the names of its rows.
std::string table_lines(const AnswerTable& table, const std::string& language) {
  std::string columns;
  for (const AnswerColumn& each : table.columns)
    if (!each.given) columns += (columns.empty() ? "" : " | ") + each.label.in(language);
  std::string lines = "\n      " + columns;
  for (const AnswerRow& row : table.rows) {
    std::string given;
    for (std::size_t at = 0; at < row.size(); ++at)
      if (table.columns[at].given) given += (given.empty() ? "" : " · ") + row[at].text.in(language);
    if (!given.empty()) lines += "\n      " + given;
  }
  return lines;
}

std::string field_lines(const ExerciseField& field, const std::string& language) {
  std::string lines = "  " + field.id + ": " + field.label.in(language);
  for (const ExerciseChoice& each : shown_choices(field))
    lines += "\n      " + each.id + " = " + each.text.in(language);
  if (field.table) lines += table_lines(*field.table, language);
  return lines;
}

Json card_json(const EventCard& card, const std::map<std::string, std::string>& shown,
               const std::string& language) {
  return {{"card", card.id},
          {"title", card.title.in(language)},
          {"text", with_figures(card.text.in(language), shown)}};
}

void add_rounds(Invocation& invocation, const Exercise& exercise, std::uint64_t seed,
                const Telling& telling) {
  const std::string& language = invocation.wording().language();
  const auto shown = shown_figures(exercise, seed, invocation.wording());
  invocation.answer["rounds"] = Json::array();
  for (std::size_t at = 0; at < exercise.rounds.size(); ++at) {
    const ExerciseRound& round = exercise.rounds[at];
    const bool open = at < telling.open_rounds;
    Json json{{"round", round.id}, {"title", round.title.in(language)}, {"open", open}};
    if (!open && !telling.whole) {
      invocation.say("cli.said.round_closed", {{"title", round.title}});
    } else {
      json["card"] = card_json(round.cards.front(), shown, language);
      invocation.print("\n" + round.title.in(language) + " · " + round.cards.front().title.in(language) +
                       "\n" + json["card"]["text"].get<std::string>());
      for (const ExerciseField& field : exercise.fields)
        if (field.round == round.id) invocation.print(field_lines(field, language));
    }
    invocation.answer["rounds"].push_back(std::move(json));
  }
}

}  // namespace

void tell_exercise(Invocation& invocation, const Exercise& exercise, std::uint64_t seed,
                   const Telling& telling) {
  const Wording& wording = invocation.wording();
  const std::string& language = wording.language();
  Json& answer = invocation.answer;
  answer["exercise"] = exercise.id;
  answer["title"] = exercise.title.in(language);
  answer["level"] = exercise.level;
  answer["competencies"] = exercise.competencies;
  answer["minutes"] = exercise.minutes;
  answer["statement"] = with_figures(exercise.statement.in(language), shown_figures(exercise, seed, wording));
  answer["files"] = Json::array();
  for (const CaseFile& each : exercise.files) answer["files"].push_back(each.name);
  answer["fields"] = Json::array();
  invocation.print(exercise.id + " · " + exercise.title.in(language) + "\n\n" +
                   answer["statement"].get<std::string>() + "\n");
  for (const ExerciseField& field : exercise.fields) {
    answer["fields"].push_back(field_json(field, language));
    if (field.round.empty()) invocation.print(field_lines(field, language));
  }
  if (!exercise.rounds.empty()) add_rounds(invocation, exercise, seed, telling);
}

void tell_round(Invocation& invocation, const Book& book, const Exercise& undealt,
                const RoundsPlayed& played) {
  const auto taken = trainee_exercise(book);
  const Exercise exercise = dealt(undealt, taken->seed);
  const std::string& language = invocation.wording().language();
  invocation.answer["rounds"] = exercise.rounds.size();
  invocation.answer["open"] = played.open;
  if (!played.next) {
    invocation.answer["round"] = Json();
    return invocation.say("cli.said.rounds_played",
                          {{"count", static_cast<std::int64_t>(exercise.rounds.size())}});
  }
  const auto shown = shown_figures(exercise, taken->seed, invocation.wording());
  const EventCard& card = played.next->cards.front();
  invocation.answer["round"] = played.next->id;
  invocation.answer["title"] = played.next->title.in(language);
  invocation.answer["card"] = card_json(card, shown, language);
  invocation.answer["fields"] = Json::array();
  invocation.print("\n" + played.next->title.in(language) + " · " + card.title.in(language) + "\n" +
                   with_figures(card.text.in(language), shown));
  for (const ExerciseField& field : exercise.fields) {
    if (field.round != played.next->id) continue;
    invocation.answer["fields"].push_back(field_json(field, language));
    invocation.print(field_lines(field, language));
  }
}

void exercise_show(Invocation& invocation) {
  const auto named = named_or_file(invocation, invocation.text("exercise"));
  if (!named) return;
  const int variant = invocation.given("seed") ? invocation.whole_number("seed").value_or(0) : 0;
  if (variant < 0 || invocation.refused()) return;
  const auto seed = static_cast<std::uint64_t>(variant);
  const Exercise exercise = dealt(*named, seed);
  const bool solution = invocation.given("solution");
  tell_exercise(invocation, exercise, seed, {.open_rounds = open_rounds(exercise, {}), .whole = solution});
  if (!solution) return;
  invocation.answer["solution"] = worded_solution(exercise, seed, invocation.wording());
  const Grade blank = grade(exercise, drawn_figures(exercise, seed), {}, 0);
  for (std::size_t at = 0; at < blank.fields.size(); ++at)
    invocation.answer["fields"][at]["expected"] = blank.fields[at].expected;
  invocation.print(worded_solution(exercise, seed, invocation.wording()));
}

}  // namespace vireo::cli
