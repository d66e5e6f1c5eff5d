#include "core/work/lead.h"

#include <algorithm>
#include <array>

#include "core/base/named_value.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> states{"open", "won", "lost"};

}  // namespace

std::string_view name_of(Lead::State state) {
  return states[static_cast<std::size_t>(state)];
}

std::optional<Lead::State> lead_state_named(std::string_view name) {
  return value_named<Lead::State>(states, name);
}

}  // namespace vireo
