#include "core/store/catalog/exercise_draft_file.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/catalog/toml_reader.h"

namespace vireo {
namespace {

constexpr const char* starter_path = "exercise_starter/starter.toml";

/// Reads one table: what it asks for is read, all other keys are kept.
class DraftTable {
 public:
  explicit DraftTable(const TomlTable& row) : row_(row) {}

  std::string text(const char* key) { return row_.plain_if(asked(key)).value_or(""); }
  std::string flag(const char* key, const char* when) {
    const std::string typed = text(key);
    return typed == when ? (typed == "true" ? "yes" : typed) : std::string();
  }
  LocalText words(const char* key) {
    LocalText all;
    if (const auto table = row_.table_if(asked(key)))
      for (const std::string& language : table->keys())
        if (const auto text = table->plain_if(language)) all.by_language[language] = *text;
    return all;
  }
  std::vector<std::string> texts(const char* key) { return row_.texts_if(asked(key)); }
  /// A text, or several parted by commas.
  std::string listed(const char* key) {
    if (!row_.has_texts(key)) return text(key);
    std::string all;
    for (const std::string& each : texts(key)) all += (all.empty() ? "" : ", ") + each;
    return all;
  }
  std::vector<TomlTable> tables(const char* key) { return row_.tables_if(asked(key)); }

  std::vector<KeptPart> kept() const {
    std::vector<KeptPart> all;
    for (const std::string& key : row_.keys())
      if (!asked_.contains(key)) all.push_back({key, row_.written(key)});
    return all;
  }

 private:
  const char* asked(const char* key) {
    asked_.insert(key);
    return key;
  }
  const TomlTable& row_;
  std::set<std::string> asked_{};
};

DraftFigure figure_of(const TomlTable& row) {
  DraftTable table(row);
  DraftFigure figure{table.text("name"),
                     table.text("value"),
                     table.text("from"),
                     table.text("to"),
                     table.text("step"),
                     table.flag("percent", "true"),
                     {}};
  figure.kept = table.kept();
  return figure;
}

DraftDerived derived_of(const TomlTable& row) {
  DraftTable table(row);
  DraftDerived derived{table.text("name"), table.text("formula"), {}};
  derived.kept = table.kept();
  return derived;
}

DraftMistake mistake_of(const TomlTable& row, DraftKind kind) {
  DraftTable table(row);
  DraftMistake mistake;
  (kind == DraftKind::number ? mistake.when : mistake.choice) =
      table.text(kind == DraftKind::number ? "when" : "choice");
  mistake.tolerance = table.text("tolerance");
  mistake.score = table.text("score");
  mistake.feedback = table.words("feedback");
  mistake.kept = table.kept();
  return mistake;
}

/// What its kind asks for; all else is kept, and of a kind that no draft knows nearly everything.
void read_by_kind(DraftTable& table, DraftField& field, DraftKind kind) {
  if (kind == DraftKind::foreign) return;
  if (kind == DraftKind::number) {
    field.state = table.text("state");
    field.expected = table.text("expected");
    field.tolerance = table.text("tolerance");
    field.follow = table.listed("follow");
  } else if (kind == DraftKind::text) {
    field.least_words = table.text("least_words");
  } else {
    field.expected = table.listed("expected");
    field.follow = table.listed("follow");
    for (const TomlTable& each : table.tables("choice")) {
      DraftTable choice(each);
      field.choices.push_back({choice.text("id"), choice.words("text"), choice.text("when"), {}});
      field.choices.back().kept = choice.kept();
    }
  }
  for (const TomlTable& each : table.tables("mistake")) field.mistakes.push_back(mistake_of(each, kind));
  for (const TomlTable& each : table.tables("hint")) {
    DraftTable hint(each);
    field.hints.push_back({hint.words("text"), {}});
    field.hints.back().kept = hint.kept();
  }
}

DraftField field_of(const TomlTable& row) {
  DraftTable table(row);
  DraftField field;
  field.id = table.text("id");
  field.kind = table.text("kind");
  field.label = table.words("label");
  field.points = table.text("points");
  read_by_kind(table, field, draft_kind(field.kind));
  field.kept = table.kept();
  return field;
}

ExerciseDraft draft_of(const TomlTable& root) {
  DraftTable table(root);
  ExerciseDraft draft;
  draft.id = table.text("id");
  draft.version = table.text("version");
  draft.country = table.text("country");
  draft.regime = table.text("regime");
  draft.activity = table.text("activity");
  draft.address = table.text("address");
  for (const auto& [kind, value] : table.words("identifiers").by_language)
    draft.identifiers.emplace_back(kind, value);
  draft.level = table.text("level");
  draft.competencies = table.texts("competencies");
  draft.title = table.words("title");
  draft.statement = table.words("statement");
  draft.solution = table.words("solution");
  draft.screen = table.text("screen");
  draft.scored = table.flag("scored", "false");
  draft.attempts = table.text("attempts");
  draft.minutes = table.text("minutes");
  for (const TomlTable& each : table.tables("figure")) draft.figures.push_back(figure_of(each));
  for (const TomlTable& each : table.tables("derived")) draft.derived.push_back(derived_of(each));
  for (const TomlTable& each : table.tables("field")) draft.fields.push_back(field_of(each));
  for (const TomlTable& each : table.tables("file")) {
    DraftTable file(each);
    draft.files.push_back({file.text("name"), file.text("text"), {}});
    draft.files.back().kept = file.kept();
  }
  draft.kept = table.kept();
  return draft;
}

/// Whether a line of the file is a comment, outside of texts that span lines.
bool comments_in(std::string_view text) {
  bool inside = false;
  for (const std::string& line : split(text, '\n')) {
    if (!inside && trimmed(line).starts_with('#')) return true;
    for (auto at = line.find("\"\"\""); at != std::string::npos; at = line.find("\"\"\"", at + 3))
      inside = !inside;
  }
  return false;
}

}  // namespace

Checked<ReadDraft> read_draft(const std::string& name, std::string_view text) {
  const TomlFile file = TomlFile::of_text(name, text);
  if (auto unreadable = file.problems(); !unreadable.empty()) return unreadable;
  ReadDraft read{draft_of(file.root()), comments_in(text), std::string(text)};
  if (auto found = file.problems(); !found.empty()) return found;
  return read;
}

Checked<ReadDraft> shipped_draft(const TemplateSource& source, const std::string& id) {
  const auto exercise = load_exercise_named(source, id);
  if (!exercise) return exercise.problems();
  return read_draft(exercise->id + ".toml", exercise->source);
}

Checked<ReadDraft> starter_draft(const TemplateSource& source) {
  auto read = read_draft(starter_path, template_text(source, starter_path).value_or(""));
  if (!read) return read;
  ReadDraft starter = std::move(read).value();
  starter.has_comments = false;
  return starter;
}

Problems draft_warnings(const ExerciseDraft& draft, const TemplateSource& source) {
  for (const std::string& id : exercise_ids(source))
    if (folded(id) == folded(trimmed(draft.id)))
      return {warning("exercise.id_is_shipped", {"", 0, "id"}, {{"id", id}})};
  return {};
}

}  // namespace vireo
