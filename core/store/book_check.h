#pragma once
// book check: everything that can be verified in a book without knowing its country: the file, the
// references, the chain of actions, the balance of entries, derived sums, sub-ledgers, totals, numbers
// without gaps, stored files. Each question is one aggregating query, so that a million transactions are
// checked in bounded memory.
#include <functional>

#include "core/base/checked.h"
#include "core/store/book.h"

namespace vireo {

/// Told before each step: "check.name.balance", its number and how many there are.
using CheckProgress = std::function<void(const Message& step, int number, int of)>;

/// Empty when the book is sound. Many cases of one kind end in "check.and_more" {count}.
Problems check_book(const Book& book, const CheckProgress& progress = {});

}  // namespace vireo
