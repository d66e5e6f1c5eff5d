#pragma once
// Reconciling a bank account with its statement: begin (or begin anew with another day or balance), tick
// lines, postpone by leaving, finish when nothing differs.
#include <vector>

#include "core/store/reconciliation_table.h"

namespace vireo {

struct ReconcileRequest {
  BankAccountId account{};
  Date date{};
  Money balance{};
  std::vector<std::int64_t> tick{};
  std::vector<std::int64_t> untick{};
  /// Ticks every line that a matched line of a statement bears out.
  bool tick_matched = false;
  bool finish = false;
};

/// Problems: "reconcile.line_unknown" {line}, "reconcile.differs" {difference} when it is to be finished.
Checked<ReconciliationState> reconcile(Book& book, const ReconcileRequest& request);
/// Throws the open one away. Problem "reconcile.none".
Checked<Done> abandon_reconciliation(Book& book, BankAccountId account);

}  // namespace vireo
