#pragma once
// Plain-text journal of beancount 2: https://beancount.github.io/docs/beancount_language_syntax.html.
// Accounts are "Assets:A512000-Banque"; balance assertions stand after each account's last day. One way only.
#include <optional>
#include <ostream>

#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

struct BeancountRequest {
  std::optional<Period> year{};  // a fiscal year, which begins with its opening balances; else the whole book
  FiscalYearStart start{};
  std::string title{};
};

/// Returns how many transactions were written.
std::int64_t write_beancount(const Book& book, const BeancountRequest& request, std::ostream& out);

}  // namespace vireo
