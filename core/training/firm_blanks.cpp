#include "core/training/firm_blanks.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace vireo {
namespace {

constexpr std::string_view firm = "\u00A0";
constexpr std::string_view firm_narrow = "\u202F";

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
}
bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (std::isalpha(static_cast<unsigned char>(text[at])) || static_cast<unsigned char>(text[at]) >= 0xC0);
}

/// "37" before and "500" behind the blank, and no further digit on either side.
bool parts_thousands(std::string_view text, std::size_t blank) {
  std::size_t from = blank;
  while (from > 0 && is_digit(text, from - 1)) --from;
  const std::size_t before = blank - from;
  const bool is_word = from > 0 && (is_letter(text, from - 1) || text[from - 1] == '/');
  std::size_t behind = 0;
  while (is_digit(text, blank + 1 + behind)) ++behind;
  return before >= 1 && before <= 3 && !is_word && behind == 3;
}

bool ends_figure(std::string_view text, std::size_t blank) {
  return blank > 0 && (is_digit(text, blank - 1) || text.substr(0, blank).ends_with("}}"));
}

bool begins_unit(std::string_view rest) {
  constexpr std::array<std::string_view, 7> units{"€", "%", "h", "j", "min", "USD", "HT"};
  return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
    if (!rest.starts_with(unit)) return false;
    return unit == "€" || unit == "%" || (!is_letter(rest, unit.size()) && !is_digit(rest, unit.size()));
  });
}

/// The blank that stands there instead; empty: a plain one.
std::string_view blank_at(std::string_view text, std::size_t at, bool marks_stand_apart) {
  const std::string_view rest = text.substr(at + 1);
  if (parts_thousands(text, at)) return firm_narrow;
  if (ends_figure(text, at) && begins_unit(rest)) return firm;
  if (!marks_stand_apart) return {};
  if (rest.starts_with(":") || rest.starts_with("»") || text.substr(0, at).ends_with("«")) return firm;
  return !rest.empty() && std::string_view(";!?").find(rest.front()) != std::string_view::npos
             ? firm_narrow
             : std::string_view();
}

void make_firm(LocalText& text) {
  for (auto& [language, words] : text.by_language) words = with_firm_blanks(words, language);
}

void make_firm(std::vector<ExerciseChoice>& choices) {
  for (ExerciseChoice& each : choices) {
    make_firm(each.text);
    make_firm(each.feedback);
  }
}

void make_firm(AnswerTable& table) {
  for (AnswerColumn& column : table.columns) {
    make_firm(column.label);
    make_firm(column.choices);
  }
  for (AnswerRow& row : table.rows)
    for (AnswerCell& cell : row) make_firm(cell.text);
}

void make_firm(ExerciseField& field) {
  for (LocalText* text : {&field.label, &field.praise, &field.otherwise, &field.solution}) make_firm(*text);
  for (LocalText& hint : field.hints) make_firm(hint);
  for (RecognisedMistake& mistake : field.mistakes) make_firm(mistake.feedback);
  make_firm(field.choices);
  if (field.table) make_firm(*field.table);
}

}  // namespace

std::string with_firm_blanks(std::string_view text, std::string_view language) {
  std::string firm_text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view blank =
        text[at] == ' ' ? blank_at(text, at, language == "fr") : std::string_view();
    blank.empty() ? firm_text += text[at] : firm_text += blank;
  }
  return firm_text;
}

void make_blanks_firm(Exercise& exercise) {
  for (LocalText* text : {&exercise.title, &exercise.statement, &exercise.solution}) make_firm(*text);
  for (ExerciseField& field : exercise.fields) make_firm(field);
  for (ExerciseRound& round : exercise.rounds) {
    make_firm(round.title);
    for (EventCard& card : round.cards) {
      make_firm(card.title);
      make_firm(card.text);
    }
  }
}

}  // namespace vireo
