// How a draft is written as a file, and where each of its lines belongs, so that the strict reader's problems
// find their entries again.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/store/catalog/exercise_draft_file.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/catalog/toml_text.h"

namespace vireo {
namespace {

/// Which entry stands at a line of the file.
struct DraftLine {
  std::string part{};  // "field.0", empty for the exercise itself
  std::string key{};   // empty at the head of a table
};

class DraftWriter {
 public:
  explicit DraftWriter(const ExerciseDraft& draft) : is_brought_in_(is_brought_in(draft)) { write(draft); }

  const std::string& text() const { return text_; }
  /// By line, from 1.
  const std::vector<DraftLine>& lines() const { return lines_; }

 private:
  void line(const std::string& key, const std::string& written) {
    const auto count = std::count(written.begin(), written.end(), '\n') + 1;
    lines_.insert(lines_.end(), static_cast<std::size_t>(count), DraftLine{part_, key});
    text_ += written + "\n";
  }
  void value(const char* key, const std::string& toml) { line(key, std::string(key) + " = " + toml); }

  void text(const char* key, const std::string& typed) {
    if (!typed.empty()) value(key, toml_quoted(typed));
  }
  /// As a number where it is one, else as it was typed, for the reader to refuse.
  void whole(const char* key, const std::string& typed) {
    const std::string digits = trimmed(typed);
    const bool is_number = !digits.empty() && digits.size() <= 9 &&
                           digits.find_first_not_of("0123456789") == std::string::npos &&
                           (digits == "0" || digits[0] != '0');
    if (is_number)
      value(key, digits);
    else
      text(key, typed);
  }
  /// "0,28", "28 %" and "1 250" are numbers to whoever types them.
  void decimal(const char* key, const std::string& typed) {
    if (Decimal::parse(typed)) return text(key, typed);
    std::string number = trimmed(typed);
    const bool percent = number.ends_with('%');
    if (percent) number = trimmed(std::string_view(number).substr(0, number.size() - 1));
    auto read = parse_typed_decimal(number);
    if (read && percent) read = *read * Decimal::of(1, 2);
    text(key, read ? percent ? read->shortest() : read->text() : typed);
  }
  void words(const char* key, const LocalText& all) { value(key, toml_words(all)); }
  /// Questions of a learning platform may go without.
  void words_if(const char* key, const LocalText& all) {
    if (const std::string written = toml_words(all); !is_brought_in_ || written != "{}") value(key, written);
  }
  void texts(const char* key, const std::vector<std::string>& all) { value(key, toml_texts(all)); }
  void listed(const char* key, const std::string& typed) {
    std::vector<std::string> all;
    for (const std::string& each : split(typed, ','))
      if (!trimmed(each).empty()) all.push_back(trimmed(each));
    if (!all.empty()) texts(key, all);
  }
  void kept(const std::vector<KeptPart>& parts) {
    for (const KeptPart& each : parts) line(each.key, toml_key(each.key) + " = " + each.toml);
  }
  void head(const std::string& part, const std::string& name, bool apart = true) {
    if (apart) line("", "");
    part_ = part;
    line("", "[[" + name + "]]");
  }

  void write(const ExerciseDraft& draft) {
    text("id", draft.id);
    text("version", draft.version);
    text("country", draft.country);
    text("regime", draft.regime);
    text("activity", draft.activity);
    text("address", draft.address);
    write_identifiers(draft);
    whole("level", draft.level);
    texts("competencies", draft.competencies);
    words("title", draft.title);
    words_if("statement", draft.statement);
    words_if("solution", draft.solution);
    whole("minutes", draft.minutes);
    whole("attempts", draft.attempts);
    text("screen", draft.screen);
    if (!draft.scored.empty()) value("scored", "false");
    kept(draft.kept);
    for (std::size_t at = 0; at < draft.figures.size(); ++at) write(draft.figures[at], at);
    for (std::size_t at = 0; at < draft.derived.size(); ++at) {
      head("derived." + std::to_string(at), "derived");
      text("name", draft.derived[at].name);
      text("formula", draft.derived[at].formula);
      kept(draft.derived[at].kept);
    }
    for (std::size_t at = 0; at < draft.fields.size(); ++at) write(draft.fields[at], at);
    for (std::size_t at = 0; at < draft.files.size(); ++at) {
      head("file." + std::to_string(at), "file");
      text("name", trimmed(draft.files[at].name));
      text("text", draft.files[at].text);
      kept(draft.files[at].kept);
    }
  }

  void write_identifiers(const ExerciseDraft& draft) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& [kind, id] : draft.identifiers)
      if (!trimmed(id).empty()) entries.emplace_back(kind, toml_quoted(trimmed(id)));
    if (!entries.empty()) value("identifiers", toml_table(entries));
  }

  void write(const DraftFigure& figure, std::size_t at) {
    head("figure." + std::to_string(at), "figure");
    text("name", trimmed(figure.name));
    decimal("value", figure.value);
    decimal("from", figure.from);
    decimal("to", figure.to);
    decimal("step", figure.step);
    if (!figure.percent.empty()) value("percent", "true");
    kept(figure.kept);
  }

  /// Only what the kind asks for: what was typed for another stays in the draft.
  void write_expected(const DraftField& field, DraftKind kind) {
    if (kind == DraftKind::text) return whole("least_words", field.least_words);
    if (kind == DraftKind::choices) {
      if (field.kind == "choice") {
        text("expected", trimmed(field.expected));
        return listed("follow", field.follow);
      }
      return listed("expected", field.expected);
    }
    if (kind == DraftKind::foreign) return;
    text("state", field.state);
    text("expected", field.expected);
    decimal("tolerance", field.tolerance);
    listed("follow", field.follow);
  }

  void write(const DraftField& field, std::size_t at) {
    const std::string part = "field." + std::to_string(at);
    head(part, "field");
    text("id", trimmed(field.id));
    text("kind", field.kind);
    words("label", field.label);
    whole("points", field.points);
    const DraftKind kind = draft_kind(field.kind);
    write_expected(field, kind);
    kept(field.kept);
    for (std::size_t each = 0; kind == DraftKind::choices && each < field.choices.size(); ++each) {
      head(part + ".choice." + std::to_string(each), "field.choice", false);
      text("id", trimmed(field.choices[each].id));
      words("text", field.choices[each].text);
      text("when", trimmed(field.choices[each].when));
      kept(field.choices[each].kept);
    }
    for (std::size_t each = 0; each < field.mistakes.size(); ++each) {
      const DraftMistake& mistake = field.mistakes[each];
      head(part + ".mistake." + std::to_string(each), "field.mistake", false);
      if (kind == DraftKind::number)
        text("when", mistake.when);
      else
        text("choice", mistake.choice);
      decimal("tolerance", mistake.tolerance);
      decimal("score", mistake.score);
      words_if("feedback", mistake.feedback);
      kept(mistake.kept);
    }
    for (std::size_t each = 0; each < field.hints.size(); ++each) {
      head(part + ".hint." + std::to_string(each), "field.hint", false);
      words("text", field.hints[each].text);
      kept(field.hints[each].kept);
    }
  }

  static bool is_brought_in(const ExerciseDraft& draft) {
    return std::any_of(draft.kept.begin(), draft.kept.end(),
                       [](const KeptPart& each) { return each.key == "category"; });
  }

  bool is_brought_in_;
  std::string text_{};
  std::vector<DraftLine> lines_{};
  std::string part_{};
};

std::string joined(const std::string& part, const std::string& name) {
  return part.empty() || name.empty() ? part + name : part + "." + name;
}

std::string argument_of(const Problem& found, std::string_view name) {
  for (const auto& [each, value] : found.message.arguments)
    if (each == name) return value.value;
  return {};
}

/// A value or mistake that the whole file's check names: "due", "amount", "amount.2" (its second mistake).
std::string path_of_name(const ExerciseDraft& draft, const std::string& name) {
  for (std::size_t at = 0; at < draft.derived.size(); ++at)
    if (draft.derived[at].name == name) return "derived." + std::to_string(at) + ".formula";
  for (std::size_t at = 0; at < draft.fields.size(); ++at) {
    const std::string part = "field." + std::to_string(at);
    const DraftField& field = draft.fields[at];
    const bool decided = !field.choices.empty() && !field.choices.front().when.empty();
    if (field.id == name) return part + (decided ? ".choice.0.when" : ".expected");
    for (std::size_t each = 0; each < field.mistakes.size(); ++each)
      if (name == field.id + "." + std::to_string(each + 1))
        return part + ".mistake." + std::to_string(each) + ".when";
  }
  return {};
}

/// Whether the line holds a text in several languages.
bool has_languages(const DraftLine& line) {
  constexpr std::array<std::string_view, 6> keys{"title", "statement", "solution",
                                                 "label", "feedback",  "text"};
  return std::find(keys.begin(), keys.end(), line.key) != keys.end();
}

std::string path_of(const Problem& found, const ExerciseDraft& draft, const std::vector<DraftLine>& lines) {
  if (found.code() == "exercise.value_none" || found.code() == "exercise.no_choice_holds")
    return path_of_name(draft, argument_of(found, "name"));
  if (found.code() == "exercise.mistake_is_right") return path_of_name(draft, argument_of(found, "mistake"));
  const auto line = static_cast<std::size_t>(found.place.line);
  if (line == 0 || line > lines.size()) return found.place.field;
  const DraftLine& at = lines[line - 1];
  std::string name = found.place.field;
  // A missing language is told at the line of its text; a name that is there twice at the head of its table.
  if (has_languages(at) && name != at.key) return joined(at.part, joined(at.key, name));
  if (found.code() == "template.duplicate_id") name = at.part.starts_with("field") ? "id" : "name";
  const bool in_language = name == "statement" || name == "solution";
  if (!in_language) return joined(at.part, name);
  const LocalText& words = name == "statement" ? draft.statement : draft.solution;
  const std::string mark = "{{" + argument_of(found, "name") + "}}";
  for (const auto& [language, text] : words.by_language)
    if (text.find(mark) != std::string::npos) return name + "." + language;
  return name + ".fr";
}

/// The figure, value or answer that a path belongs to, as formulas name it.
std::string name_at(const ExerciseDraft& draft, const std::string& path) {
  const auto parts = split(path, '.');
  if (parts.size() < 3) return {};
  const std::size_t at = std::stoul(parts[1]);
  if (parts[0] == "figure" && at < draft.figures.size()) return draft.figures[at].name;
  if (parts[0] == "derived" && at < draft.derived.size()) return draft.derived[at].name;
  return parts[0] == "field" && parts[2] == "expected" && at < draft.fields.size() ? draft.fields[at].id
                                                                                   : std::string();
}

bool names_one_of(const std::string& formula, const std::set<std::string>& names) {
  std::string word;
  for (const char letter : formula + " ") {
    if (std::isalnum(static_cast<unsigned char>(letter)) || letter == '_') {
      word += letter;
      continue;
    }
    if (names.contains(word)) return true;
    word.clear();
  }
  return false;
}

/// One mistake is told once: not what follows from it at the same entry, nor in the formulas that use it.
Problems without_consequences(Problems problems, const ExerciseDraft& draft) {
  std::stable_partition(problems.begin(), problems.end(),
                        [](const Problem& each) { return each.code() != "exercise.value_none"; });
  std::map<std::string, std::string> first;  // path -> code
  std::set<std::string> broken;
  Problems kept;
  for (const Problem& each : problems) {
    const std::string& path = each.place.field;
    ExerciseDraft copy = draft;
    const std::string* formula = text_at(copy, path);
    const bool follows = each.code() == "exercise.value_none" && formula && names_one_of(*formula, broken);
    const auto [known, is_first] = first.try_emplace(path, each.code());
    if (const std::string name = name_at(draft, path); !name.empty()) broken.insert(name);
    if (!follows && (path.empty() || is_first || known->second == each.code())) kept.push_back(each);
  }
  return kept;
}

}  // namespace

std::string draft_text(const ExerciseDraft& draft) {
  return DraftWriter(draft).text();
}

Checked<Exercise> checked_draft(const ExerciseDraft& draft) {
  const DraftWriter writer(draft);
  auto exercise = load_exercise_text("exercise.toml", writer.text());
  if (exercise) return exercise;
  Problems placed = exercise.problems();
  for (Problem& each : placed) each.place = {"", 0, path_of(each, draft, writer.lines())};
  return without_consequences(std::move(placed), draft);
}

}  // namespace vireo
