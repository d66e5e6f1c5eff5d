// The parameters of a business plan; those that are read are reckoned, changed and looked at by the
// invariants.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/plan/invariants.h"
#include "core/plan/plan.h"
#include "core/store/plan_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vireo;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static_cast<void>(with_plan_value(text, "services.0.price.0", "12.5"));
  static_cast<void>(with_plan_row(text, "charges", "{\"id\": \"x\"}"));
  static_cast<void>(without_plan_row(text, "loans", "0"));
  const auto parameters = read_plan(text, Currency::of("EUR"));
  if (parameters) static_cast<void>(plan_invariants(*parameters, reckon_plan(*parameters)));
  return 0;
}
