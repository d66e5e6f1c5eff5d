#pragma once
// LineRequest: a document's line as a person types it, in a form or as "TEXT;QUANTITY;UNIT;UNIT PRICE[;VAT]".
// Read into a DocumentLine by core/actions/document_lines.h, which knows units and VAT.
#include <optional>
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/id.h"

namespace vireo {

struct LineRequest {
  std::string text{};
  std::string quantity{};
  std::string unit{};
  std::string unit_price{};
  std::string
      vat{};  // a percentage ("20"), a rate's name or a category's code ("AE"); empty: what holds that day
  std::string detail{};
  std::string discount_percent{};
  std::optional<ServiceId> service{};
  std::optional<std::int64_t> time_group{};
};

/// "Inbox care;12.5;h;38.00"; quotes protect a semicolon. Problem "line.wrong_parts" {typed,
/// count}.
Checked<LineRequest> parse_line(std::string_view typed);

}  // namespace vireo
