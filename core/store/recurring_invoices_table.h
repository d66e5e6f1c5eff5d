#pragma once
// Invoices of a book that come back.
#include <optional>
#include <vector>

#include "core/billing/recurring_invoice.h"
#include "core/store/book.h"

namespace vireo {

std::vector<RecurringInvoice> recurring_invoices(const Book& book);  // by next day
std::optional<RecurringInvoice> recurring_invoice(const Book& book, std::int64_t id);
std::int64_t insert_recurring_invoice(Book::Write& write, const RecurringInvoice& recurring);
void update_recurring_invoice(Book::Write& write, const RecurringInvoice& recurring);
void delete_recurring_invoice(Book::Write& write, std::int64_t id);

}  // namespace vireo
