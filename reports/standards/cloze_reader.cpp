#include "reports/standards/cloze_reader.h"

#include <algorithm>

#include "core/base/beginning.h"
#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::size_t most_parts = 100;

/// Until an unescaped one of `ends`; `at` stands on it, or at the end.
std::string until(std::string_view text, std::size_t& at, std::string_view ends) {
  std::string read;
  while (at < text.size() && ends.find(text[at]) == std::string_view::npos) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    read += text[at++];
  }
  return read;
}

std::string_view bank_type(const std::string& type) {
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), type) != names.end();
  };
  if (is({"NUMERICAL", "NM"})) return "numerical";
  if (is({"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"})) return "shortanswer";
  if (is({"MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS"}) ||
      is({"MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS"}))
    return "multichoice";
  if (is({"MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH", "MULTIRESPONSE_S", "MRS"})) return "multiresponse";
  return {};
}

/// "=226:0.01#feedback", "%50%236:0.01", "wrong".
std::optional<BankAnswer> read_answer(std::string_view text, std::size_t& at, bool number) {
  BankAnswer answer;
  if (at < text.size() && text[at] == '=') {
    answer.share = Decimal::of(1);
    ++at;
  } else if (at < text.size() && text[at] == '%') {
    const auto end = text.find('%', at + 1);
    const auto share =
        end == std::string_view::npos ? std::nullopt : Decimal::parse(text.substr(at + 1, end - at - 1));
    if (!share) return std::nullopt;
    answer.share = share->divided_by(Decimal::of(100), 9, Rounding::half_away_from_zero);
    at = end + 1;
  }
  answer.text = trimmed(until(text, at, number ? ":#~" : "#~"));
  if (at < text.size() && text[at] == ':') answer.tolerance = trimmed(until(text, ++at, "#~"));
  if (at < text.size() && text[at] == '#') answer.feedback = trimmed(until(text, ++at, "~"));
  if (at < text.size()) ++at;
  return answer;
}

/// Of what stands between the braces.
std::optional<BankQuestion> read_part(std::string_view text) {
  const auto first = text.find(':');
  const auto second = first == std::string_view::npos ? first : text.find(':', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  BankQuestion part;
  part.grade = first == 0 ? "1" : std::string(text.substr(0, first));
  const std::string type(text.substr(first + 1, second - first - 1));
  part.type = bank_type(type);
  if (part.type.empty() || !Decimal::parse(part.grade)) return std::nullopt;
  if (type == "SHORTANSWER_C" || type == "SAC" || type == "MWC") part.settings["usecase"] = "1";
  part.single = part.type != "multiresponse";
  if (!part.single) part.type = "multichoice";
  std::size_t at = second + 1;
  while (at < text.size()) {
    auto answer = read_answer(text, at, part.type == "numerical");
    if (!answer) return std::nullopt;
    part.answers.push_back(std::move(*answer));
  }
  return part.answers.empty() ? std::nullopt : std::optional(std::move(part));
}

/// A "[1]" that was there before is no mark of ours.
std::string without_marks(std::string text) {
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
    const auto end = text.find(']', at);
    if (end == std::string::npos || end == at + 1) continue;
    if (text.find_first_not_of("0123456789", at + 1) != end) continue;
    text[at] = '(';
    text[end] = ')';
  }
  return text;
}

bool begins_part(std::string_view text) {
  const auto digits = text.find_first_not_of("0123456789", 1);
  return digits != std::string_view::npos && text[digits] == ':' && digits + 1 < text.size() &&
         text[digits + 1] >= 'A' && text[digits + 1] <= 'Z';
}

}  // namespace

void read_cloze(BankQuestion& question, const Place& place, Problems& found) {
  const std::string text = without_marks(question.text);
  std::string shown;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{' || !begins_part(std::string_view(text).substr(at))) {
      shown += text[at];
      continue;
    }
    std::size_t end = at + 1;
    until(text, end, "}");
    const std::string_view written = std::string_view(text).substr(at + 1, end - at - 1);
    auto part = end < text.size() ? read_part(written) : std::nullopt;
    if (!part) {
      found.push_back(problem("question_bank.cloze_part", place, {{"part", beginning(written, 40)}}));
      shown += written;
    } else {
      question.parts.push_back(std::move(*part));
      shown += "[" + std::to_string(question.parts.size()) + "]";
    }
    at = end;
  }
  question.text = shown;
  if (question.parts.empty() || question.parts.size() > most_parts)
    found.push_back(problem("question_bank.no_part", place));
}

}  // namespace vireo
