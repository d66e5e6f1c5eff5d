#include "core/work/engagement.h"

#include <algorithm>
#include <array>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> terms_names{"hourly", "fixed", "retainer"};

}  // namespace

std::string_view name_of(EngagementTerms terms) {
  return terms_names[static_cast<std::size_t>(terms)];
}

std::optional<EngagementTerms> engagement_terms_named(std::string_view name) {
  const auto at = std::find(terms_names.begin(), terms_names.end(), name);
  if (at == terms_names.end()) return std::nullopt;
  return static_cast<EngagementTerms>(at - terms_names.begin());
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
