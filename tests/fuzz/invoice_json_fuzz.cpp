// The JSON that `document import` reads and that a book keeps. What was read must be written and read again
// as the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/expect.h"
#include "core/einvoice/invoice_check.h"
#include "core/store/invoice_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = vireo::invoice_from_json({reinterpret_cast<const char*>(data), size});
  if (!read) return 0;
  static_cast<void>(vireo::check_received(*read, {}));
  const std::string kept = vireo::invoice_to_json(*read);
  const auto again = vireo::invoice_from_json(kept);
  vireo::expect(again.ok(), "an invoice's own JSON is read");
  vireo::expect(vireo::invoice_to_json(*again) == kept, "an invoice's own JSON says the same");
  return 0;
}
