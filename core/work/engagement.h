#pragma once
// Engagement: what was agreed with a client: by the hour, for a fixed price or as a retainer with an hour
// bank; what it covers and what not, how fast one answers and where, how time is rounded. Kept by
// core/store/engagements_table.h.
#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/work/hour_bank.h"
#include "core/work/time_policy.h"

namespace vireo {

enum class EngagementTerms { hourly, fixed, retainer };
std::string_view name_of(EngagementTerms terms);
std::optional<EngagementTerms> engagement_terms_named(std::string_view name);

struct Engagement {
  EngagementId id{};
  PartyId client{};
  std::string name{};
  EngagementTerms terms = EngagementTerms::hourly;
  std::optional<ServiceId> service{};
  Currency currency{};
  /// None: the client's price of the service, else the service's own.
  std::optional<UnitPrice> hourly_rate{};
  Money price{};  // of a fixed engagement
  Date first{};
  std::optional<Date> last{};
  std::string scope{};
  std::string excluded{};
  std::optional<int> response_hours{};
  std::string channel{};
  std::string zone{};  // the client's
  TimePolicy policy{};
  Decimal outside_factor = Decimal::of(1);  // an hour outside office hours counts so many
  std::optional<HourBankTerms> bank{};      // its first and last day are the engagement's

  bool runs_on(Date day) const { return first <= day && (!last || day <= *last); }
  /// Minutes as they count: worked outside office hours, times the factor, whole minutes half away from zero.
  Minutes counted(Minutes worked, bool outside_hours) const;
};

/// The bank's terms with the engagement's days; only of a retainer that has one.
HourBankTerms bank_terms(const Engagement& engagement);

}  // namespace vireo
