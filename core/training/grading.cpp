#include "core/training/grading.h"

#include <algorithm>
#include <array>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/training/exercise_values.h"
#include "core/training/word_answer.h"

namespace vireo {
namespace {

const Decimal whole_share = Decimal::of(1);

std::optional<Date> parse_day(const std::string& text) {
  if (const auto iso = Date::parse(text)) return iso;
  std::string marked = text;
  std::replace(marked.begin(), marked.end(), '.', '/');
  const auto parts = split(marked, '/');
  if (parts.size() != 3) return std::nullopt;
  for (const std::string& part : parts)
    if (part.empty() || part.size() > 4 || part.find_first_not_of("0123456789") != std::string::npos)
      return std::nullopt;
  return Date::of(std::stoi(parts[2]), std::stoi(parts[1]), std::stoi(parts[0]));
}

bool near_enough(const Decimal& answer, const FixedDecimal& value, const Decimal& tolerance) {
  return (answer - value.decimal()).abs() <= tolerance;
}

std::vector<std::string> typed_choices(const std::string& typed) {
  std::vector<std::string> all;
  std::string marked = typed;
  std::replace(marked.begin(), marked.end(), ';', ',');
  for (const std::string& part : split(marked, ','))
    if (!trimmed(part).empty()) all.push_back(folded(trimmed(part)));
  return all;
}

class Grading {
 public:
  Grading(const Exercise& exercise, const std::map<std::string, Decimal>& figures,
          const std::map<std::string, std::string>& answers)
      : exercise_(exercise),
        figures_(figures),
        answers_(answers),
        values_(exercise_values(exercise, figures)) {}

  GradedField field(const ExerciseField& asked) {
    GradedField graded;
    graded.id = asked.id;
    graded.label = asked.label;
    graded.points_most = asked.points;
    if (const auto typed = answers_.find(asked.id); typed != answers_.end())
      graded.answer = trimmed(typed->second);
    graded.expected = expected_text(asked);
    if (!graded.answer.empty()) judge(asked, graded);
    comment(asked, graded);
    graded.points = graded.share * Decimal::of(asked.points);
    if (graded.state != GradedState::right) wrong_.push_back(asked.id);
    return graded;
  }

 private:
  /// What a right answer, or a wrong one that nobody foresaw, is told.
  static void comment(const ExerciseField& asked, GradedField& graded) {
    if (!graded.feedback.empty()) return;
    if (graded.state == GradedState::right || graded.state == GradedState::followed)
      graded.feedback = asked.praise;
    else if (graded.state == GradedState::wrong || graded.state == GradedState::unreadable)
      graded.feedback = asked.otherwise;
  }

  std::string expected_text(const ExerciseField& asked) const {
    if (asked.table) {
      const auto rows = expected_rows(*asked.table, asked.table->rows, values_);
      return rows ? table_text(*asked.table, typed_rows(*asked.table, *rows)) : std::string();
    }
    if (!asked.expected_words.empty()) return asked.expected_words.front();
    if (!asked.is_number()) {
      std::string listed;
      for (const std::string& each : right_choices(asked, values_))
        listed += (listed.empty() ? "" : ",") + each;
      return listed;
    }
    const auto value = values_.find(asked.id);
    if (value == values_.end()) return {};
    if (asked.kind == AnswerKind::date)
      return Date::of_days(static_cast<std::int32_t>(value->second.whole())).text();
    const Decimal shown = value->second.decimal().rounded(shown_places(asked), Rounding::half_away_from_zero);
    return asked.kind == AnswerKind::money ? shown.text() : shown.shortest();
  }

  /// As fine as the tolerance asks for: 317.6 days, not 317.6471.
  static int shown_places(const ExerciseField& asked) {
    if (asked.kind == AnswerKind::whole) return 0;
    if (asked.kind == AnswerKind::money) return 2;
    return asked.tolerance.is_zero() ? 4 : asked.tolerance.significant_scale();
  }

  void set(GradedField& graded, GradedState state, const Decimal& share) {
    graded.state = state;
    graded.share = share;
  }

  void judge(const ExerciseField& asked, GradedField& graded) {
    if (asked.is_number()) return judge_number(asked, graded);
    if (asked.kind == AnswerKind::text) return judge_text(asked, graded);
    if (asked.table) return judge_table(asked, graded);
    if (asked.kind == AnswerKind::word || asked.kind == AnswerKind::account) return judge_word(asked, graded);
    const std::vector<std::string> typed = typed_choices(graded.answer);
    for (const std::string& each : typed)
      if (std::none_of(asked.choices.begin(), asked.choices.end(),
                       [&](const ExerciseChoice& choice) { return folded(choice.id) == each; }))
        return set(graded, GradedState::unreadable, Decimal());
    std::vector<std::string> expected;
    for (const std::string& each : right_choices(asked, values_)) expected.push_back(folded(each));
    if (asked.kind == AnswerKind::order) return judge_order(typed, expected, graded);
    if (typed != expected && asked.is_decided() && follows(asked, typed))
      return set(graded, GradedState::followed, whole_share);
    judge_choices(asked, typed, expected, graded);
  }

  static std::vector<std::string> right_choices(const ExerciseField& asked, const ExerciseValues& values) {
    return asked.is_decided() ? decided_choice(asked, values) : asked.expected_choices;
  }

  /// Right by the trainee's own earlier answers.
  bool follows(const ExerciseField& asked, const std::vector<std::string>& typed) const {
    const ExerciseValues followed = followed_values(asked);
    if (followed.empty()) return false;
    const auto own_way = decided_choice(asked, followed);
    return typed.size() == 1 && own_way.size() == 1 && folded(own_way[0]) == typed[0];
  }

  void judge_number(const ExerciseField& asked, GradedField& graded) {
    const auto answer = parse_answer(asked.kind, graded.answer);
    if (!answer) return set(graded, GradedState::unreadable, Decimal());
    const auto standard = values_.find(asked.id);
    if (standard != values_.end() && near_enough(*answer, standard->second, asked.tolerance)) {
      own_[asked.id] = standard->second;
      return set(graded, GradedState::right, whole_share);
    }
    if (const auto kept = FixedDecimal::from(*answer)) own_[asked.id] = *kept;
    const ExerciseValues followed = followed_values(asked);
    const auto own_way = followed.find(asked.id);
    if (!followed.empty() && own_way != followed.end() &&
        near_enough(*answer, own_way->second, asked.tolerance))
      return set(graded, GradedState::followed, whole_share);
    for (const RecognisedMistake& mistake : asked.mistakes) {
      if (!mistake.when) continue;
      for (const ExerciseValues* values : std::array<const ExerciseValues*, 2>{&values_, &followed}) {
        const auto value = value_of(*mistake.when, *values);
        if (!value || !near_enough(*answer, *value, mistake.tolerance)) continue;
        return recognise(mistake, graded);
      }
    }
    set(graded, GradedState::wrong, Decimal());
  }

  void recognise(const RecognisedMistake& mistake, GradedField& graded) {
    graded.feedback = mistake.feedback;
    if (mistake.score >= whole_share) return set(graded, GradedState::right, whole_share);
    graded.mistake = mistake.id;
    set(graded, GradedState::mistake, mistake.score);
  }

  void judge_word(const ExerciseField& asked, GradedField& graded) {
    const auto fits = [&](const std::string& expected) {
      return answer_fits(asked.kind, expected, graded.answer, asked.exact);
    };
    if (std::any_of(asked.expected_words.begin(), asked.expected_words.end(), fits))
      return set(graded, GradedState::right, whole_share);
    for (const RecognisedMistake& mistake : asked.mistakes)
      if (fits(mistake.choice)) return recognise(mistake, graded);
    set(graded, GradedState::wrong, Decimal());
  }

  void judge_table(const ExerciseField& asked, GradedField& graded) {
    const auto typed = parse_typed_table(*asked.table, graded.answer);
    if (!typed) return set(graded, GradedState::unreadable, Decimal());
    const GradedTable table = grade_table(asked, *typed, values_, followed_values(asked));
    if (table.blank) return;
    graded.rows = table.rows;
    if (table.right) return set(graded, GradedState::right, whole_share);
    if (table.followed) return set(graded, GradedState::followed, whole_share);
    if (table.mistake && table.mistake_is_all) return recognise(*table.mistake, graded);
    if (table.mistake) {
      graded.mistake = table.mistake->id;
      graded.feedback = table.mistake->feedback;
    }
    set(graded, table.share.is_zero() ? GradedState::wrong : GradedState::part, table.share);
  }

  /// With the trainee's own answers in place of those it rests on; empty when these were right.
  ExerciseValues followed_values(const ExerciseField& asked) const {
    ExerciseValues own;
    for (const std::string& earlier : asked.follow)
      if (std::find(wrong_.begin(), wrong_.end(), earlier) != wrong_.end())
        if (const auto kept = own_.find(earlier); kept != own_.end()) own.insert(*kept);
    if (own.empty()) return {};
    return exercise_values(exercise_, figures_, own);
  }

  void judge_text(const ExerciseField& asked, GradedField& graded) {
    int words = 0;
    for (const std::string& word : split(graded.answer, ' ')) words += trimmed(word).empty() ? 0 : 1;
    if (words >= asked.least_words) return set(graded, GradedState::right, whole_share);
    set(graded, GradedState::part,
        Decimal::of(words).divided_by(Decimal::of(asked.least_words), 2, Rounding::floor));
  }

  static void judge_order(const std::vector<std::string>& typed, const std::vector<std::string>& expected,
                          GradedField& graded) {
    int right = 0;
    for (std::size_t at = 0; at + 1 < expected.size(); ++at) {
      const auto first = std::find(typed.begin(), typed.end(), expected[at]);
      const auto second = std::find(typed.begin(), typed.end(), expected[at + 1]);
      right += first != typed.end() && second != typed.end() && first < second ? 1 : 0;
    }
    const int pairs = std::max<int>(1, static_cast<int>(expected.size()) - 1);
    const bool whole = typed == expected;
    graded.state = whole ? GradedState::right : right > 0 ? GradedState::part : GradedState::wrong;
    graded.share =
        whole ? whole_share : Decimal::of(right).divided_by(Decimal::of(pairs + 1), 2, Rounding::floor);
  }

  void judge_choices(const ExerciseField& asked, const std::vector<std::string>& typed,
                     const std::vector<std::string>& expected, GradedField& graded) {
    int right = 0;
    for (const std::string& each : typed)
      right += std::find(expected.begin(), expected.end(), each) != expected.end() ? 1 : 0;
    const int wrong = static_cast<int>(typed.size()) - right;
    if (wrong == 0 && right == static_cast<int>(expected.size()))
      return set(graded, GradedState::right, whole_share);
    for (const RecognisedMistake& mistake : asked.mistakes)
      if (!mistake.choice.empty() &&
          std::find(typed.begin(), typed.end(), folded(mistake.choice)) != typed.end())
        return recognise(mistake, graded);
    if (std::any_of(asked.choices.begin(), asked.choices.end(),
                    [](const ExerciseChoice& each) { return each.share.has_value(); }))
      return judge_shares(asked, typed, graded);
    const int net = std::max(0, right - wrong);
    set(graded, net > 0 && asked.kind == AnswerKind::choices ? GradedState::part : GradedState::wrong,
        asked.kind == AnswerKind::choices
            ? Decimal::of(net).divided_by(Decimal::of(static_cast<std::int64_t>(expected.size())), 2,
                                          Rounding::floor)
            : Decimal());
  }

  /// Each ticked choice earns or takes what its author said.
  void judge_shares(const ExerciseField& asked, const std::vector<std::string>& typed, GradedField& graded) {
    Decimal sum;
    for (const ExerciseChoice& choice : asked.choices) {
      if (std::find(typed.begin(), typed.end(), folded(choice.id)) == typed.end()) continue;
      sum += choice.share.value_or(Decimal());
      if (graded.feedback.empty()) graded.feedback = choice.feedback;
    }
    sum = std::clamp(sum, Decimal(), whole_share);
    set(graded, sum.is_zero() ? GradedState::wrong : GradedState::part, sum);
  }

  const Exercise& exercise_;
  const std::map<std::string, Decimal>& figures_;
  const std::map<std::string, std::string>& answers_;
  ExerciseValues values_;
  ExerciseValues own_{};
  std::vector<std::string> wrong_{};
};

}  // namespace

std::string_view name_of(GradedState state) {
  constexpr std::array<std::string_view, 7> names{"right", "followed", "mistake",   "part",
                                                  "wrong", "blank",    "unreadable"};
  return names[static_cast<std::size_t>(state)];
}

std::optional<Decimal> parse_answer(AnswerKind kind, std::string_view typed) {
  std::string text = trimmed(typed);
  if (kind == AnswerKind::date) {
    const auto day = parse_day(text);
    return day ? std::optional(Decimal::of(day->days_since_1970())) : std::nullopt;
  }
  if (text.ends_with("%")) text = trimmed(text.substr(0, text.size() - 1));
  if (kind == AnswerKind::hours && text.ends_with("h")) text = trimmed(text.substr(0, text.size() - 1));
  return parse_typed_decimal(text);
}

Grade grade(const Exercise& exercise, const std::map<std::string, Decimal>& figures,
            const std::map<std::string, std::string>& answers, int hints) {
  Grading grading(exercise, figures, answers);
  Grade found;
  found.hints = hints;
  found.points_most = exercise.points();
  Decimal earned;
  for (const ExerciseField& each : exercise.fields) {
    found.fields.push_back(grading.field(each));
    earned += found.fields.back().points;
  }
  const int paid_hints = std::clamp(hints - free_hints, 0, 10);
  earned = earned * Decimal::of(10 - paid_hints).divided_by(Decimal::of(10), 1, Rounding::floor);
  found.points = earned.rounded(2, Rounding::half_away_from_zero);
  if (found.points_most > 0)
    found.share = earned.divided_by(Decimal::of(found.points_most), 4, Rounding::half_away_from_zero);
  found.passed = found.share >= Decimal::of(60, 2);
  found.mastered = found.share >= Decimal::of(85, 2);
  return found;
}

}  // namespace vireo
