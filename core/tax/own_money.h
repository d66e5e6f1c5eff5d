#pragma once
// "What is really mine": the money in bank and cash less what belongs to others: VAT collected and not paid
// over, contributions and tax on what was received, what clients paid in advance. Pure: the parts are given.
#include <optional>
#include <vector>

#include "core/base/figure.h"

namespace vireo {

struct OwnMoneyRequest {
  Money cash{};                       // bank and cash
  Money vat{};                        // owed to the tax office; negative: to be refunded
  Money advances{};                   // clients' credit and deposits
  std::optional<Figure> set_aside{};  // contributions and tax; none without a regime
};

/// Every part is a step; what belongs to others stands with a minus.
Figure own_money(const OwnMoneyRequest& request);

}  // namespace vireo
