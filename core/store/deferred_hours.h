#pragma once
// What clients have been invoiced of their hour banks and have not used at the end of a day: owed to them in
// work, and no revenue yet where books follow what is earned. Hours at the price they were bought for,
// without VAT, never more than was invoiced. Booked by core/actions/defer_hours.h.
#include <optional>
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/store/book.h"
#include "core/store/engagements_table.h"

namespace vireo {

struct DeferredHours {
  Engagement engagement{};
  std::string client{};
  Minutes left{};
  AccountId revenue{};  // the account most of the client's invoices of these hours were posted to
  Figure amount{};      // in the book's currency
};

struct HourDeferral {
  Date day{};
  std::vector<DeferredHours> rows{};  // by client, then engagement; without those that defer nothing
  Figure total{};
};

/// At the end of `day`. Warnings: "deferral.not_invoiced" {client, name, amount} where nothing of the hours
/// was invoiced, "deferral.no_rate" {client, name, amount, currency} where they were agreed in a currency of
/// which the book knows no rate.
Checked<HourDeferral> deferred_hours(const Book& book, Date day);

}  // namespace vireo
