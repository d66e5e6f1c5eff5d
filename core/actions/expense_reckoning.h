#pragma once
// From a request to an expense: category, account, VAT treatment and rate, exchange, supplier. What
// add_expense and change_expense share; reads the book and the templates, writes nothing.
#include <map>
#include <string>
#include <vector>

#include "core/actions/add_expense.h"
#include "core/actions/context.h"
#include "core/parties/country.h"
#include "core/spending/category.h"
#include "core/store/expense_posting.h"

namespace vireo {

struct ReckonedExpense {
  Expense expense{};
  ExpenseAccounts accounts{};
  std::string supplier_to_add{};  // set when no party of the book has that name
  bool mark_as_supplier = false;  // a party has it, but was no supplier so far
  Problems warnings{};
};

/// What templates say of expenses, and which chart this book has: read once for any number of them.
struct ExpenseKnowledge {
  std::vector<ExpenseCategory> categories{};
  std::string chart{};
  std::map<std::string, Country> countries{};  // those the book's profile named, by code

  static Checked<ExpenseKnowledge> read(const Book& book, const TemplateSource& templates);
};

Checked<ReckonedExpense> reckon(const Book& book, const Context& context, const ExpenseRequest& request);
Checked<ReckonedExpense> reckon(const Book& book, const Context& context, const ExpenseRequest& request,
                                const ExpenseKnowledge& known);

struct BookedExpense;

/// The reckoned expense in the book, posted and matched: one part of an action's write.
Checked<BookedExpense> write_expense(Book::Write& write, const Book& book, const ReckonedExpense& reckoned);

}  // namespace vireo
