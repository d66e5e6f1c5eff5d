#pragma once
// Taxed sales: each part of a sale by VAT category and rate, on the day its VAT becomes due: when money
// arrives, or when the invoice is issued. In the book's currency. Rests on payments (receipts_queries.h) and
// documents; asked by book_figures for VAT returns.
#include <vector>

#include "core/base/figure.h"
#include "core/billing/vat_category.h"
#include "core/store/book.h"

namespace vireo {

struct TaxedSale {
  Date date{};
  VatTreatment vat{};
  Money base{};
  Money tax{};
  std::string client{};
  std::string piece{};
  std::vector<Link> links{};
  bool of_asset = false;  // of what the business used itself
};

/// By day; assets sold come after the documents, on the day they leave, whatever the scheme: what is
/// delivered owes its VAT then. A receipt of a document with several rates is shared among them by their part
/// of the document, to the cent.
std::vector<TaxedSale> taxed_sales(const Book& book, const Period& period, bool on_invoicing);

}  // namespace vireo
