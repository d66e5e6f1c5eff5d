#pragma once
// Matching (lettering): lines of one account that settle each other get one code and the day it was found
// out. It changes no amount, so it is allowed on final entries too.
#include <cstdint>
#include <string>
#include <vector>

#include "core/ledger/entry.h"
#include "core/store/book.h"

namespace vireo {

/// A line of an account that is not matched yet.
struct OpenLine {
  std::int64_t id = 0;
  Date date{};
  std::string piece_ref{};
  Money balance{};  // positive is debit
};

/// Gives the lines the account's next code and returns it. Problems: "matching.accounts_differ",
/// "matching.unbalanced" {difference}, "matching.already" {letter}, "matching.too_few".
Checked<std::string> match_lines(Book::Write& write, const std::vector<std::int64_t>& lines, Date date);
/// Takes the code away from all lines that carry it.
void unmatch_lines(Book::Write& write, AccountId account, const std::string& letter);

/// The lines of an account that one document's entries, or all entries, left open; by date.
std::vector<OpenLine> open_lines(const Book& book, AccountId account, std::optional<DocumentId> document);

}  // namespace vireo
