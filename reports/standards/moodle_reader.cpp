#include "reports/standards/moodle_reader.h"

#include <algorithm>
#include <pugixml.hpp>

#include "core/base/text.h"
#include "reports/standards/cloze_reader.h"
#include "reports/standards/html_text.h"

namespace vireo {
namespace {

constexpr std::size_t longest_bank = 64U * 1024U * 1024U;
constexpr std::size_t most_questions = 5000;
constexpr int deepest_bank_element = 40;

/// All of an element's own text: a CDATA section that holds "]]>" is written as several.
std::string whole_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  return text;
}

class MoodleReader {
 public:
  MoodleReader(const std::string& name, std::string_view xml) : name_(name), xml_(xml) {}

  Checked<std::vector<BankQuestion>> read() {
    if (xml_.size() > longest_bank) return problem("question_bank.too_large", {name_});
    if (const auto at = xml_.find("<!DOCTYPE"); at != std::string_view::npos)
      return problem("question_bank.doctype", {name_, line_at(at), ""});
    if (const auto deep = line_too_deep()) return problem("question_bank.too_deep", {name_, *deep, ""});
    const auto parsed = document_.load_buffer(xml_.data(), xml_.size(), pugi::parse_default);
    if (!parsed)
      return problem("question_bank.unreadable",
                     {name_, line_at(static_cast<std::size_t>(parsed.offset)), ""},
                     {{"reason", std::string(parsed.description())}});
    const pugi::xml_node quiz = document_.child("quiz");
    if (!quiz) return problem("question_bank.not_a_quiz", {name_, 1, ""});
    read_questions(quiz);
    const bool refused = std::any_of(found_.begin(), found_.end(),
                                     [](const Problem& each) { return each.severity == Severity::error; });
    if (questions_.empty() && !refused) found_.push_back(problem("question_bank.empty", {name_}));
    if (questions_.empty() || refused) return found_;
    return {std::move(questions_), found_};
  }

 private:
  int line_at(std::size_t offset) const {
    return 1 + static_cast<int>(std::count(
                   xml_.begin(), xml_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, xml_.size())),
                   '\n'));
  }
  Place place(const pugi::xml_node& node, std::string field = {}) const {
    return {name_, line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug()))),
            std::move(field)};
  }

  /// Counted before parsing, so that no depth is ever built.
  std::optional<int> line_too_deep() const {
    int depth = 0;
    for (std::size_t at = xml_.find('<'); at != std::string_view::npos; at = xml_.find('<', at + 1)) {
      const std::string_view rest = xml_.substr(at);
      if (rest.starts_with("<![CDATA[") || rest.starts_with("<!--")) {
        const auto end = xml_.find(rest[2] == '[' ? "]]>" : "-->", at);
        if (end == std::string_view::npos) return std::nullopt;  // the parser tells
        at = end;
        continue;
      }
      if (rest.size() < 2 || rest[1] == '?' || rest[1] == '!') continue;
      const auto end = xml_.find('>', at);
      if (rest[1] == '/')
        --depth;
      else if (end != std::string_view::npos && xml_[end - 1] != '/' && ++depth > deepest_bank_element)
        return line_at(at);
    }
    return std::nullopt;
  }

  void read_questions(const pugi::xml_node& quiz) {
    std::string category;
    std::size_t count = 0;
    for (const pugi::xml_node& node : quiz.children("question")) {
      const std::string type = node.attribute("type").value();
      if (type == "category") {
        category = trimmed(node.child("category").child("text").text().get());
        continue;
      }
      if (++count > most_questions) {
        found_.push_back(problem("question_bank.too_large", place(node)));
        return;
      }
      if (auto question = read_question(node, type)) {
        question->category = category;
        questions_.push_back(std::move(*question));
      }
    }
  }

  /// The words of an element, whatever format they are in.
  std::string words(const pugi::xml_node& node, const char* format_otherwise = "html") {
    if (node.child("file")) found_.push_back(warning("question_bank.file_left_out", place(node)));
    const std::string format = node.attribute("format").as_string(format_otherwise);
    const std::string text = whole_text(node.child("text"));
    const bool html = format == "html" || format == "moodle_auto_format";
    return html && text.find_first_of("<&") != std::string::npos ? text_of_html(text) : trimmed(text);
  }

  std::optional<BankQuestion> read_question(const pugi::xml_node& node, const std::string& type) {
    constexpr std::string_view known[] = {"numerical", "multichoice", "shortanswer", "truefalse",
                                          "essay",     "matching",    "cloze",       "multianswer"};
    if (std::find(std::begin(known), std::end(known), type) == std::end(known)) {
      found_.push_back(warning("question_bank.type_unknown", place(node, "type"), {{"type", type}}));
      return std::nullopt;
    }
    BankQuestion question;
    question.line = place(node).line;
    question.type = type == "multianswer" ? "cloze" : type;
    question.name = trimmed(node.child("name").child("text").text().get());
    question.text = words(node.child("questiontext"));
    question.general_feedback = words(node.child("generalfeedback"));
    if (question.type != "cloze") question.grade = trimmed(node.child("defaultgrade").text().get());
    for (const std::string& key : kept_settings())
      if (const std::string value = trimmed(node.child(key.c_str()).text().get()); !value.empty())
        question.settings[key] = value;
    const std::string single = trimmed(node.child("single").text().get());
    question.single = question.type != "multichoice" || single == "true" || single == "1";
    question.for_graders = words(node.child("graderinfo"));
    for (const pugi::xml_node& answer : node.children("answer")) read_answer(answer, question);
    for (const pugi::xml_node& pair : node.children("subquestion"))
      question.pairs.push_back({words(pair), words(pair.child("answer"))});
    if (question.type == "cloze") read_cloze(question, place(node, question.name), found_);
    check_bank_question(question, name_, found_);
    return question;
  }

  void read_answer(const pugi::xml_node& node, BankQuestion& question) {
    BankAnswer answer;
    const std::string fraction = trimmed(node.attribute("fraction").as_string("0"));
    const auto share = Decimal::parse(fraction);
    if (share)
      answer.share = share->divided_by(Decimal::of(100), 9, Rounding::half_away_from_zero);
    else
      found_.push_back(problem("question_bank.share", place(node, "fraction"), {{"value", fraction}}));
    answer.text = words(node, "plain_text");
    answer.feedback = words(node.child("feedback"));
    if (question.type == "numerical") answer.tolerance = trimmed(node.child("tolerance").text().get());
    // An essay's answer is an empty one.
    if (question.type != "essay") question.answers.push_back(std::move(answer));
  }

  const std::string& name_;
  std::string_view xml_;
  pugi::xml_document document_{};
  std::vector<BankQuestion> questions_{};
  Problems found_{};
};

void check_shares(const BankQuestion& question, const Place& place, Problems& found) {
  bool right = false;
  for (const BankAnswer& each : question.answers) {
    if (each.share < Decimal::of(-1) || each.share > Decimal::of(1))
      found.push_back(problem("question_bank.share", place, {{"value", percent_text(each.share)}}));
    right = right || (question.single ? each.share == Decimal::of(1) : each.share > Decimal());
  }
  if (!right) found.push_back(problem("question_bank.no_answer", place, {{"question", question.name}}));
}

void check_numbers(const BankQuestion& question, const Place& place, Problems& found) {
  for (const BankAnswer& each : question.answers) {
    if (each.text != "*" && !Decimal::parse(each.text))
      found.push_back(problem("question_bank.number", place, {{"value", each.text}}));
    const auto tolerance = Decimal::parse(each.tolerance.empty() ? "0" : each.tolerance);
    if (!tolerance || tolerance->is_negative())
      found.push_back(problem("question_bank.number", place, {{"value", each.tolerance}}));
  }
}

}  // namespace

void check_bank_question(const BankQuestion& question, const std::string& file, Problems& found) {
  const Place place{file, question.line, question.name};
  if (question.text.empty()) found.push_back(problem("question_bank.no_text", place));
  const auto check = [&](const BankQuestion& asked) {
    if (asked.type == "numerical") check_numbers(asked, place, found);
    if (asked.type == "essay" || asked.type == "cloze") return;
    if (asked.type == "matching") {
      const auto pairs = std::count_if(asked.pairs.begin(), asked.pairs.end(),
                                       [](const BankPair& each) { return !each.thing.empty(); });
      if (pairs < 1) found.push_back(problem("question_bank.no_answer", place, {{"question", asked.name}}));
      return;
    }
    check_shares(asked, place, found);
  };
  check(question);
  for (const BankQuestion& part : question.parts) check(part);
  if (!question.grade.empty()) {
    const auto grade = Decimal::parse(question.grade);
    if (!grade || grade->is_negative() || *grade > Decimal::of(1000))
      found.push_back(problem("question_bank.number", place, {{"value", question.grade}}));
  }
}

Checked<std::vector<BankQuestion>> read_moodle_xml(const std::string& name, std::string_view xml) {
  return MoodleReader(name, xml).read();
}

}  // namespace vireo
