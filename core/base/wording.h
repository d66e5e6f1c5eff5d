#pragma once
// Wording: the catalogue of messages in one language, and how that language writes amounts, dates and
// numbers. A value that is passed along; there is no current language. Read from templates by
// core/store/catalog.h.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/money.h"

namespace vireo {

/// How a language writes numbers and dates (templates/languages/<code>.toml).
struct LanguageStyle {
  std::string code;                                   // "fr"
  std::string name;                                   // "Français"
  std::string decimal_mark;                           // ","
  std::string thousands_mark;                         // narrow no-break space
  std::string date_pattern;                           // "{day2}/{month2}/{year}"
  std::string date_long_pattern;                      // "{day} {month_name} {year}"
  std::string money_pattern;                          // "{amount} {sign}" with a no-break space
  std::string percent_pattern;                        // "{number} %"
  bool plural_from_two = false;                       // French: 0 and 1 are singular; English: only 1 is
  std::vector<std::string> months;                    // twelve names
  std::vector<std::string> months_short;              // twelve, for charts
  std::vector<std::string> weekdays;                  // seven, Monday first
  std::map<std::string, std::string> currency_signs;  // "EUR" -> "€"
};

class Wording {
 public:
  using Patterns = std::map<std::string, std::string, std::less<>>;
  Wording(LanguageStyle style, std::shared_ptr<const Patterns> patterns);

  const std::string& language() const { return style_.code; }
  const LanguageStyle& style() const { return style_; }
  bool knows(std::string_view id) const;
  const Patterns& patterns() const { return *patterns_; }

  /// The message in this language. "{name}" is replaced by the argument of that name;
  /// "{count|facture|factures}" chooses by the integer argument's plural. An id the catalogue lacks comes
  /// back in brackets: "[money.x]".
  std::string text(const Message& message) const;
  std::string text(std::string_view id, const Arguments& arguments = {}) const;
  /// "file, line 3, field: reason. What to do."
  std::string text(const Problem& problem) const;
  /// What to do about it; nothing where that is not known, or would name a nearest word that there is not.
  std::optional<std::string> hint(const Problem& problem) const;
  /// An argument as this language writes it.
  std::string value(const Argument& argument) const;

  std::string money(const Money& amount) const;    // "1 250,50 €"
  std::string amount(const Money& amount) const;   // "1 250,50"
  std::string number(const Decimal& value) const;  // shortest, with this language's marks
  std::string number(const Decimal& value, int places) const;
  std::string percent(const Rate& rate) const;          // "25,6 %"
  std::string date(Date day) const;                     // "05/03/2026"
  std::string date_long(Date day) const;                // "5 mars 2026"
  std::string month(int year, int month_number) const;  // "mars 2026"

 private:
  std::string grouped(std::string digits) const;
  LanguageStyle style_;
  std::shared_ptr<const Patterns> patterns_;
};

}  // namespace vireo
