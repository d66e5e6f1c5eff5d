#pragma once
// Invoices that come back: agreed, paused, their prices changed, ended; and the drafts of what is due, to be
// looked at and issued by the person.
#include <vector>

#include "core/actions/context.h"
#include "core/actions/draft_document.h"
#include "core/base/decimal.h"
#include "core/billing/recurring_invoice.h"

namespace vireo {

struct RecurringRequest {
  DraftRequest draft{};  // client, lines, currency, reference, notes as typed
  std::string label{};   // empty: the first line's text
  int months_between = 1;
  Date first{};
  std::optional<Date> last{};
};

/// Its id. Problems: those of a draft, "recurring.months_wrong", "recurring.ends_before".
Checked<std::int64_t> add_recurring_invoice(Book& book, const RecurringRequest& request,
                                            const Context& context);

enum class RecurringChange { pause, resume, remove };
/// Problem "recurring.unknown".
Checked<Done> change_recurring_invoice(Book& book, std::int64_t id, RecurringChange change);
/// Every price by that many percent, two decimals: what is drafted later. Problem "recurring.unknown".
Checked<Done> change_recurring_prices(Book& book, std::int64_t id, const Decimal& percent);

struct DraftedRecurring {
  DocumentId draft{};
  std::int64_t recurring = 0;
  Date day{};
};
/// Drafts everything due up to today in one step, and moves the next days on. Problems: those of the drafts,
/// all at once; nothing is drafted then.
Checked<std::vector<DraftedRecurring>> draft_due_invoices(Book& book, const Context& context);

}  // namespace vireo
