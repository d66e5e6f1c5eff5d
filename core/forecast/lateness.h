#pragma once
// How late clients pay, learned from what they did: days after the due day, negative when early. A client's
// own median is drawn towards everybody's while few of its invoices are known. Pure.
#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/id.h"

namespace vireo {

struct PaidInvoice {
  PartyId client{};
  Date due{};
  Date paid{};  // the day its last part arrived

  std::int64_t days_late() const { return paid.days_since_1970() - due.days_since_1970(); }
};

struct ClientLateness {
  PartyId client{};
  std::int64_t count = 0;
  Decimal median_days{};
  Decimal expected_days{};  // (n x own median + 3 x everybody's) / (n + 3), 2 decimals
};

struct Lateness {
  std::int64_t count = 0;
  std::optional<Decimal> median_days{};   // of all invoices; also what a new client is expected to do
  std::vector<ClientLateness> clients{};  // by id
};

Lateness learned_lateness(const std::vector<PaidInvoice>& invoices);

}  // namespace vireo
