// parse_typed_decimal: how people write numbers, brought to how Vireo writes them.
#include <array>

#include "core/base/decimal.h"
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
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (kept.size() > 3 && is_letter(kept[kept.size() - 1]) && is_letter(kept[kept.size() - 2]) &&
      is_letter(kept[kept.size() - 3]))
    kept.resize(kept.size() - 3);
  return kept;
}

}  // namespace

std::optional<Decimal> parse_typed_decimal(std::string_view typed) {
  std::string kept = without_decoration(typed);
  const auto mark = kept.find_last_of(",.");
  if (mark != std::string::npos) {
    const char other = kept[mark] == ',' ? '.' : ',';
    // The same mark twice groups thousands: "1,250,000".
    const bool grouping = kept.find(kept[mark]) != mark;
    std::string plain;
    for (std::size_t at = 0; at < kept.size(); ++at) {
      if (kept[at] == other || (grouping && kept[at] == kept[mark])) {
        if (grouping && kept[at] == other) return std::nullopt;  // "1.2,3,4": no reading is safe
        continue;
      }
      plain.push_back(at == mark ? '.' : kept[at]);
    }
    kept = plain;
  }
  if (kept.starts_with(".")) kept.insert(0, "0");
  if (kept.ends_with(".")) kept.pop_back();
  return Decimal::parse(kept);
}

}  // namespace vireo
