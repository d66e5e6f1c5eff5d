#include "core/billing/vat_category.h"

#include <array>
#include <utility>

namespace vireo {
namespace {

constexpr std::array<std::pair<VatCategory, std::string_view>, 7> codes{{{VatCategory::standard, "S"},
                                                                         {VatCategory::zero, "Z"},
                                                                         {VatCategory::exempt, "E"},
                                                                         {VatCategory::reverse_charge, "AE"},
                                                                         {VatCategory::intra_goods, "K"},
                                                                         {VatCategory::exported, "G"},
                                                                         {VatCategory::outside_scope, "O"}}};

}  // namespace

std::string_view code_of(VatCategory category) {
  for (const auto& [known, code] : codes)
    if (known == category) return code;
  return "S";
}

std::optional<VatCategory> vat_category_of(std::string_view code) {
  for (const auto& [category, known] : codes)
    if (known == code) return category;
  return std::nullopt;
}

}  // namespace vireo
