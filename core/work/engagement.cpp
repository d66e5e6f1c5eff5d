#include "core/work/engagement.h"

#include <algorithm>
#include <array>

#include "core/base/named_value.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> terms_names{"hourly", "fixed", "retainer"};

}  // namespace

std::string_view name_of(EngagementTerms terms) {
  return terms_names[static_cast<std::size_t>(terms)];
}

std::optional<EngagementTerms> engagement_terms_named(std::string_view name) {
  return value_named<EngagementTerms>(terms_names, name);
}

Minutes Engagement::counted(Minutes worked, bool outside_hours) const {
  if (!outside_hours) return worked;
  return {
      *(Decimal::of(worked.count) * outside_factor).rounded(0, Rounding::half_away_from_zero).at_places(0)};
}

HourBankTerms bank_terms(const Engagement& engagement) {
  HourBankTerms terms = engagement.bank.value_or(HourBankTerms{});
  terms.first = engagement.first;
  terms.last = engagement.last;
  return terms;
}

}  // namespace vireo
