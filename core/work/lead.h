#pragma once
// Lead: somebody who may become a client; Campaign: what one does to be found, with its calendar and budget;
// ContactEvent: what was said with whom; Access: what a client entrusted. No secret is ever kept.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

struct Lead {
  enum class State { open, won, lost };
  LeadId id{};
  std::string name{};
  std::optional<PartyId> client{};  // once won
  std::string source{};             // a channel, or who recommended
  std::optional<CampaignId> campaign{};
  State state = State::open;
  Money amount{};
  Decimal probability = Decimal::of(5, 1);  // a share
  Date added{};
  std::optional<Date> expected{};
  std::optional<Date> closed{};
};
std::string_view name_of(Lead::State state);
std::optional<Lead::State> lead_state_named(std::string_view name);

struct CampaignStep {
  Date day{};
  std::string text{};
  bool done = false;
};

struct Campaign {
  CampaignId id{};
  std::string name{};
  std::string channel{};
  Date first{};
  Date last{};
  Money budget{};
  std::vector<CampaignStep> steps{};
};

struct ContactEvent {
  std::optional<PartyId> client{};
  std::optional<LeadId> lead{};
  Date day{};
  std::string channel{};
  std::string text{};
};

struct Access {
  AccessId id{};
  PartyId client{};
  std::string system{};
  std::string login{};
  std::string rights{};
  bool two_factor = false;
  bool vpn = false;
  Date granted{};
  std::optional<Date> returned{};
};

}  // namespace vireo
