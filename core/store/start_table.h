#pragma once
// What a book takes over from before its first day: figures, and invoices that were issued elsewhere and are
// not yet paid. Such an invoice has totals alone: no lines, no archived paper. Used by the action
// start_figures.
#include "core/store/book.h"
#include "core/store/receipts_queries.h"

namespace vireo {

struct EarlierInvoice {
  std::string number{};
  PartyId client{};
  Date issue_date{};
  Date due_date{};
  Money total_gross{};
  Money total_tax{};
};

/// Whether this book has taken over figures already.
bool book_was_started(const Book& book);
DocumentId insert_earlier_invoice(Book::Write& write, const EarlierInvoice& invoice);
void insert_start_figure(Book::Write& write, const StartFigure& figure);

}  // namespace vireo
