// Bank statements of every format, ZIP archives of them, and CSV files by a person's own columns.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/store/catalog/bank_catalog.h"
#include "reports/standards/bank/statement_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vireo::BankKnowledge knowledge = vireo::load_bank_knowledge({}).value();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)vireo::read_statement(bytes, knowledge);
  return 0;
}
