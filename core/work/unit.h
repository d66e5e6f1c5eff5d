#pragma once
// Unit: what a quantity counts (hour, day, word). The code is the one of UN/ECE recommendation 20 that
// electronic invoices carry. Read from templates/documents/units.toml.
#include <string>
#include <vector>

#include "core/base/local_text.h"

namespace vireo {

struct Unit {
  std::string id;                    // "h", as it is stored and typed
  std::string code;                  // "HUR"
  LocalText names;                   // "heure"
  LocalText plurals;                 // "heures"
  LocalText shorts;                  // "h", for a column
  std::vector<std::string> aliases;  // what people type as well: "hour", "heures"
  int minutes = 0;                   // length of a unit of time that a clock measures, else 0
};

/// The unit that `typed` means by id, code or alias (without regard to case or accents), or nothing.
const Unit* unit_named(const std::vector<Unit>& units, std::string_view typed);

}  // namespace vireo
