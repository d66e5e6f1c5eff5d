#include "core/plan/sections.h"

#include <algorithm>
#include <sstream>

namespace vireo {
namespace {

bool is_mark(char letter) {
  return letter == '#' || letter == '-' || letter == '*';
}

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Stars that stand around words; "3 * 4" keeps its own.
std::string without_stars(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool alone =
        text[at] == '*' && at > 0 && at + 1 < text.size() && text[at - 1] == ' ' && text[at + 1] == ' ';
    if (text[at] != '*' || alone) plain += text[at];
  }
  return plain;
}

}  // namespace

std::string_view name_of(SectionState state) {
  return state == SectionState::empty ? "empty" : state == SectionState::begun ? "begun" : "written";
}

int words_of(std::string_view text) {
  std::istringstream words{std::string(text)};
  int count = 0;
  for (std::string word; words >> word;)
    if (!std::all_of(word.begin(), word.end(), is_mark)) ++count;
  return count;
}

PlanProgress plan_progress(const std::vector<PlanSection>& sections,
                           const std::map<std::string, std::string>& texts) {
  PlanProgress progress;
  int wanted = 0;
  int written = 0;
  for (const PlanSection& section : sections) {
    const auto found = texts.find(section.id);
    SectionProgress each{section.id, found == texts.end() ? 0 : words_of(found->second), {}};
    each.state = each.words >= section.least_words ? SectionState::written
                 : each.words > 0                  ? SectionState::begun
                                                   : SectionState::empty;
    if (section.least_words > 0) {
      ++wanted;
      if (each.state == SectionState::written) ++written;
    }
    progress.sections.push_back(std::move(each));
  }
  if (wanted > 0)
    progress.share = Decimal::of(written).divided_by(Decimal::of(wanted), 4, Rounding::half_away_from_zero);
  return progress;
}

std::vector<MarkedLine> marked_lines(std::string_view text) {
  std::vector<MarkedLine> lines;
  bool open = false;  // the last paragraph may go on
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = without_blanks(text.substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      open = false;
      continue;
    }
    LineKind kind = LineKind::paragraph;
    if (line.starts_with('#')) {
      kind = LineKind::heading;
      line = without_blanks(line.substr(
          line.find_first_not_of('#') == std::string_view::npos ? line.size() : line.find_first_not_of('#')));
    } else if (line.starts_with("- ") || line.starts_with("* ")) {
      kind = LineKind::item;
      line = without_blanks(line.substr(2));
    }
    if (line.empty()) continue;
    if (kind == LineKind::paragraph && open)
      lines.back().text += " " + without_stars(line);
    else
      lines.push_back({kind, without_stars(line)});
    open = kind != LineKind::heading;
  }
  return lines;
}

}  // namespace vireo
