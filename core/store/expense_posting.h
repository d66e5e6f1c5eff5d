#pragma once
// How an expense becomes entries: cost, VAT and what is owed to the supplier on its day, then the money on
// the day it is paid. Without a supplier there is nobody to owe it to: money pays the cost directly. Drafts;
// the actions about expenses call it inside their write.
#include "core/spending/expense.h"
#include "core/store/book.h"

namespace vireo {

struct ExpenseAccounts {
  AccountId cost{};
  bool is_asset = false;
};

/// Problem "period.locked".
Checked<Done> post_expense(Book::Write& write, const Book& book, const Expense& expense,
                           const ExpenseAccounts& accounts);
/// The payment alone, of an expense with a supplier whose paid_date is set.
Checked<Done> post_expense_payment(Book::Write& write, const Book& book, const Expense& expense);

}  // namespace vireo
