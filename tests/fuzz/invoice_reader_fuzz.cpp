// Electronic invoices: CII and UBL, and either inside a PDF.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/einvoice/invoice_check.h"
#include "core/store/invoice_json.h"
#include "reports/standards/invoice_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = vireo::read_invoice(bytes, {});
  if (!read) return 0;
  static_cast<void>(vireo::found_in(*read, {}));
  static_cast<void>(vireo::invoice_to_json(read->invoice));
  return 0;
}
