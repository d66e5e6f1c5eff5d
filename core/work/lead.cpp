#include "core/work/lead.h"

#include <algorithm>
#include <array>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> states{"open", "won", "lost"};

}  // namespace

std::string_view name_of(Lead::State state) {
  return states[static_cast<std::size_t>(state)];
}

std::optional<Lead::State> lead_state_named(std::string_view name) {
  const auto at = std::find(states.begin(), states.end(), name);
  if (at == states.end()) return std::nullopt;
  return static_cast<Lead::State>(at - states.begin());
}

}  // namespace vireo
