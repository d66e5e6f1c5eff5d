#pragma once
// What feeds a return of receipts over expenses: money received and paid in the period, by kind and category,
// the period's depreciation, and the assets that left (on that day, whenever they are paid).
#include <map>
#include <string>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

/// Amounts without the VAT that comes back; without any VAT taken off where the business deducts none.
std::map<std::string, Money> return_feeds(const Book& book, const Period& period);

}  // namespace vireo
