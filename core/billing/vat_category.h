#pragma once
// VatCategory: how VAT treats a line, by the code letters of EN 16931. Which one a line has follows from the
// seller's scheme and the client's place (vat_choice.h) or from what was typed.
#include <optional>
#include <string_view>

#include "core/base/money.h"

namespace vireo {

enum class VatCategory {
  standard,        // S: taxed
  zero,            // Z: zero rated
  exempt,          // E: exempt, also by the small-business scheme
  reverse_charge,  // AE: the client owes it
  intra_goods,     // K: goods to another member state
  exported,        // G: goods out of the union
  outside_scope,   // O: services to businesses outside the union
};

/// "S", "AE" ...
std::string_view code_of(VatCategory category);
std::optional<VatCategory> vat_category_of(std::string_view code);

/// Category and rate of a line.
struct VatTreatment {
  VatCategory category = VatCategory::standard;
  Rate rate{};

  friend auto operator<=>(const VatTreatment&, const VatTreatment&) = default;
};

}  // namespace vireo
