#pragma once
// A wording of a few words for tests of the window's models: French marks, no templates.
#include <memory>

#include "core/base/wording.h"

namespace vireo::small_wording {

inline LanguageStyle style(const std::string& money_pattern = "{amount}\u00A0{sign}") {
  LanguageStyle made{"fr",
                     "Français",
                     ",",
                     "\u202F",
                     "{day2}/{month2}/{year}",
                     "{day} {month_name} {year}",
                     money_pattern,
                     "{number}\u00A0%",
                     true,
                     {},
                     {},
                     {},
                     {{"EUR", "€"}}};
  made.months = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                 "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  made.months_short = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                       "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
  made.weekdays = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
  return made;
}

inline Wording french() {
  return {style(),
          std::make_shared<Wording::Patterns>(Wording::Patterns{{"amount.zero", "Le montant est nul."},
                                                                {"amount.zero.hint", "Écrivez un montant."},
                                                                {"client.missing", "Il manque un client."},
                                                                {"tax", "Impôt"},
                                                                {"base", "Base"},
                                                                {"rule", "base fois taux"}})};
}

inline Money euros(std::int64_t cents) {
  return Money::of_minor(cents, Currency::of("EUR"));
}

}  // namespace vireo::small_wording
