#pragma once
// What the book knows that a bank line may be: open invoices, what is booked and on no statement yet, rules,
// lines of other own accounts.
#include <map>
#include <vector>

#include "core/banking/suggestion.h"
#include "core/store/bank_table.h"

namespace vireo {

/// Suggestions for each open line, by its id; the same knowledge read once for all of them.
std::map<std::int64_t, std::vector<Suggestion>> bank_suggestions(const Book& book,
                                                                 const std::vector<BankLine>& lines,
                                                                 Date today);

}  // namespace vireo
