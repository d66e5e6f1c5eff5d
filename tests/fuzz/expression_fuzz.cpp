// A formula of a rule pack or an exercise.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/formula/expression.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(vireo::parse_expression({reinterpret_cast<const char*>(data), size}));
  return 0;
}
