#pragma once
// Reconciliation: the lines of a bank's ledger account that stand on a statement are ticked until ledger and
// statement agree. A finished one protects its lines.
#include <optional>
#include <string>
#include <vector>

#include "core/store/bank_table.h"

namespace vireo {

struct Reconciliation {
  std::int64_t id = 0;
  BankAccountId account{};
  Date date{};      // of the statement
  Money balance{};  // what the statement says
  bool finished = false;
};

/// A line of the ledger account, ticked or not.
struct LineToTick {
  std::int64_t line = 0;
  Date date{};
  std::string label{};
  std::string piece_ref{};
  Money amount{};  // positive: money in
  bool ticked = false;
};

struct ReconciliationState {
  Reconciliation what{};
  Money reconciled_before{};  // by finished ones
  Money ticked{};
  Money difference{};               // statement − before − ticked: zero when they agree
  std::vector<LineToTick> lines{};  // up to the statement's day, not reconciled before
};

std::vector<Reconciliation> reconciliations(const Book& book, BankAccountId account);
/// The one not finished yet, when there is one.
std::optional<Reconciliation> open_reconciliation(const Book& book, BankAccountId account);
ReconciliationState reconciliation_state(const Book& book, const Reconciliation& what);

std::int64_t insert_reconciliation(Book::Write& write, const Reconciliation& what);
/// Lines after its day are no longer ticked.
void update_reconciliation(Book::Write& write, const Reconciliation& what);
void delete_reconciliation(Book::Write& write, std::int64_t id);
void tick_line(Book::Write& write, std::int64_t reconciliation, std::int64_t line, bool ticked);
/// The lines on that account of a source's entries.
std::vector<std::int64_t> lines_of_source(const Book& book, std::string_view source_kind,
                                          std::int64_t source_id, AccountId account);
}  // namespace vireo
