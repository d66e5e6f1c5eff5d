#include "reports/standards/imported_exercise.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/standards/exercise_toml.h"
#include "reports/standards/gift_reader.h"
#include "reports/standards/moodle_reader.h"

namespace vireo {
namespace {

constexpr std::size_t longest_id = 40;

bool is_plain_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_id &&
         std::all_of(id.begin(), id.end(), [](unsigned char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
         });
}

std::string id_for(const std::string& words, const std::string& otherwise) {
  const std::string id = is_plain_id(words) ? words : id_from(words).substr(0, longest_id);
  return id.empty() ? otherwise : id;
}

std::string last_of(const std::string& category) {
  return trimmed(category.substr(category.rfind('/') == std::string::npos ? 0 : category.rfind('/') + 1));
}

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (auto at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", from)) {
    all.push_back(text.substr(from, at - from));
    from = at + 2;
  }
  all.push_back(text.substr(from));
  return all;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  std::string all;
  for (std::size_t at = from; at < to; ++at) all += (at == from ? "" : "\n\n") + parts[at];
  return all;
}

/// How many paragraphs begin every question alike; each keeps one of its own.
std::size_t shared_paragraphs(const std::vector<const BankQuestion*>& questions) {
  const auto first = paragraphs(questions.front()->text);
  std::size_t shared = first.size() - 1;
  for (const BankQuestion* each : questions) {
    const auto own = paragraphs(each->text);
    std::size_t alike = 0;
    while (alike < shared && alike + 1 < own.size() && own[alike] == first[alike]) ++alike;
    shared = alike;
  }
  return shared;
}

std::string place_id(std::size_t at) {
  return "c" + std::to_string(at + 1);
}

/// One exercise as it is written.
class ExerciseWriter {
 public:
  explicit ExerciseWriter(const ImportRequest& request) : request_(request) {}

  ImportedExercise several(const std::string& id, const std::vector<const BankQuestion*>& questions) {
    const std::string& category = questions.front()->category;
    std::size_t shared = shared_paragraphs(questions);
    std::string statement = joined(paragraphs(questions.front()->text), 0, shared);
    if (statement.find("{{") != std::string::npos || statement.size() > 7000) statement.clear(), shared = 0;
    head(id, last_of(category).empty() ? id : last_of(category), category, statement, "");
    for (const BankQuestion* each : questions) {
      const auto own = paragraphs(each->text);
      field(field_id(id, *each), *each, joined(own, shared, own.size()), bank_of(*each));
    }
    return {id, toml_.text(), static_cast<int>(questions.size())};
  }

  ImportedExercise with_gaps(const std::string& id, const BankQuestion& question) {
    std::string statement = question.text;
    for (auto at = statement.find("{{"); at != std::string::npos; at = statement.find("{{"))
      statement.replace(at, 2, "{ {");
    head(id, question.name.empty() ? id : question.name, question.category, statement,
         question.general_feedback);
    toml_.add("gaps", true);
    std::map<std::string, std::string> whole;
    for (const auto& [key, value] : bank_of(question)) whole["whole." + key] = value;
    whole.erase("whole.defaultgrade");
    for (std::size_t at = 0; at < question.parts.size(); ++at) {
      const BankQuestion& part = question.parts[at];
      std::map<std::string, std::string> bank = at == 0 ? whole : std::map<std::string, std::string>{};
      if (bank_of(part).contains("any_other")) bank["any_other"] = "*";
      field("gap" + std::to_string(at + 1), part, label_before(statement, at + 1), bank);
    }
    return {id, toml_.text(), 1};
  }

 private:
  void head(const std::string& id, const std::string& title, const std::string& category,
            const std::string& statement, const std::string& solution) {
    const std::string country = request_.country.empty() ? "FR" : capitals(request_.country);
    toml_.add("id", id);
    toml_.add("version", std::string_view("1.0"));
    toml_.add("country", country);
    toml_.add("address", "1 rue de l'Exercice;69003;Lyon;" + country);
    toml_.add("level", 1);
    toml_.add("competencies", std::vector<std::string>{});
    toml_.add_words("title", title);
    toml_.add_words("statement", statement);
    toml_.add_words("solution", solution);
    toml_.add("category", category.empty() ? std::string("-") : category);
  }

  std::string field_id(const std::string& exercise, const BankQuestion& question) {
    std::string id =
        question.name.starts_with(exercise + ".") ? question.name.substr(exercise.size() + 1) : "";
    if (!is_plain_id(id) || used_.contains(id)) id = "q" + std::to_string(used_.size() + 1);
    used_.insert(id);
    return id;
  }

  static int points_of(const std::string& grade) {
    const auto number = Decimal::parse(grade.empty() ? "1" : grade);
    return static_cast<int>(std::clamp<std::int64_t>(
        number ? number->rounded(0, Rounding::half_away_from_zero).at_places(0).value_or(1) : 1, 1, 100));
  }

  static std::map<std::string, std::string> bank_of(const BankQuestion& question) {
    auto bank = question.settings;
    bank["name"] = question.name;
    if (std::to_string(points_of(question.grade)) != question.grade)
      bank["defaultgrade"] = question.grade.empty() ? "-" : question.grade;
    if (question.type == "truefalse") bank["type"] = "truefalse";
    if (!question.for_graders.empty()) bank["graderinfo"] = question.for_graders;
    for (const BankAnswer& each : question.answers)
      if (is_catch_all(each) && each.feedback.empty()) bank["any_other"] = "*";
    std::erase_if(bank, [](const auto& each) { return each.second.empty(); });
    return bank;
  }

  /// "[2] to pay": the words before a gap, as its question.
  static std::string label_before(const std::string& text, std::size_t gap) {
    const std::string mark = "[" + std::to_string(gap) + "]";
    const auto at = text.find(mark);
    auto from = text.find_last_of("\n]|", at == 0 ? 0 : at - 1);
    from = at == 0 || from == std::string::npos ? 0 : from + 1;
    std::string words = trimmed(text.substr(from, at - from));
    while (!words.empty() && std::string_view(" ;:,.").find(words.front()) != std::string_view::npos)
      words.erase(0, 1);
    return mark + (words.empty() ? "" : " " + words);
  }

  void field(const std::string& id, const BankQuestion& question, const std::string& label,
             const std::map<std::string, std::string>& bank) {
    toml_.section("field");
    toml_.add("id", id);
    toml_.add("kind", kind_of(question));
    toml_.add_words("label", label);
    toml_.add("points", points_of(question.grade));
    // What has a name of its own comes before the tables below it.
    write_expected(question);
    if (!question.general_feedback.empty() && question.type != "cloze")
      toml_.add_words("solution", question.general_feedback);
    write_bank(bank);
    write_below(question);
  }

  static std::string_view kind_of(const BankQuestion& question) {
    if (question.type == "numerical") return "number";
    if (question.type == "shortanswer") return "word";
    if (question.type == "essay") return "text";
    if (question.type == "matching") return "table";
    return question.single ? "choice" : "choices";
  }

  void write_bank(const std::map<std::string, std::string>& bank) {
    if (bank.empty()) return;
    std::string line = "bank = { ";
    bool first = true;
    for (const auto& [key, value] : bank) {
      line += (first ? "" : ", ") + ExerciseToml::key(key) + " = " + ExerciseToml::quoted(value);
      first = false;
    }
    toml_.raw(line + " }\n");
  }

  static const BankAnswer* first_right(const BankQuestion& question) {
    for (const BankAnswer& each : question.answers)
      if (each.share == Decimal::of(1)) return &each;
    return nullptr;
  }
  static bool is_other_right(const BankQuestion& question, const BankAnswer& each) {
    return each.share == Decimal::of(1) && &each != first_right(question);
  }
  static bool is_catch_all(const BankAnswer& each) { return each.text == "*" && each.share.is_zero(); }
  static std::string id_of(const BankQuestion& question, std::size_t at) {
    return question.type == "truefalse" ? question.answers[at].text : place_id(at);
  }

  void write_expected(const BankQuestion& question) {
    const BankAnswer* right = first_right(question);
    if (question.type == "numerical") {
      toml_.add("expected", right->text);
      toml_.add("tolerance", right->tolerance.empty() ? "0" : right->tolerance);
    } else if (question.type == "shortanswer") {
      std::vector<std::string> words;
      for (const BankAnswer& each : question.answers)
        if (each.share == Decimal::of(1) && each.feedback == right->feedback) words.push_back(each.text);
      toml_.add("expected", words);
      const auto usecase = question.settings.find("usecase");
      if (usecase != question.settings.end() && usecase->second == "1") toml_.add("exact", true);
    } else if (question.type == "essay") {
      toml_.add("least_words", 1);
      return;
    } else if (question.type != "matching") {
      std::vector<std::string> ids;
      for (std::size_t at = 0; at < question.answers.size(); ++at)
        if (question.single ? &question.answers[at] == right : question.answers[at].share > Decimal())
          ids.push_back(id_of(question, at));
      if (question.single)
        toml_.add("expected", ids.front());
      else
        toml_.add("expected", ids);
    }
    if (right && question.single && !right->feedback.empty()) toml_.add_words("praise", right->feedback);
    for (const BankAnswer& each : question.answers)
      if ((question.type == "numerical" || question.type == "shortanswer") && is_catch_all(each)) {
        toml_.add_words("otherwise", each.feedback);
        return;
      }
  }

  void write_below(const BankQuestion& question) {
    if (question.type == "matching") return write_pairs(question);
    const bool chosen = question.type == "multichoice" || question.type == "truefalse";
    for (std::size_t at = 0; chosen && at < question.answers.size(); ++at) {
      const BankAnswer& each = question.answers[at];
      toml_.section("field.choice");
      toml_.add("id", id_of(question, at));
      toml_.add_words("text", each.text);
      if (!question.single || each.share.is_negative()) toml_.add("share", each.share.shortest());
      if (!question.single && !each.feedback.empty()) toml_.add_words("feedback", each.feedback);
    }
    if (!question.single) return;
    const BankAnswer* right = first_right(question);
    for (std::size_t at = 0; at < question.answers.size(); ++at) {
      const BankAnswer& each = question.answers[at];
      const bool listed = question.type == "shortanswer" && right && each.share == Decimal::of(1) &&
                          each.feedback == right->feedback;
      const bool plain = chosen && each.share <= Decimal() && each.feedback.empty();
      if (&each == right || listed || plain || (!chosen && is_catch_all(each))) continue;
      write_mistake(question, at);
    }
  }

  void write_mistake(const BankQuestion& question, std::size_t at) {
    const BankAnswer& each = question.answers[at];
    const bool accepted = is_other_right(question, each);
    toml_.section(accepted ? "field.accepted" : "field.mistake");
    if (question.type == "numerical") {
      toml_.add("when", each.text);
      toml_.add("tolerance", each.tolerance.empty() ? "0" : each.tolerance);
    } else {
      const bool word = question.type == "shortanswer";
      toml_.add(word ? "answer" : "choice", word ? each.text : id_of(question, at));
    }
    if (!accepted) toml_.add("score", std::max(each.share, Decimal()).shortest());
    toml_.add_words("feedback", each.feedback);
  }

  void write_pairs(const BankQuestion& question) {
    std::vector<std::string> matches;
    for (const BankPair& each : question.pairs)
      if (std::find(matches.begin(), matches.end(), each.match) == matches.end())
        matches.push_back(each.match);
    toml_.section("field.column");
    toml_.add("id", std::string_view("thing"));
    toml_.add("given", true);
    toml_.add_words("label", "…");
    toml_.section("field.column");
    toml_.add("id", std::string_view("match"));
    toml_.add("kind", std::string_view("choice"));
    toml_.add_words("label", "=");
    for (std::size_t at = 0; at < matches.size(); ++at) {
      toml_.section("field.column.choice");
      toml_.add("id", place_id(at));
      toml_.add_words("text", matches[at]);
    }
    for (const BankPair& each : question.pairs) {
      if (each.thing.empty()) continue;
      const auto at = std::find(matches.begin(), matches.end(), each.match) - matches.begin();
      toml_.section("field.row");
      toml_.add_words("thing", each.thing);
      toml_.add("match", place_id(static_cast<std::size_t>(at)));
    }
  }

  const ImportRequest& request_;
  ExerciseToml toml_{};
  std::set<std::string> used_{};
};

std::string unused(std::set<std::string>& ids, const std::string& wanted) {
  std::string id = wanted;
  // Files of some systems know no capitals.
  for (int number = 2; !ids.insert(folded(id)).second; ++number) id = wanted + "_" + std::to_string(number);
  return id;
}

}  // namespace

Checked<std::vector<ImportedExercise>> imported_exercises(const std::vector<BankQuestion>& questions,
                                                          const ImportRequest& request) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<const BankQuestion*>> by_category;
  for (const BankQuestion& each : questions) {
    if (each.type == "cloze") continue;
    auto& group = by_category[each.category];
    if (group.empty()) order.push_back(each.category);
    group.push_back(&each);
  }
  std::set<std::string> ids;
  std::vector<ImportedExercise> all;
  for (const std::string& category : order)
    all.push_back(ExerciseWriter(request).several(unused(ids, id_for(last_of(category), "questions")),
                                                  by_category[category]));
  for (const BankQuestion& each : questions)
    if (each.type == "cloze")
      all.push_back(ExerciseWriter(request).with_gaps(unused(ids, id_for(each.name, "cloze")), each));
  Problems found;
  for (const ImportedExercise& each : all) {
    const auto read = load_exercise_text(each.id + ".toml", each.toml);
    for (Problem problem : read.problems()) {
      problem.place = {request.file, 0,
                       each.id + (problem.place.field.empty() ? "" : ", " + problem.place.field)};
      found.push_back(std::move(problem));
    }
  }
  if (!found.empty()) return found;
  return all;
}

Checked<std::vector<BankQuestion>> read_question_bank(const std::string& name, std::string_view bytes) {
  std::string_view text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool xml =
      first != std::string_view::npos && (text[first] == '<' || text[0] == '\xFF' || text[0] == '\xFE');
  return xml ? read_moodle_xml(name, text) : read_gift(name, text);
}

}  // namespace vireo
