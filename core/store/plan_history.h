#pragma once
// What a book shows of the months before a plan: what was sold of each service, how sales follow the year,
// how long clients take to pay, what share of them bears VAT, what their owner drew. Used by
// plan_from_book.cpp.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"

namespace vireo {

/// What was sold of one service, or of one unit where no service of the list was named. Credit notes count
/// against it.
struct SoldService {
  std::string name{};
  std::string unit{};
  Decimal units{};
  Money net{};
};

struct SalesHistory {
  std::vector<SoldService> services{};  // in the order they were first sold
  std::vector<Money> by_month{};        // of the period, without VAT
  std::optional<Date> first{};          // of a sale
  Decimal vat_share{};                  // of the turnover that bears VAT, 4 decimals
  Decimal vat_rate{};                   // of that part, 4 decimals
};
/// Invoices and credit notes in the book's currency.
SalesHistory sales_history(const Book& book, const Period& period);

/// Shares of what clients paid of the period's invoices 0, 1, 2 ... months after the invoice's, with 4
/// decimals that make one; empty when nothing was paid. Later than twelve months counts as twelve.
std::vector<Decimal> payment_shares(const Book& book, const Period& period);

/// Money that left bank and cash for the owner.
Money owner_drawings(const Book& book, const Period& period);

}  // namespace vireo
