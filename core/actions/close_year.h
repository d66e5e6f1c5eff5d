#pragma once
// Ends a fiscal year: its days are locked, and the balances of its last day open the next one in an entry
// that counts in no sum over several years. And the way back: days are opened again, deliberately, with a
// reason in the log; entries that are final stay so.
#include <string>
#include <vector>

#include "core/ledger/fiscal_year.h"
#include "core/store/bank_table.h"
#include "core/store/book.h"

namespace vireo {

/// What still waits in a year, and where.
struct ClosingObstacles {
  std::vector<BankLine> open_bank_lines{};
  Money suspense{};    // what stands on the account of what is not cleared yet
  Money undeferred{};  // of hour banks, where books follow what is earned: invoiced, not worked, not deferred
  std::vector<std::string> unfinished_drafts{};  // documents in draft, by client
};
ClosingObstacles closing_obstacles(const Book& book, const Period& year);

struct ClosingRequest {
  Period year{};
  FiscalYearStart start{};
  bool in_spite = false;           // of what still waits
  std::string allocation_label{};  // of the entry that moves the result to the capital, worded
};

struct ClosedYear {
  Period year{};
  std::int64_t entries_validated = 0;
  std::optional<EntryId> opening{};     // of the next year
  std::optional<EntryId> allocation{};  // of a sole trader's result, on the next year's first day
  Money result{};                       // positive: profit
};

/// A sole trader's result, and what was put in and taken out, are moved to the capital on the first day of
/// the next year: nobody decides on them, and they would pile up. A company's wait for its owners. Problems:
/// "close.not_over" {day}, "close.already" {year}; unless in_spite "close.hours_not_deferred" {day, amount}
/// and "close.obstacles" {lines, suspense}.
Checked<ClosedYear> close_year(Book& book, const ClosingRequest& request, Date today);

/// Days after `last_day` are open again; the copies of balances and the allocations of the years that end
/// there go, or are reversed where they are final. Problems: "reopen.not_locked" {day},
/// "reopen.reason_missing", "reopen.declared" {day} when a declared period lies there.
Checked<Done> reopen_period(Book& book, Date last_day, const std::string& reason);

}  // namespace vireo
