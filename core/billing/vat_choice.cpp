#include "core/billing/vat_choice.h"

namespace vireo {
namespace {

VatTreatment untaxed(VatCategory category) {
  return {category, Rate{}};
}

/// A business in another member state that has shown its number owes the VAT itself.
bool client_owes(const VatSituation& situation) {
  return !situation.client_domestic && situation.seller_in_union && situation.client_in_union &&
         situation.client_is_business && situation.client_has_vat_number;
}

/// A service to a business is taxed where the business is.
bool beyond_reach(const VatSituation& situation) {
  return !situation.client_domestic && situation.client_is_business &&
         !(situation.seller_in_union && situation.client_in_union);
}

}  // namespace

Checked<VatTreatment> vat_of(const VatSituation& situation) {
  if (client_owes(situation)) return untaxed(VatCategory::reverse_charge);
  if (beyond_reach(situation)) return untaxed(VatCategory::outside_scope);
  if (situation.seller_exempt) return untaxed(VatCategory::exempt);
  if (!situation.standard_rate) return problem("vat.rate_missing", {"", 0, "vat"});
  return VatTreatment{VatCategory::standard, *situation.standard_rate};
}

}  // namespace vireo
