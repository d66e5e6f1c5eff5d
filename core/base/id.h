#pragma once
// Id<Tag>: the number of one kind of thing in a book. Ids of different kinds do not mix.
#include <compare>
#include <cstdint>

namespace vireo {

template <typename Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::int64_t value) : value_(value) {}
  constexpr std::int64_t value() const { return value_; }
  constexpr bool is_set() const { return value_ != 0; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  std::int64_t value_ = 0;
};

using PartyId = Id<struct PartyTag>;
using ServiceId = Id<struct ServiceTag>;
using AccountId = Id<struct AccountTag>;
using EntryId = Id<struct EntryTag>;
using DocumentId = Id<struct DocumentTag>;
using PaymentId = Id<struct PaymentTag>;
using ExpenseId = Id<struct ExpenseTag>;
using RecurringId = Id<struct RecurringTag>;
using BatchId = Id<struct BatchTag>;
using StepId = Id<struct UndoStepTag>;
using EngagementId = Id<struct EngagementTag>;
using TimeEntryId = Id<struct TimeEntryTag>;
using TaskId = Id<struct TaskTag>;
using LeadId = Id<struct LeadTag>;
using CampaignId = Id<struct CampaignTag>;
using AccessId = Id<struct AccessTag>;

}  // namespace vireo
