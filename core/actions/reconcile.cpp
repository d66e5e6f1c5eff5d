#include "core/actions/reconcile.h"

#include <algorithm>
#include <set>

#include "core/store/entries_table.h"

namespace vireo {
namespace {

/// Ledger lines of entries that matched lines of this account name.
std::set<std::pair<std::string, std::int64_t>> matched_sources(const Book& book, const Reconciliation& what) {
  std::set<std::pair<std::string, std::int64_t>> sources;
  for (const BankLine& each : bank_lines(book, {.account = what.account, .state = BankLineState::matched}))
    if (each.date <= what.date)
      sources.emplace(each.source_kind == "bank_line" ? "bank" : each.source_kind, each.source_id);
  return sources;
}

std::set<std::int64_t> entry_lines_of(const Book& book, const Reconciliation& what) {
  const auto account = bank_account(book, what.account);
  std::set<std::int64_t> lines;
  for (const auto& [kind, id] : matched_sources(book, what))
    for (const std::int64_t line : lines_of_source(book, kind, id, account->account)) lines.insert(line);
  return lines;
}

}  // namespace

Checked<ReconciliationState> reconcile(Book& book, const ReconcileRequest& request) {
  const Deed deed{{request.finish ? "deed.reconciled" : "deed.reconciling", {{"date", request.date}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<ReconciliationState> {
    Reconciliation what =
        open_reconciliation(book, request.account)
            .value_or(Reconciliation{0, request.account, request.date, request.balance, false});
    what.date = request.date;
    what.balance = request.balance;
    if (what.id == 0)
      what.id = insert_reconciliation(write, what);
    else
      update_reconciliation(write, what);
    ReconciliationState state = reconciliation_state(book, what);
    const auto known = [&](std::int64_t line) {
      return std::any_of(state.lines.begin(), state.lines.end(),
                         [&](const LineToTick& each) { return each.line == line; });
    };
    for (const auto* list : {&request.tick, &request.untick})
      for (const std::int64_t line : *list) {
        if (!known(line)) return problem("reconcile.line_unknown", {"", 0, "tick"}, {{"line", line}});
        tick_line(write, what.id, line, list == &request.tick);
      }
    if (request.tick_matched)
      for (const std::int64_t line : entry_lines_of(book, what))
        if (known(line)) tick_line(write, what.id, line, true);
    state = reconciliation_state(book, what);
    if (!request.finish) return state;
    if (!state.difference.is_zero())
      return problem("reconcile.differs", {"", 0, "balance"}, {{"difference", state.difference}});
    what.finished = true;
    update_reconciliation(write, what);
    state.what = what;
    return state;
  });
}

Checked<Done> abandon_reconciliation(Book& book, BankAccountId account) {
  const auto open = open_reconciliation(book, account);
  if (!open) return problem("reconcile.none", {"", 0, "account"});
  return book.write({{"deed.reconciliation_abandoned", {{"date", open->date}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      delete_reconciliation(write, open->id);
                      return Done{};
                    });
}

}  // namespace vireo
