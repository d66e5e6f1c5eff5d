#pragma once
// The overdue invoices of a book with where their reminders stand and what being late costs the client by the
// law's dated rates, or the rate agreed.
#include <optional>
#include <vector>

#include "core/billing/late_interest.h"
#include "core/billing/reminder.h"
#include "core/store/catalog/catalog.h"
#include "core/store/open_items.h"

namespace vireo {

struct OverdueInvoice {
  OpenItem item{};
  ReminderState state{};
  bool is_business = true;
  std::optional<Figure> interest{};  // none where the law allows none, or its rate is not known
  Problems unknown_rate{};           // why not
  Money fee{};                       // the fixed compensation; nought for a private client
};

/// By days late, the longest first. `levels` must outlive the rows.
std::vector<OverdueInvoice> overdue_invoices(const Book& book, const Catalog& catalog,
                                             const std::vector<ReminderLevel>& levels, Date today);

}  // namespace vireo
