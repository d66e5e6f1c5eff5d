#pragma once
// Steps which the actions about payments share: may this document be settled, which accounts play a part, and
// the draft entry of what was settled. Not an action itself.
#include <string>
#include <vector>

#include "core/billing/payment_posting.h"
#include "core/store/book.h"
#include "core/store/payments_table.h"

namespace vireo {

/// The document, or why no money is booked on it: "payment.of_draft", "payment.of_quote",
/// "payment.of_cancelled".
Checked<DocumentToSettle> settleable(const DocumentToSettle& found);
/// As settleable(), of an id.
Checked<DocumentToSettle> settleable(const Book& book, DocumentId id);

SettlingAccounts settling_accounts(const Book& book, PaymentMethod method);
std::string money_journal(PaymentMethod method);

/// What one part needs to be posted: its client, and the VAT that still waits.
PartToPost part_to_post(const Book& book, const SettlingPart& part, PartyId party);

/// The same for all parts of one payment, those of one document standing together.
std::vector<PartToPost> parts_to_post(const Book& book, const std::vector<SettlingPart>& parts,
                                      PartyId party);

/// The parts in the book's currency, at the rate their documents were issued at; the last part of a document
/// takes what the ledger still has of it. Parts in the book's own currency stay as they are.
std::vector<PartToPost> at_home(const Book& book, std::vector<PartToPost> parts);
/// The rate a document in another currency was issued at.
std::optional<ExchangeRate> rate_at_issue(const Book& book, DocumentId id);

/// Letters the lines of a document once nothing of it is open.
void letter_if_settled(Book::Write& write, const Book& book, DocumentId document, Date date);

std::string client_name(const Book& book, PartyId client);

/// Adds the draft entry. Problem "period.locked".
Checked<Done> post_lines(Book::Write& write, EntryHead head, std::vector<EntryLine> lines);

}  // namespace vireo
