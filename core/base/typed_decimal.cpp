// parse_typed_decimal: how people write numbers, brought to how Vireo writes them.
#include <algorithm>
#include <array>

#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/text.h"

namespace vireo {
namespace {

/// Blanks that separate thousands, signs of currencies: passed over.
constexpr std::array<std::string_view, 10> passed_over{" ", "\t",     "\u00a0", "\u202f", "\u2009",
                                                       "'", "\u2019", "\u20ac", "$",      "\u00a3"};

std::string without_decoration(std::string_view typed) {
  std::string kept;
  for (std::size_t at = 0; at < typed.size();) {
    bool skipped = false;
    for (const auto& mark : passed_over) {
      if (typed.substr(at, mark.size()) == mark) {
        at += mark.size();
        skipped = true;
        break;
      }
    }
    if (!skipped) kept.push_back(typed[at++]);
  }
  constexpr std::string_view minus = "\u2212";
  if (kept.starts_with(minus)) kept.replace(0, minus.size(), "-");
  if (kept.size() > 3 && Currency::parse(std::string_view(kept).substr(kept.size() - 3)).ok())
    kept.resize(kept.size() - 3);
  return kept;
}

/// "1,250,000" or "12.500": one to three digits, then groups of three. Anything else is no grouping that is
/// safe to read ("1.2.3" may be a date).
bool is_grouped_by_three(std::string_view whole, char separator) {
  if (whole.starts_with('-') || whole.starts_with('+')) whole.remove_prefix(1);
  const auto groups = split(whole, separator);
  if (groups.front().empty() || groups.front().size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(), [](const auto& group) { return group.size() == 3; });
}

std::string without(std::string text, char separator) {
  std::erase(text, separator);
  return text;
}

}  // namespace

std::optional<Decimal> parse_typed_decimal(std::string_view typed) {
  std::string kept = without_decoration(typed);
  const auto mark = kept.find_last_of(",.");
  if (mark != std::string::npos) {
    const char other = kept[mark] == ',' ? '.' : ',';
    if (kept.find(kept[mark]) != mark) {  // the same mark twice groups thousands
      if (kept.find(other) != std::string::npos || !is_grouped_by_three(kept, kept[mark]))
        return std::nullopt;
      kept = without(kept, kept[mark]);
    } else {
      const std::string whole = kept.substr(0, mark);
      const std::string part = kept.substr(mark + 1);
      if (whole.find(other) != std::string::npos && !is_grouped_by_three(whole, other)) return std::nullopt;
      kept = without(whole, other) + (part.empty() ? "" : "." + part);
      // ".5" and "-.5" lack their zero; a mark alone is no number.
      if (const auto point = kept.find('.');
          point != std::string::npos && (point == 0 || kept[point - 1] == '-' || kept[point - 1] == '+'))
        kept.insert(point, "0");
    }
  }
  return Decimal::parse(kept);
}

}  // namespace vireo
