#pragma once
// Which VAT treatment a line has when the person typed none: from the seller's scheme and where the client
// is. Pure; which countries form the union and what the standard rate is are data passed in.
#include <optional>
#include <string>

#include "core/base/checked.h"
#include "core/billing/vat_category.h"

namespace vireo {

struct VatSituation {
  bool seller_exempt = false;  // under a small-business scheme
  bool seller_in_union = false;
  bool client_domestic = true;
  bool client_in_union = false;
  bool client_is_business = true;
  bool client_has_vat_number = false;
  std::optional<Rate> standard_rate{};  // of the seller's country on that day, when it is known
};

/// Problem "vat.rate_missing" when the line is taxed and no rate is known.
Checked<VatTreatment> vat_of(const VatSituation& situation);

}  // namespace vireo
