// For a fuzzer that searches by coverage (clang++ -fsanitize=fuzzer,address): `cmake --preset fuzz`. The
// corpus is made by the command line itself: export a few documents in each format into a folder and give the
// folder to the program.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/einvoice/invoice_check.h"
#include "core/store/invoice_json.h"
#include "reports/standards/invoice_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto read = vireo::read_invoice(bytes)) static_cast<void>(vireo::check_received(read->invoice));
  static_cast<void>(vireo::invoice_from_json(bytes));
  return 0;
}
