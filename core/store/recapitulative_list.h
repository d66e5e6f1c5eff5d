#pragma once
// Recapitulative list: services whose VAT the buyer owes, month by month and buyer by buyer, as the statement
// of such sales asks for them. Rests on issued invoices and credit notes; asked by reports.
#include <vector>

#include "core/base/figure.h"
#include "core/store/book.h"

namespace vireo {

struct RecapitulativeRow {
  Date month{};  // its first day
  PartyId client{};
  std::string client_name{};
  std::string vat_number{};  // as frozen on the last of the documents; empty: missing
  Money amount{};            // without VAT, credit notes taken off, in the book's currency
  std::vector<Link> documents{};
};

/// By month, then by name. Invoices count in the month of their issue.
std::vector<RecapitulativeRow> recapitulative_list(const Book& book, const Period& period);

}  // namespace vireo
