#pragma once
// Entry: a balanced set of debits and credits of one day. An Entry that does not balance cannot be made. It
// is a value: the book gives it its number when it is validated (core/store/entries_table.h).
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

/// One side carries an amount, the other is zero. Both are in the book's own currency.
struct EntryLine {
  AccountId account{};
  Money debit{};
  Money credit{};
  std::string label{};  // empty: the entry's
  std::optional<PartyId> party{};
  std::optional<DocumentId> document{};
  std::string vat_code{};
  std::optional<Money> foreign{};  // the amount as it was agreed, in its own currency
};

struct EntryHead {
  std::string journal_kind{};  // sales, purchases, bank, cash, general, opening
  Date date{};
  std::string piece_ref{};
  Date piece_date{};
  std::string label{};
  std::string kind = "normal";  // normal, opening (the book's first balances), carried (a later year's copy)
  std::string source_kind{};    // document, payment, settlement, expense, import, manual, start
  std::int64_t source_id = 0;
};

/// A line that debits when `amount` is positive and credits when it is negative.
EntryLine debit_line(AccountId account, const Money& amount);
EntryLine credit_line(AccountId account, const Money& amount);

class Entry {
 public:
  /// Lines that move nothing are left out. Problems: "entry.empty", "entry.unbalanced" {debit, credit,
  /// difference}, "entry.two_sided" and "entry.negative" (with the line), "entry.unknown_kind",
  /// "entry.label_missing".
  static Checked<Entry> make(EntryHead head, std::vector<EntryLine> lines);

  const EntryHead& head() const { return head_; }
  const std::vector<EntryLine>& lines() const { return lines_; }
  /// The sum of its debits, which is that of its credits.
  Money total() const;

 private:
  Entry(EntryHead head, std::vector<EntryLine> lines) : head_(std::move(head)), lines_(std::move(lines)) {}
  EntryHead head_;
  std::vector<EntryLine> lines_;
};

}  // namespace vireo
