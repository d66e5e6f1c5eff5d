#pragma once
// Tax keys: what an adviser's program is told so that it works VAT out of a gross amount itself: one key a
// side and rate, dated. A value read from templates/tax_keys; the exports of reports/standards use it.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/money.h"

namespace vireo {

enum class TaxSide { sales, purchases };

struct TaxKey {
  std::string key{};
  TaxSide side = TaxSide::sales;
  Rate rate{};
  Date from{};
  std::optional<Date> until{};  // its last day
};

struct TaxKeys {
  std::string country{};  // whose VAT they stand for
  Source source{};
  std::vector<TaxKey> keys{};
};

}  // namespace vireo
