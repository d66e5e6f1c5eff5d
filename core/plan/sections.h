#pragma once
// The written part of a business plan: the sections a bank expects, with questions that help to fill them,
// and how far their author is. Pure.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/local_text.h"

namespace vireo {

struct PlanSection {
  std::string id{};
  LocalText names{};
  std::vector<LocalText> prompts{};
  LocalText example{};
  int least_words = 0;                 // from which it counts as written; 0: filled by the figures alone
  std::vector<std::string> figures{};  // of the years, shown with it (plan_year_figures())
};

enum class SectionState { empty, begun, written };
std::string_view name_of(SectionState state);

struct SectionProgress {
  std::string section{};
  int words = 0;
  SectionState state = SectionState::empty;
};

struct PlanProgress {
  std::vector<SectionProgress> sections{};  // in their order
  Decimal share{};                          // written of all that want words, four decimals
};

/// `texts` by section.
PlanProgress plan_progress(const std::vector<PlanSection>& sections,
                           const std::map<std::string, std::string>& texts);

/// Words of a text, without the marks of headings and lists.
int words_of(std::string_view text);

/// A text in light Markdown, line by line: "# heading", "- item", paragraphs parted by empty lines.
enum class LineKind { paragraph, heading, item };
struct MarkedLine {
  LineKind kind = LineKind::paragraph;
  std::string text{};
};
/// Lines of one paragraph are joined; "**strong**" and "*stressed*" lose their marks.
std::vector<MarkedLine> marked_lines(std::string_view text);

}  // namespace vireo
