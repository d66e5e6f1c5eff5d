#pragma once
// Payments and settlements of a book. What a document still asks for is its total less its settlements.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/billing/payment.h"
#include "core/billing/payment_posting.h"
#include "core/billing/settling.h"
#include "core/store/book.h"

namespace vireo {

std::optional<Payment> payment(const Book& book, PaymentId id);
std::vector<Payment> payments(const Book& book, const Period& period);  // by date
std::vector<Payment> payments_of_document(const Book& book, DocumentId document);
std::vector<Settlement> settlements_of_payment(const Book& book, PaymentId id);
std::vector<Settlement> settlements_of_document(const Book& book, DocumentId id);

/// What an action needs to know of a document that money is booked on.
struct DocumentToSettle {
  DocumentId id{};
  std::string kind{};   // quote, invoice, credit_note
  std::string state{};  // draft, issued, accepted, refused, cancelled
  std::string number{};
  PartyId client{};
  std::string client_name{};
  std::optional<Date> issue_date{};
  Currency currency{};
  Money total_gross{};
};
std::optional<DocumentToSettle> document_to_settle(const Book& book, DocumentId id);
std::optional<DocumentToSettle> document_to_settle(const Book& book, std::string_view number);

/// What an issued document still asks for, with the VAT inside it.
OpenBalance open_balance(const Book& book, DocumentId id);
/// VAT of a document's own posting that still waits for money, by VAT code; empty when it was due at issue.
std::vector<PendingVat> pending_vat(const Book& book, DocumentId id);
/// What the client still owes for the document on the clients' account, in the book's currency (a credit
/// note: what is owed to the client).
Money ledger_balance(const Book& book, DocumentId id);
/// Money that a client paid too much and that waits for a later invoice.
Money client_credit(const Book& book, PartyId client);

PaymentId insert_payment(Book::Write& write, const Payment& payment);
/// `settlement.tax` as reckoned by tax_of_part().
SettlementId insert_settlement(Book::Write& write, const Settlement& settlement);
void delete_payment(Book::Write& write, PaymentId id);  // with its settlements
void delete_settlement(Book::Write& write, SettlementId id);

}  // namespace vireo
