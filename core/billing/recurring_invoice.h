#pragma once
// Invoices that come back: what each one says, how often, until when. Words for days in its texts ("{month}",
// "{year}",
// "{month-1}", "{first}", "{last}") become the days of the period when a draft is made. Values and dates
// only.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/wording.h"
#include "core/billing/line_request.h"

namespace vireo {

struct RecurringInvoice {
  std::int64_t id = 0;
  PartyId client{};
  std::string client_name{};
  std::string label{};
  std::vector<LineRequest> lines{};
  std::string currency{};
  std::string reference{};
  std::string notes{};
  int months_between = 1;
  Date next{};
  std::optional<Date> last{};
  bool paused = false;
};

/// The days up to `until` on which an invoice falls due; none while paused.
std::vector<Date> due_days(const RecurringInvoice& recurring, Date until);
/// The months an invoice of that day is for: the ones that end with it, as many as lie between.
Period period_of(const RecurringInvoice& recurring, Date day);
/// "Forfait {month}" -> "Forfait novembre 2026".
std::string with_days(std::string text, const Period& period, const Wording& wording);

}  // namespace vireo
