#include "reports/standards/gift_reader.h"

#include <algorithm>

#include "core/base/beginning.h"
#include "core/base/text.h"
#include "reports/standards/html_text.h"
#include "reports/standards/moodle_reader.h"

namespace vireo {
namespace {

constexpr std::size_t longest_gift = 16U * 1024U * 1024U;
constexpr std::size_t most_gift_questions = 5000;

/// Where one of `signs` stands without a backslash, from `at` on; npos when nowhere.
std::size_t unescaped(std::string_view text, std::string_view signs, std::size_t at = 0) {
  for (; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (signs.find(text[at]) != std::string_view::npos)
      return at;
  }
  return std::string_view::npos;
}

std::string unescaped_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out += text[at];
      continue;
    }
    ++at;
    out += text[at] == 'n' ? '\n' : text[at];
  }
  return trimmed(out);
}

struct GiftBlock {
  std::string text{};
  int line = 0;
};

/// Questions with their first line; comments and categories are taken out.
std::vector<GiftBlock> blocks_of(std::string_view text, std::vector<std::string>& categories) {
  std::vector<GiftBlock> blocks;
  std::string category;
  int number = 0;
  bool open = false;
  for (std::string line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (trimmed(line).starts_with("//")) continue;
    if (line.starts_with("$CATEGORY:")) {
      category = trimmed(line.substr(10));
      open = false;
      continue;
    }
    if (trimmed(line).empty()) {
      open = false;
      continue;
    }
    if (!open) {
      blocks.push_back({{}, number});
      categories.push_back(category);
      open = true;
    }
    blocks.back().text += line + "\n";
  }
  return blocks;
}

class GiftQuestion {
 public:
  GiftQuestion(const GiftBlock& block, std::string category, const std::string& file, Problems& found)
      : place_{file, block.line, {}}, found_(found) {
    question_.line = block.line;
    question_.category = std::move(category);
    question_.grade = "";
    read(trimmed(block.text));
  }

  std::optional<BankQuestion> take() {
    if (failed_ || question_.type.empty()) return std::nullopt;
    check_bank_question(question_, place_.file, found_);
    return std::move(question_);
  }

 private:
  void refuse(std::string_view part) {
    failed_ = true;
    found_.push_back(problem("question_bank.gift", place_, {{"part", beginning(part, 40)}}));
  }

  void read(std::string_view text) {
    if (text.starts_with("::")) {
      const auto end = text.find("::", 2);
      if (end == std::string_view::npos) return refuse(text);
      question_.name = unescaped_text(text.substr(2, end - 2));
      text.remove_prefix(end + 2);
    }
    place_.field = question_.name;
    bool html = false;
    const std::string first = trimmed(text);
    std::string_view rest = first;
    for (const std::string_view format : {"[html]", "[moodle]", "[plain]", "[markdown]"})
      if (rest.starts_with(format)) {
        html = format == "[html]";
        rest.remove_prefix(format.size());
      }
    const auto open = unescaped(rest, "{");
    if (open == std::string_view::npos) {
      found_.push_back(warning("question_bank.type_unknown", place_, {{"type", std::string("description")}}));
      return;
    }
    const auto close = unescaped(rest, "}", open);
    if (close == std::string_view::npos) return refuse(rest.substr(open));
    const std::string after = trimmed(rest.substr(close + 1));
    question_.text = unescaped_text(rest.substr(0, open));
    if (!after.empty()) question_.text += " _____ " + unescaped_text(after);
    if (html) question_.text = text_of_html(question_.text);
    if (question_.name.empty()) question_.name = question_.text.substr(0, question_.text.find('\n'));
    read_answers(trimmed(rest.substr(open + 1, close - open - 1)));
  }

  void read_answers(std::string inside) {
    if (const auto at = inside.find("####"); at != std::string::npos) {
      question_.general_feedback = unescaped_text(inside.substr(at + 4));
      inside = trimmed(inside.substr(0, at));
    }
    if (inside.empty()) {
      question_.type = "essay";
      return;
    }
    if (inside.starts_with("#")) return read_numbers(trimmed(inside.substr(1)));
    const auto word_end = inside.find('#');
    const std::string word = capitals(trimmed(inside.substr(0, word_end)));
    if (word == "T" || word == "TRUE" || word == "F" || word == "FALSE")
      return read_truth(word[0] == 'T', word_end == std::string::npos ? "" : inside.substr(word_end + 1));
    if (inside.find("->") != std::string::npos && inside.starts_with("=")) return read_pairs(inside);
    read_words(inside);
  }

  /// The pieces that begin with = or ~, with that sign.
  std::vector<std::string> pieces(const std::string& inside) {
    std::vector<std::string> all;
    std::size_t at = 0;
    while (at < inside.size()) {
      const auto next = unescaped(inside, "=~", at + 1);
      const std::size_t end = next == std::string_view::npos ? inside.size() : next;
      if (const std::string piece = trimmed(inside.substr(at, end - at)); !piece.empty())
        all.push_back(piece);
      at = end;
    }
    return all;
  }

  /// "=%50%text#feedback", as far as both kinds have it in common.
  BankAnswer read_answer(std::string_view piece) {
    BankAnswer answer;
    const bool right = piece.starts_with("=");
    if (right || piece.starts_with("~")) piece.remove_prefix(1);
    answer.share = Decimal::of(right ? 1 : 0);
    if (piece.starts_with("%")) {
      const auto end = piece.find('%', 1);
      const auto share =
          end == std::string_view::npos ? std::nullopt : Decimal::parse(piece.substr(1, end - 1));
      if (!share) {
        refuse(piece);
        return answer;
      }
      answer.share = share->divided_by(Decimal::of(100), 9, Rounding::half_away_from_zero);
      piece.remove_prefix(end + 1);
    }
    const auto feedback = unescaped(piece, "#");
    answer.text = unescaped_text(piece.substr(0, feedback));
    if (feedback != std::string_view::npos) answer.feedback = unescaped_text(piece.substr(feedback + 1));
    raw_ = std::string(piece.substr(0, feedback));
    return answer;
  }

  void read_numbers(const std::string& inside) {
    question_.type = "numerical";
    for (const std::string& piece : pieces(inside)) {
      BankAnswer answer = read_answer(piece.starts_with("=") || piece.starts_with("~") ? piece : "=" + piece);
      if (piece.starts_with("~")) {
        answer.text = "*";
        question_.answers.push_back(std::move(answer));
        continue;
      }
      const auto range = raw_.find("..");
      const auto colon = unescaped(raw_, ":");
      if (range != std::string::npos)
        read_range(answer, trimmed(raw_.substr(0, range)), trimmed(raw_.substr(range + 2)));
      else if (colon != std::string_view::npos) {
        answer.text = unescaped_text(raw_.substr(0, colon));
        answer.tolerance = trimmed(raw_.substr(colon + 1));
      }
      question_.answers.push_back(std::move(answer));
    }
  }

  /// 1820..1825 is the middle with half the width as tolerance.
  void read_range(BankAnswer& answer, const std::string& from, const std::string& to) {
    const auto low = Decimal::parse(from);
    const auto high = Decimal::parse(to);
    if (!low || !high || *high < *low) return refuse(from + ".." + to);
    const int places = std::min(Decimal::max_scale - 1, std::max(low->scale(), high->scale()) + 1);
    const Decimal two = Decimal::of(2);
    answer.text = (*low + *high).divided_by(two, places, Rounding::half_away_from_zero).shortest();
    answer.tolerance = (*high - *low).divided_by(two, places, Rounding::half_away_from_zero).shortest();
  }

  void read_truth(bool holds, const std::string& feedback) {
    question_.type = "truefalse";
    const auto parts = split(feedback, '#');
    const std::string wrong = parts.empty() ? "" : unescaped_text(parts[0]);
    const std::string right = parts.size() > 1 ? unescaped_text(parts[1]) : "";
    for (const bool value : {true, false})
      question_.answers.push_back({value ? "true" : "false",
                                   {},
                                   Decimal::of(value == holds ? 1 : 0),
                                   value == holds ? right : wrong});
  }

  void read_pairs(const std::string& inside) {
    question_.type = "matching";
    for (const std::string& piece : pieces(inside)) {
      const auto arrow = piece.find("->");
      if (!piece.starts_with("=") || arrow == std::string::npos) return refuse(piece);
      question_.pairs.push_back(
          {unescaped_text(piece.substr(1, arrow - 1)), unescaped_text(piece.substr(arrow + 2))});
    }
  }

  void read_words(const std::string& inside) {
    bool only_right = true;
    bool shares = false;
    for (const std::string& piece : pieces(inside)) {
      if (!piece.starts_with("=") && !piece.starts_with("~")) return refuse(piece);
      only_right = only_right && piece.starts_with("=");
      shares = shares || (piece.starts_with("~%") && !piece.starts_with("~%-"));
      question_.answers.push_back(read_answer(piece));
    }
    const bool one = std::any_of(question_.answers.begin(), question_.answers.end(),
                                 [](const BankAnswer& each) { return each.share == Decimal::of(1); });
    question_.type = only_right ? "shortanswer" : "multichoice";
    question_.single = only_right || one || !shares;
  }

  Place place_;
  Problems& found_;
  BankQuestion question_{};
  std::string raw_{};  // of the last answer: its text as written
  bool failed_ = false;
};

}  // namespace

Checked<std::vector<BankQuestion>> read_gift(const std::string& name, std::string_view text) {
  if (text.size() > longest_gift) return problem("question_bank.too_large", {name});
  if (!is_valid_utf8(text)) return problem("question_bank.not_text", {name});
  std::vector<std::string> categories;
  const auto blocks = blocks_of(text, categories);
  if (blocks.size() > most_gift_questions) return problem("question_bank.too_large", {name});
  Problems found;
  std::vector<BankQuestion> questions;
  for (std::size_t at = 0; at < blocks.size(); ++at)
    if (auto question = GiftQuestion(blocks[at], categories[at], name, found).take())
      questions.push_back(std::move(*question));
  const bool refused = std::any_of(found.begin(), found.end(),
                                   [](const Problem& each) { return each.severity == Severity::error; });
  if (questions.empty() && !refused) found.push_back(problem("question_bank.empty", {name}));
  if (questions.empty() || refused) return found;
  return {std::move(questions), found};
}

}  // namespace vireo
