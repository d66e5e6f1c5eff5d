#include "reports/standards/imported_draft.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/store/catalog/toml_text.h"

namespace vireo {
namespace {

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

/// Both languages get the words as they are.
LocalText in_both(const std::string& words) {
  if (words.empty()) return {};
  return {{{"en", words}, {"fr", words}}};
}

/// What no form of the editor shows; nothing when there are no words.
void keep_words(std::vector<KeptPart>& kept, const char* key, const std::string& words) {
  if (!words.empty()) kept.push_back({key, toml_words(in_both(words))});
}

/// One exercise as a teacher could have written it.
class ImportedDraft {
 public:
  explicit ImportedDraft(const std::string& country) : country_(country.empty() ? "FR" : capitals(country)) {}

  ExerciseDraft several(const std::string& id, const std::vector<const BankQuestion*>& questions) {
    const std::string& category = questions.front()->category;
    std::size_t shared = shared_paragraphs(questions);
    std::string statement = joined(paragraphs(questions.front()->text), 0, shared);
    if (statement.find("{{") != std::string::npos || statement.size() > 7000) statement.clear(), shared = 0;
    head(id, last_of(category).empty() ? id : last_of(category), category, statement, "");
    for (const BankQuestion* each : questions) {
      const auto own = paragraphs(each->text);
      field(field_id(id, *each), *each, joined(own, shared, own.size()), bank_of(*each));
    }
    return std::move(draft_);
  }

  ExerciseDraft with_gaps(const std::string& id, const BankQuestion& question) {
    std::string statement = question.text;
    for (auto at = statement.find("{{"); at != std::string::npos; at = statement.find("{{"))
      statement.replace(at, 2, "{ {");
    head(id, question.name.empty() ? id : question.name, question.category, statement,
         question.general_feedback);
    draft_.kept.push_back({"gaps", "true"});
    std::map<std::string, std::string> whole;
    for (const auto& [key, value] : bank_of(question)) whole["whole." + key] = value;
    whole.erase("whole.defaultgrade");
    for (std::size_t at = 0; at < question.parts.size(); ++at) {
      const BankQuestion& part = question.parts[at];
      std::map<std::string, std::string> bank = at == 0 ? whole : std::map<std::string, std::string>{};
      if (bank_of(part).contains("any_other")) bank["any_other"] = "*";
      field("gap" + std::to_string(at + 1), part, label_before(statement, at + 1), bank);
    }
    return std::move(draft_);
  }

 private:
  void head(const std::string& id, const std::string& title, const std::string& category,
            const std::string& statement, const std::string& solution) {
    draft_.id = id;
    draft_.version = "1.0";
    draft_.country = country_;
    draft_.address = "1 rue de l'Exercice;69003;Lyon;" + country_;
    draft_.level = "1";
    draft_.title = in_both(title);
    draft_.statement = in_both(statement);
    draft_.solution = in_both(solution);
    draft_.kept.push_back({"category", toml_quoted(category.empty() ? std::string("-") : category)});
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
    draft_.fields.emplace_back();
    DraftField& made = draft_.fields.back();
    made.id = id;
    made.kind = kind_of(question);
    made.label = in_both(label);
    made.points = std::to_string(points_of(question.grade));
    take_expected(question, made);
    take_comments(question, made);
    if (!bank.empty()) made.kept.push_back({"bank", toml_table(quoted(bank))});
    if (question.type == "matching") return take_pairs(question, made);
    take_choices(question, made);
    if (question.single) take_other_answers(question, made);
  }

  static std::string_view kind_of(const BankQuestion& question) {
    if (question.type == "numerical") return "number";
    if (question.type == "shortanswer") return "word";
    if (question.type == "essay") return "text";
    if (question.type == "matching") return "table";
    return question.single ? "choice" : "choices";
  }

  static std::vector<std::pair<std::string, std::string>> quoted(
      const std::map<std::string, std::string>& all) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& [key, value] : all) entries.emplace_back(key, toml_quoted(value));
    return entries;
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

  static std::string tolerance_of(const BankAnswer& answer) {
    return answer.tolerance.empty() ? "0" : answer.tolerance;
  }
  static bool is_chosen(const BankQuestion& question) {
    return question.type == "multichoice" || question.type == "truefalse";
  }

  static void take_expected(const BankQuestion& question, DraftField& made) {
    const BankAnswer* right = first_right(question);
    if (question.type == "numerical") {
      made.expected = right->text;
      made.tolerance = tolerance_of(*right);
    } else if (question.type == "shortanswer") {
      std::vector<std::string> words;
      for (const BankAnswer& each : question.answers)
        if (each.share == Decimal::of(1) && each.feedback == right->feedback) words.push_back(each.text);
      made.kept.push_back({"expected", toml_texts(words)});
      const auto usecase = question.settings.find("usecase");
      if (usecase != question.settings.end() && usecase->second == "1")
        made.kept.push_back({"exact", "true"});
    } else if (question.type == "essay") {
      made.least_words = "1";
    } else if (question.type != "matching") {
      for (std::size_t at = 0; at < question.answers.size(); ++at)
        if (question.single ? &question.answers[at] == right : question.answers[at].share > Decimal())
          made.expected += (made.expected.empty() ? "" : ", ") + id_of(question, at);
    }
  }

  /// What is said of a right answer, of one that nobody foresaw, and of all.
  static void take_comments(const BankQuestion& question, DraftField& made) {
    const BankAnswer* right = first_right(question);
    if (right && question.single && question.type != "essay")
      keep_words(made.kept, "praise", right->feedback);
    if (question.type == "numerical" || question.type == "shortanswer") {
      const auto other = std::find_if(question.answers.begin(), question.answers.end(), is_catch_all);
      if (other != question.answers.end()) keep_words(made.kept, "otherwise", other->feedback);
    }
    if (question.type != "cloze") keep_words(made.kept, "solution", question.general_feedback);
  }

  static void take_choices(const BankQuestion& question, DraftField& made) {
    for (std::size_t at = 0; is_chosen(question) && at < question.answers.size(); ++at) {
      const BankAnswer& each = question.answers[at];
      DraftOption choice{id_of(question, at), in_both(each.text), {}, {}};
      if (!question.single || each.share.is_negative())
        choice.kept.push_back({"share", toml_quoted(each.share.shortest())});
      if (!question.single) keep_words(choice.kept, "feedback", each.feedback);
      made.choices.push_back(std::move(choice));
    }
  }

  /// Mistakes, and further right answers with a comment of their own.
  static void take_other_answers(const BankQuestion& question, DraftField& made) {
    const BankAnswer* right = first_right(question);
    std::vector<std::string> accepted;
    std::vector<std::string> mistaken_words;
    for (std::size_t at = 0; at < question.answers.size(); ++at) {
      const BankAnswer& each = question.answers[at];
      const bool listed = question.type == "shortanswer" && right && each.share == Decimal::of(1) &&
                          each.feedback == right->feedback;
      const bool plain = is_chosen(question) && each.share <= Decimal() && each.feedback.empty();
      if (&each == right || listed || plain || (!is_chosen(question) && is_catch_all(each))) continue;
      if (is_other_right(question, each))
        accepted.push_back(answer_table(question, at));
      else if (question.type == "shortanswer")
        mistaken_words.push_back(answer_table(question, at));
      else
        made.mistakes.push_back(mistake_of(question, at));
    }
    if (!accepted.empty()) made.kept.push_back({"accepted", toml_tables(accepted)});
    if (!mistaken_words.empty()) made.kept.push_back({"mistake", toml_tables(mistaken_words)});
  }

  static DraftMistake mistake_of(const BankQuestion& question, std::size_t at) {
    const BankAnswer& each = question.answers[at];
    DraftMistake mistake;
    if (question.type == "numerical") {
      mistake.when = each.text;
      mistake.tolerance = tolerance_of(each);
    } else {
      mistake.choice = id_of(question, at);
    }
    mistake.score = std::max(each.share, Decimal()).shortest();
    mistake.feedback = in_both(each.feedback);
    return mistake;
  }

  static std::string answer_table(const BankQuestion& question, std::size_t at) {
    const BankAnswer& each = question.answers[at];
    std::vector<std::pair<std::string, std::string>> entries;
    if (question.type == "numerical") {
      entries = {{"when", toml_quoted(each.text)}, {"tolerance", toml_quoted(tolerance_of(each))}};
    } else {
      const bool word = question.type == "shortanswer";
      entries = {{word ? "answer" : "choice", toml_quoted(word ? each.text : id_of(question, at))}};
    }
    if (!is_other_right(question, each))
      entries.emplace_back("score", toml_quoted(std::max(each.share, Decimal()).shortest()));
    if (!each.feedback.empty()) entries.emplace_back("feedback", toml_words(in_both(each.feedback)));
    return toml_table(entries);
  }

  static void take_pairs(const BankQuestion& question, DraftField& made) {
    std::vector<std::string> matches;
    for (const BankPair& each : question.pairs)
      if (std::find(matches.begin(), matches.end(), each.match) == matches.end())
        matches.push_back(each.match);
    std::vector<std::string> choices;
    for (std::size_t at = 0; at < matches.size(); ++at)
      choices.push_back(
          toml_table({{"id", toml_quoted(place_id(at))}, {"text", toml_words(in_both(matches[at]))}}));
    made.kept.push_back(
        {"column",
         toml_tables(
             {toml_table({{"id", "\"thing\""}, {"given", "true"}, {"label", toml_words(in_both("…"))}}),
              toml_table({{"id", "\"match\""},
                          {"kind", "\"choice\""},
                          {"label", toml_words(in_both("="))},
                          {"choice", toml_tables(choices)}})})});
    std::vector<std::string> rows;
    for (const BankPair& each : question.pairs) {
      if (each.thing.empty()) continue;
      const auto at = std::find(matches.begin(), matches.end(), each.match) - matches.begin();
      rows.push_back(toml_table({{"thing", toml_words(in_both(each.thing))},
                                 {"match", toml_quoted(place_id(static_cast<std::size_t>(at)))}}));
    }
    made.kept.push_back({"row", toml_tables(rows)});
  }

  std::string country_;
  ExerciseDraft draft_{};
  std::set<std::string> used_{};
};

}  // namespace

bool is_plain_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_id &&
         std::all_of(id.begin(), id.end(), [](unsigned char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
         });
}

std::string last_of(const std::string& category) {
  return trimmed(category.substr(category.rfind('/') == std::string::npos ? 0 : category.rfind('/') + 1));
}

ExerciseDraft draft_of_questions(const std::string& id, const std::vector<const BankQuestion*>& questions,
                                 const std::string& country) {
  return ImportedDraft(country).several(id, questions);
}

ExerciseDraft draft_with_gaps(const std::string& id, const BankQuestion& question,
                              const std::string& country) {
  return ImportedDraft(country).with_gaps(id, question);
}

}  // namespace vireo
