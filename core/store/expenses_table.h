#pragma once
// Expenses of a book.
#include <optional>
#include <string>
#include <vector>

#include "core/spending/expense.h"
#include "core/store/book.h"

namespace vireo {

struct ExpenseFilter {
  std::optional<Period> period{};
  std::string category{};
  std::string text{};  // in supplier, label or reference, accents and case aside
  bool unpaid_only = false;
  std::optional<PartyId> client{};  // bought for this one
  int at_most = 0;                  // 0: all
};

struct ExpenseRow {
  Expense expense{};
  int attachments = 0;
};

std::optional<Expense> expense(const Book& book, ExpenseId id);
/// Newest first.
std::vector<ExpenseRow> expenses(const Book& book, const ExpenseFilter& filter);
ExpenseId insert_expense(Book::Write& write, const Expense& expense);
void update_expense(Book::Write& write, const Expense& expense);
void delete_expense(Book::Write& write, ExpenseId id);

}  // namespace vireo
