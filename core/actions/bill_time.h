#pragma once
// Time not yet invoiced becomes the draft of an invoice. Each entry is on one document line at most; removing
// the line gives the time back.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/billing/line_request.h"
#include "core/store/unbilled_time.h"

namespace vireo {

struct BillRequest {
  PartyId client{};
  Date until{};
  std::optional<UnitPrice> rate{};  // for time without an agreed price
  std::vector<LineRequest> more{};  // lines after those of time: expenses passed on
};

struct BilledTime {
  DocumentId draft{};
  Minutes worked{};
  Minutes billed{};
  std::int64_t entries = 0;
};

/// Problems "time.nothing_to_bill" {client}, "time.no_rate" {what}, those of a draft.
Checked<BilledTime> bill_time(Book& book, const BillRequest& request, const Context& context);

}  // namespace vireo
