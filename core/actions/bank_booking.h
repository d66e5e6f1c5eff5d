#pragma once
// Books lines of statements as what they are said to be, within one action's write: what templates and
// accounts say is read once for all of them. Part of match_bank_line and match_sure_lines; not an action
// itself.
#include <map>
#include <optional>

#include "core/actions/expense_reckoning.h"
#include "core/actions/match_bank_line.h"
#include "core/store/bank_table.h"

namespace vireo {

class BankBooking {
 public:
  BankBooking(Book::Write& write, const Book& book, const Context& context);

  /// `line` is open or left aside. Problems as match_bank_line says.
  Checked<Done> book_line(const BankMatch& match, const BankLine& line);

 private:
  friend class LineBooking;
  Checked<const ExpenseKnowledge*> expenses();

  Book::Write& write_;
  const Book& book_;
  const Context& context_;
  std::map<BankAccountId, BankAccount> accounts_{};
  std::optional<ExpenseKnowledge> expenses_{};
};

}  // namespace vireo
