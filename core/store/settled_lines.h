#pragma once
// Lettering that follows settling: the lines of a document on the clients' account get a common letter once
// it is settled, and lose it when a payment is taken out again. Used by the actions about payments and
// expenses.
#include "core/base/id.h"
#include "core/store/book.h"

namespace vireo {

/// Letters the document's open lines on the clients' account when they sum to nothing.
void match_document(Book::Write& write, const Book& book, DocumentId document, Date date);
void unmatch_document(Book::Write& write, const Book& book, DocumentId document);
/// The same for what is owed to the supplier of an expense.
void match_expense(Book::Write& write, const Book& book, ExpenseId expense, Date date);
void unmatch_expense(Book::Write& write, const Book& book, ExpenseId expense);

}  // namespace vireo
