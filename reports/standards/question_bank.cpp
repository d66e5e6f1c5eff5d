// Moodle XML and GIFT, as of Moodle 4: https://docs.moodle.org/en/Moodle_XML_format, /GIFT_format
#include "reports/standards/question_bank.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "reports/standards/bank_questions.h"
#include "reports/standards/xml_node.h"

namespace vireo {
namespace {

void add_text(pugi::xml_node parent, const char* name, const std::string& text,
              const char* format = nullptr) {
  pugi::xml_node node = parent.append_child(name);
  if (format) node.append_attribute("format") = format;
  node.append_child("text").text() = xml_text(text).c_str();
}

std::string escaped(const std::string& text, std::string_view signs) {
  std::string out;
  for (const char letter : text) {
    if (signs.find(letter) != std::string_view::npos) out += '\\';
    out += letter;
  }
  return out;
}

/// With "[1]" replaced by the parts; as HTML, since a cloze is one.
std::string cloze_html(const BankQuestion& question) {
  std::string html = "<p>";
  for (std::size_t at = 0; at < question.text.size(); ++at) {
    const char letter = question.text[at];
    if (letter == '[') {
      const auto end = question.text.find(']', at);
      const std::string number = end == std::string::npos ? "" : question.text.substr(at + 1, end - at - 1);
      const bool plain =
          !number.empty() && number.size() < 5 && number.find_first_not_of("0123456789") == std::string::npos;
      const std::size_t part = plain ? std::stoul(number) : 0;
      if (part >= 1 && part <= question.parts.size()) {
        std::string written = cloze_part(question.parts[part - 1]);
        for (const auto& [sign, entity] : {std::pair{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}})
          for (auto found = written.find(sign); found != std::string::npos;
               found = written.find(sign, found + std::string_view(entity).size()))
            written.replace(found, 1, entity);
        html += written;
        at = end;
        continue;
      }
    }
    html += letter == '&'    ? "&amp;"
            : letter == '<'  ? "&lt;"
            : letter == '>'  ? "&gt;"
            : letter == '\n' ? "<br>"
                             : std::string(1, letter);
  }
  return html + "</p>";
}

void add_answer(pugi::xml_node node, const BankAnswer& each) {
  pugi::xml_node answer = node.append_child("answer");
  answer.append_attribute("fraction") = percent_text(each.share).c_str();
  answer.append_child("text").text() = xml_text(each.text).c_str();
  if (!each.tolerance.empty()) answer.append_child("tolerance").text() = each.tolerance.c_str();
  add_text(answer, "feedback", each.feedback);
}

void add_question(pugi::xml_node quiz, const BankQuestion& question) {
  pugi::xml_node node = quiz.append_child("question");
  node.append_attribute("type") = question.type.c_str();
  add_text(node, "name", question.name);
  if (question.type == "cloze")
    add_text(node, "questiontext", cloze_html(question), "html");
  else
    add_text(node, "questiontext", question.text, "plain_text");
  add_text(node, "generalfeedback", question.general_feedback, "plain_text");
  if (!question.grade.empty()) node.append_child("defaultgrade").text() = question.grade.c_str();
  for (const std::string& key : kept_settings())
    if (const auto found = question.settings.find(key); found != question.settings.end())
      node.append_child(key.c_str()).text() = xml_text(found->second).c_str();
  if (question.type == "multichoice") node.append_child("single").text() = question.single ? "true" : "false";
  if (question.type == "essay") add_text(node, "graderinfo", question.for_graders, "plain_text");
  for (const BankAnswer& each : question.answers) add_answer(node, each);
  for (const BankPair& each : question.pairs) {
    pugi::xml_node pair = node.append_child("subquestion");
    pair.append_attribute("format") = "plain_text";
    pair.append_child("text").text() = xml_text(each.thing).c_str();
    add_text(pair, "answer", each.match);
  }
}

const char* cloze_type(const BankQuestion& part) {
  if (part.type == "numerical") return "NUMERICAL";
  if (part.type == "multichoice") return part.single ? "MULTICHOICE" : "MULTIRESPONSE";
  return part.settings.contains("usecase") ? "SHORTANSWER_C" : "SHORTANSWER";
}

/// Signs that steer GIFT are given a backslash.
std::string gift_escaped(const std::string& text) {
  std::string out = escaped(text, "~=#{}:\\");
  for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at + 2))
    out.replace(at, 1, "\\n");
  return out;
}

void write_gift_answers(std::ostringstream& out, const BankQuestion& question) {
  const bool numeric = question.type == "numerical";
  if (question.type == "truefalse") {
    const auto right = std::find_if(question.answers.begin(), question.answers.end(),
                                    [](const BankAnswer& each) { return each.share == Decimal::of(1); });
    out << (right != question.answers.end() && right->text == "true" ? "TRUE" : "FALSE");
    return;
  }
  if (numeric) out << "#";
  for (const BankPair& each : question.pairs)
    out << "\n=" << gift_escaped(each.thing) << " -> " << gift_escaped(each.match);
  for (const BankAnswer& each : question.answers) {
    // GIFT has no word for "any other answer" of a number.
    if (numeric && each.text == "*") continue;
    const bool full = each.share == Decimal::of(1) && question.single;
    out << "\n" << (numeric || question.type == "shortanswer" || full ? "=" : "~");
    if (!full && (numeric || question.type == "shortanswer" || !each.share.is_zero()))
      out << "%" << percent_text(each.share) << "%";
    out << gift_escaped(each.text);
    if (!each.tolerance.empty()) out << ":" << each.tolerance;
    if (!each.feedback.empty()) out << " #" << gift_escaped(each.feedback);
  }
  if (!question.general_feedback.empty()) out << "\n####" << gift_escaped(question.general_feedback);
  if (!question.answers.empty() || !question.pairs.empty()) out << "\n";
}

void write_gift(std::ostringstream& out, const BankQuestion& question) {
  out << "::" << gift_escaped(question.name) << "::[plain]" << gift_escaped(question.text) << "{";
  write_gift_answers(out, question);
  out << "}\n\n";
}

/// GIFT knows no cloze: each part is a question of its own.
void write_gift_parts(std::ostringstream& out, const BankQuestion& question) {
  for (std::size_t at = 0; at < question.parts.size(); ++at) {
    BankQuestion part = question.parts[at];
    const std::string mark = "[" + std::to_string(at + 1) + "]";
    part.name = question.name + "." + std::to_string(at + 1);
    part.text = question.text + "\n\n" + mark + " = ?";
    write_gift(out, part);
  }
}

std::vector<BankQuestion> questions_of_all(const std::vector<Exercise>& exercises,
                                           const std::string& language) {
  std::vector<BankQuestion> all;
  for (const Exercise& exercise : exercises)
    for (BankQuestion& each : bank_questions(exercise, language)) all.push_back(std::move(each));
  return all;
}

}  // namespace

std::string cloze_part(const BankQuestion& part) {
  std::string all = "{" + part.grade + ":" + cloze_type(part) + ":";
  bool first = true;
  for (const BankAnswer& each : part.answers) {
    if (!first) all += "~";
    first = false;
    if (each.share == Decimal::of(1))
      all += "=";
    else if (!each.share.is_zero() || part.type != "multichoice")
      all += "%" + percent_text(each.share) + "%";
    all += escaped(each.text, "~=#{}\\/\"");
    if (!each.tolerance.empty()) all += ":" + each.tolerance;
    if (!each.feedback.empty()) all += "#" + escaped(each.feedback, "~=#{}\\/\"");
  }
  return all + "}";
}

std::string moodle_xml(const std::vector<BankQuestion>& questions) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node quiz = document.append_child("quiz");
  const std::string* category = nullptr;
  for (const BankQuestion& question : questions) {
    if (!question.category.empty() && (!category || *category != question.category)) {
      pugi::xml_node node = quiz.append_child("question");
      node.append_attribute("type") = "category";
      add_text(node, "category", question.category);
    }
    category = &question.category;
    add_question(quiz, question);
  }
  return xml_bytes(document);
}

std::string moodle_xml(const std::vector<Exercise>& exercises, const std::string& language) {
  return moodle_xml(questions_of_all(exercises, language));
}

std::string gift_text(const std::vector<BankQuestion>& questions) {
  std::ostringstream out;
  const std::string* category = nullptr;
  for (const BankQuestion& question : questions) {
    if (!question.category.empty() && (!category || *category != question.category)) {
      // Moodle takes what stands before the first question for its course.
      std::string path = question.category;
      if (path.starts_with("$course$/")) path = path.substr(9);
      out << "$CATEGORY: " << path << "\n\n";
    }
    category = &question.category;
    question.type == "cloze" ? write_gift_parts(out, question) : write_gift(out, question);
  }
  return out.str();
}

std::string gift_text(const std::vector<Exercise>& exercises, const std::string& language) {
  return gift_text(questions_of_all(exercises, language));
}

}  // namespace vireo
