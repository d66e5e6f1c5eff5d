// Files of accounting entries: the validator at both levels and the reader that an import uses.
#include <cstddef>
#include <cstdint>

#include "reports/standards/fec.h"
#include "reports/standards/fec_check.h"
#include "tests/fuzz/fuzzed_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vireo;
  static const std::filesystem::path path = fuzz::fuzzed_folder() / "123456782FEC20261231.txt";
  fuzz::write_fuzzed(path, {reinterpret_cast<const char*>(data), size});
  static_cast<void>(check_fec(path, FecLevel::tool, FecForm::bic));
  static_cast<void>(check_fec(path, FecLevel::law, size % 2 == 0 ? FecForm::bnc : FecForm::ba));
  const auto source = fec_source(path, Currency::of("EUR"));
  if (source) static_cast<void>(source->read([](const FileLine&) {}));
  return 0;
}
