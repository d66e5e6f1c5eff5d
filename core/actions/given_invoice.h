#pragma once
// Issuing a document that was brought in as an electronic invoice: what it says holds (parties, sentences,
// days, number), deposits it takes off are found in the book. Used by issue_plan alone.
#include "core/billing/document.h"
#include "core/billing/numbering.h"
#include "core/billing/posting.h"
#include "core/store/book.h"

namespace vireo {

/// Sender, client, payment and sentences as the invoice has them.
FrozenFacts facts_of_given(const InvoiceData& given, const std::string& language);

/// The number it has, or the next of the series. Problems "document.number_taken", "document.number_gap"
/// {number, next}: a number of the own series that is not its next one.
Checked<TakenNumber> number_for(const Book& book, const InvoiceData& given, const NumberSeries& series,
                                Date day);

/// The deposits it names that this book issued, with what they asked for.
struct NamedDeposits {
  std::vector<Totals> totals{};
  Money gross{};
  Money tax{};
  std::vector<TakenDeposit> taken{};
};
NamedDeposits named_deposits(const Book& book, const DraftDocument& draft);

}  // namespace vireo
