#include "core/billing/line_request.h"

#include "core/base/text.h"

namespace vireo {

Checked<LineRequest> parse_line(std::string_view typed) {
  const auto parts = split_quoted(typed, ';');
  if (parts.size() < 4 || parts.size() > 5)
    return problem("line.wrong_parts", {"", 0, "line"},
                   {{"typed", std::string(typed)}, {"count", static_cast<std::int64_t>(parts.size())}});
  LineRequest line;
  line.text = trimmed(parts[0]);
  line.quantity = trimmed(parts[1]);
  line.unit = trimmed(parts[2]);
  line.unit_price = trimmed(parts[3]);
  if (parts.size() == 5) line.vat = trimmed(parts[4]);
  return line;
}

}  // namespace vireo
