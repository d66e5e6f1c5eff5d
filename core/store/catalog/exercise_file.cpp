#include "core/store/catalog/exercise_file.h"

#include <algorithm>
#include <set>

#include "core/store/catalog/exercise_names.h"
#include "core/store/catalog/exercise_table_reader.h"
#include "core/store/catalog/exercise_value_check.h"
#include "core/store/catalog/knowledge_reader.h"
#include "core/training/exercise_values.h"
#include "core/training/firm_blanks.h"

namespace vireo {
namespace {

constexpr std::size_t most_values = 500;
constexpr int highest_level = 4;
constexpr int most_attempts = 20;
constexpr int longest_minutes = 600;
constexpr std::size_t longest_text = 8000;
constexpr std::size_t longest_case_file = 100U * 1024U;
constexpr std::size_t most_case_files = 20;
constexpr std::uintmax_t largest_file = 4U * 1024U * 1024U;

/// Reads one file; knows which names a formula may use so far.
class ExerciseReader {
 public:
  explicit ExerciseReader(const TomlTable& root) : root_(root) {}

  Exercise read() {
    exercise_.id = root_.text("id");
    exercise_.version = root_.text("version");
    exercise_.level = read_number("level", root_.integer("level"), highest_level);
    exercise_.country = root_.text("country");
    exercise_.address = root_.text("address");
    exercise_.regime = root_.text_if("regime").value_or("");
    exercise_.activity = root_.text_if("activity").value_or("");
    if (const auto table = root_.table_if("identifiers")) {
      const auto known = table->text_map();
      exercise_.identifiers.assign(known.begin(), known.end());
    }
    exercise_.competencies = root_.texts("competencies");
    for (const std::string& code : exercise_.competencies)
      if (code.size() != 4 || code[0] != 'C' || code[2] != '.')
        root_.refuse("exercise.competency_wrong", "competencies", {{"code", code}});
    exercise_.title = read_names(root_, "title");
    exercise_.screen = read_screen();
    exercise_.scored = root_.boolean_if("scored", true);
    exercise_.attempts_most =
        read_number("attempts", root_.integer_if("attempts").value_or(2), most_attempts);
    exercise_.minutes = read_number("minutes", root_.integer_if("minutes").value_or(20), longest_minutes);
    for (const TomlTable& row : some_tables("figure")) read_parameter(row);
    for (const TomlTable& row : some_tables("derived")) {
      const std::string name = row.text("name");
      if (auto formula = names_.read_formula(row, "formula"))
        exercise_.derived.push_back({name, std::move(*formula)});
      names_.know(row, name);
    }
    exercise_.rounds = read_rounds(root_, exercise_, names_);
    exercise_.gaps = root_.boolean_if("gaps", false);
    exercise_.category = root_.text_if("category").value_or("");
    for (const TomlTable& row : root_.tables("field")) read_field(row);
    check_rounds(root_, exercise_);
    for (const TomlTable& row : root_.tables_if("file")) read_case_file(row);
    exercise_.statement = read_text("statement");
    exercise_.solution = read_text("solution");
    for (const ExerciseRound& round : exercise_.rounds)
      for (const EventCard& card : round.cards) checked(root_, "round", card.text);
    check_gaps();
    decide_choices(exercise_, {});
    check_exercise_values(root_, exercise_);
    // A question bank's words come and go as they are.
    if (!is_brought_in()) make_blanks_firm(exercise_);
    return std::move(exercise_);
  }

 private:
  /// So many that nobody wrote them are not read.
  std::vector<TomlTable> some_tables(const char* list) {
    auto all = root_.tables_if(list);
    if (all.size() <= most_values) return all;
    root_.refuse("exercise.too_many_values", list, {{"most", static_cast<std::int64_t>(most_values)}});
    return {};
  }

  int read_number(const char* key, int number, int most) {
    if (root_.has(key) && (number < 1 || number > most))
      root_.refuse("exercise.number_wrong", key, {{"most", std::int64_t{most}}});
    return number;
  }

  /// A page of the window, perhaps with a place in it ("books/general_ledger").
  std::string read_screen() {
    const std::string screen = root_.text_if("screen").value_or("");
    const std::string page = screen.substr(0, screen.find('/'));
    const auto& known = exercise_screens();
    if (!page.empty() && std::find(known.begin(), known.end(), page) == known.end())
      root_.refuse("exercise.screen_unknown", "screen",
                   {{"typed", screen}, {"nearest", nearest(page, known)}});
    return screen;
  }

  /// Questions of a learning platform may have no words but their own.
  LocalText read_text(const char* key) {
    return checked(root_, key, is_brought_in() ? read_names_if(root_, key) : read_names(root_, key));
  }
  bool is_brought_in() const { return !exercise_.category.empty(); }

  LocalText checked(const TomlTable& at, const char* key, LocalText text) {
    for (const auto& [language, words] : text.by_language) {
      if (words.size() > longest_text) at.refuse("exercise.too_long", key);
      for (std::size_t from = words.find("{{"); from != std::string::npos;
           from = words.find("{{", from + 2)) {
        const std::size_t end = words.find("}}", from);
        const std::string name = end == std::string::npos ? "" : words.substr(from + 2, end - from - 2);
        if (!names_.contains(name)) refuse_place(at, key, language, name);
      }
    }
    return text;
  }

  static void refuse_place(const TomlTable& at, const char* key, const std::string& language,
                           const std::string& name) {
    const auto words = at.table_if(key);
    if (words && words->has(language))
      words->refuse("exercise.place_unknown", language, {{"name", name}});
    else
      at.refuse("exercise.place_unknown", key, {{"name", name}});
  }

  void read_parameter(const TomlTable& row) {
    ExerciseParameter parameter{row.text("name"), row.decimal("value"), std::nullopt,
                                row.boolean_if("percent", false)};
    if (row.has("from") || row.has("to") || row.has("step")) {
      parameter.range = {row.decimal("from"), row.decimal("to"), row.decimal("step")};
      if (parameter.range->step <= Decimal() || parameter.range->to < parameter.range->from)
        row.refuse("exercise.range_wrong", "step");
    }
    names_.know(row, parameter.name);
    exercise_.parameters.push_back(std::move(parameter));
  }

  void read_choices(const TomlTable& row, ExerciseField& field) {
    std::set<std::string> known;
    bool decided = false;
    for (const TomlTable& choice : row.tables("choice")) {
      decided = decided || choice.has("when");
      field.choices.push_back({choice.text("id"), read_names(choice, "text"), choice.decimal_if("share"),
                               read_names_if(choice, "feedback"), read_when(choice, field)});
      known.insert(field.choices.back().id);
    }
    if (decided && field.kind == AnswerKind::choice) {
      if (row.has("expected")) row.refuse("exercise.expected_twice", "expected");
      row.text_if("expected");
      return read_follow(row, field);
    }
    field.expected_choices = field.kind == AnswerKind::choice ? std::vector<std::string>{row.text("expected")}
                                                              : row.texts("expected");
    if (field.expected_choices.empty()) row.refuse("exercise.expected_missing", "expected");
    for (const std::string& each : field.expected_choices)
      if (!known.contains(each)) row.refuse("exercise.choice_unknown", "expected", {{"name", each}});
  }

  std::optional<Expression> read_when(const TomlTable& choice, const ExerciseField& field) const {
    if (field.kind != AnswerKind::choice || !choice.has("when")) return std::nullopt;
    return names_.read_formula(choice, "when");
  }

  /// A word, or one of the choices that is not asked for.
  static std::string read_wrong_answer(const TomlTable& row, const ExerciseField& field) {
    if (field.choices.empty()) return row.text("answer");
    const std::string id = row.text("choice");
    const auto is_it = [&](const ExerciseChoice& each) { return each.id == id; };
    const auto& right = field.expected_choices;
    if (!id.empty() && std::none_of(field.choices.begin(), field.choices.end(), is_it))
      row.refuse("exercise.choice_unknown", "choice", {{"name", id}});
    else if (field.kind != AnswerKind::order && std::find(right.begin(), right.end(), id) != right.end())
      row.refuse("exercise.choice_is_right", "choice", {{"name", id}});
    return id;
  }

  /// `accepted`: another right answer.
  void read_mistake(const TomlTable& row, ExerciseField& field, bool accepted = false) {
    RecognisedMistake mistake;
    mistake.id = field.id + "." + std::to_string(field.mistakes.size() + 1);
    if (field.is_number())
      mistake.when = names_.read_formula(row, "when");
    else if (field.table)
      mistake.table = read_table_mistake(row, *field.table, names_);
    else
      mistake.choice = read_wrong_answer(row, field);
    mistake.tolerance = row.decimal_if("tolerance").value_or(field.tolerance);
    mistake.score = accepted ? Decimal::of(1) : row.decimal_if("score").value_or(Decimal());
    if (mistake.score.is_negative() || (mistake.score >= Decimal::of(1) && !accepted))
      row.refuse("exercise.share_wrong", "score");
    mistake.feedback =
        accepted || is_brought_in() ? read_names_if(row, "feedback") : read_names(row, "feedback");
    field.mistakes.push_back(std::move(mistake));
  }

  /// A plain name without a folder, and a text of a size people open.
  void read_case_file(const TomlTable& row) {
    CaseFile file{row.text("name"), row.text("text")};
    const bool plain = !file.name.empty() && file.name[0] != '.' && file.name.size() <= 80 &&
                       file.name.find_first_of("/\\:*?\"<>|\n\r\t") == std::string::npos;
    if (!plain) row.refuse("exercise.file_name_wrong", "name", {{"name", file.name}});
    if (file.text.size() > longest_case_file) row.refuse("exercise.too_long", "text");
    if (exercise_.files.size() >= most_case_files) row.refuse("exercise.too_many_files", "name");
    for (const CaseFile& other : exercise_.files)
      if (folded(other.name) == folded(file.name))
        row.refuse("template.duplicate_id", "name", {{"id", file.name}});
    exercise_.files.push_back(std::move(file));
  }

  void read_state(const TomlTable& row, ExerciseField& field) {
    const auto typed = row.text_if("state");
    if (!typed) return;
    const auto query = parse_state_query(*typed);
    if (query) {
      field.state = *query;
      return;
    }
    const Message& told = query.problems().front().message;
    row.refuse(told.id, "state", told.arguments);
  }

  void read_follow(const TomlTable& row, ExerciseField& field) {
    field.follow = row.texts_if("follow");
    for (const std::string& each : field.follow)
      if (!exercise_.field(each)) row.refuse("exercise.follow_unknown", "follow", {{"name", each}});
  }

  void read_comments(const TomlTable& row, ExerciseField& field) {
    field.praise = read_names_if(row, "praise");
    field.otherwise = read_names_if(row, "otherwise");
    field.solution = read_names_if(row, "solution");
    field.round = row.text_if("round").value_or("");
    field.card = row.text_if("card").value_or("");
    if (const auto bank = row.table_if("bank")) field.bank = bank->text_map();
  }

  void read_field(const TomlTable& row) {
    ExerciseField field;
    field.id = row.text("id");
    field.kind = row.one_of<AnswerKind>("kind", answer_kinds());
    field.label = read_names(row, "label");
    field.points = row.integer_if("points").value_or(1);
    if (field.points < 1 || field.points > 100) row.refuse("exercise.share_wrong", "points");
    if (field.is_number()) {
      field.tolerance = row.decimal_if("tolerance").value_or(Decimal::of(1, 2));
      if (field.tolerance.is_negative()) row.refuse("exercise.share_wrong", "tolerance");
      field.expected = names_.read_formula(row, "expected");
      read_state(row, field);
      read_follow(row, field);
    } else if (field.kind == AnswerKind::text) {
      field.least_words = row.integer("least_words");
    } else if (field.kind == AnswerKind::table) {
      field.table = read_answer_table(row, names_);
      read_follow(row, field);
    } else if (field.kind == AnswerKind::word || field.kind == AnswerKind::account) {
      field.expected_words = row.texts("expected");
      field.exact = row.boolean_if("exact", false);
      if (field.expected_words.empty()) row.refuse("exercise.expected_missing", "expected");
    } else {
      read_choices(row, field);
    }
    // Other right answers come first: what fits one of them is no mistake.
    for (const TomlTable& each : row.tables_if("accepted")) read_mistake(each, field, true);
    for (const TomlTable& mistake : row.tables_if("mistake")) read_mistake(mistake, field);
    read_comments(row, field);
    for (const TomlTable& hint : row.tables_if("hint")) field.hints.push_back(read_names(hint, "text"));
    names_.know(row, field.id);
    exercise_.fields.push_back(std::move(field));
  }

  /// "[1]" to "[n]" stand in a statement with gaps, for its fields in their order.
  void check_gaps() {
    if (!exercise_.gaps) return;
    for (const auto& [language, words] : exercise_.statement.by_language)
      for (std::size_t at = 1; at <= exercise_.fields.size(); ++at)
        if (words.find("[" + std::to_string(at) + "]") == std::string::npos)
          root_.refuse("exercise.gap_missing", "statement", {{"gap", static_cast<std::int64_t>(at)}});
  }

  const TomlTable& root_;
  Exercise exercise_{};
  ExerciseNames names_{};
};

Checked<Exercise> read_exercise(const TomlFile& file, std::string_view text) {
  const TomlTable root = file.root();
  if (auto found = file.problems(); !found.empty() && !root.has("id")) return found;
  Exercise exercise = ExerciseReader(root).read();
  exercise.source = text;
  return file.finish(std::move(exercise));
}

}  // namespace

Checked<Exercise> load_exercise(const TemplateSource& source, const std::string& path) {
  const auto text = template_text(source, path);
  if (!text) return TomlFile(source, path).problems();
  return load_exercise_text(path, *text);
}

Checked<Exercise> load_exercise_text(const std::string& name, std::string_view text) {
  return read_exercise(TomlFile::of_text(name, text), text);
}

std::vector<std::string> exercise_ids(const TemplateSource& source) {
  std::vector<std::string> ids;
  for (const std::string& path : template_paths(source, "exercises"))
    ids.push_back(std::filesystem::path(path).stem().string());
  return ids;
}

Checked<Exercise> load_exercise_named(const TemplateSource& source, const std::string& id) {
  const auto known = exercise_ids(source);
  for (const std::string& each : known)
    if (folded(each) == folded(id)) return load_exercise(source, "exercises/" + each + ".toml");
  return problem("exercise.unknown", {"", 0, "exercise"}, {{"typed", id}, {"nearest", nearest(id, known)}});
}

Checked<std::vector<Exercise>> shipped_exercises(const TemplateSource& source) {
  std::vector<Exercise> all;
  Problems found;
  for (const std::string& id : exercise_ids(source))
    if (auto each = take(load_exercise(source, "exercises/" + id + ".toml"), found))
      all.push_back(std::move(*each));
  if (!found.empty()) return found;
  return all;
}

Checked<Exercise> load_exercise_file(const std::filesystem::path& file) {
  if (!std::filesystem::is_regular_file(file))
    return problem("file.missing", {file.string()}, {{"file", file.string()}});
  std::error_code failed;
  if (std::filesystem::file_size(file, failed) > largest_file)
    return problem("bundle.file_too_large", {file.string()},
                   {{"limit", static_cast<std::int64_t>(largest_file / 1024)}});
  return load_exercise({std::filesystem::absolute(file).parent_path()}, file.filename().string());
}

}  // namespace vireo
