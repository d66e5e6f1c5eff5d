// A ZIP archive of exercises.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reports/standards/exercise_bundle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(vireo::read_exercise_bundle({reinterpret_cast<const char*>(data), size}));
  return 0;
}
