#pragma once
// From a request to an expense: category, account, VAT treatment and rate, exchange, supplier. What
// add_expense and change_expense share; reads the book and the templates, writes nothing.
#include "core/actions/add_expense.h"
#include "core/actions/context.h"
#include "core/store/expense_posting.h"

namespace vireo {

struct ReckonedExpense {
  Expense expense{};
  ExpenseAccounts accounts{};
  std::string supplier_to_add{};  // set when no party of the book has that name
  bool mark_as_supplier = false;  // a party has it, but was no supplier so far
  Problems warnings{};
};

Checked<ReckonedExpense> reckon(const Book& book, const Context& context, const ExpenseRequest& request);

struct BookedExpense;

/// The reckoned expense in the book, posted and matched: one part of an action's write.
Checked<BookedExpense> write_expense(Book::Write& write, const Book& book, const ReckonedExpense& reckoned);

}  // namespace vireo
