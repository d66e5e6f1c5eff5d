#pragma once
// Payments and settlements of a book. What a document still asks for is its total less its settlements.
#include <optional>
#include <vector>

#include "core/billing/payment.h"
#include "core/billing/settling.h"
#include "core/store/book.h"

namespace vireo {

std::optional<Payment> payment(const Book& book, PaymentId id);
std::vector<Payment> payments(const Book& book, const Period& period);  // by date
std::vector<Payment> payments_of_document(const Book& book, DocumentId document);
std::vector<Settlement> settlements_of_payment(const Book& book, PaymentId id);
std::vector<Settlement> settlements_of_document(const Book& book, DocumentId id);

/// What an issued document still asks for, with the VAT inside it.
OpenBalance open_balance(const Book& book, DocumentId id);
/// Money that a client paid too much and that waits for a later invoice.
Money client_credit(const Book& book, PartyId client);

PaymentId insert_payment(Book::Write& write, const Payment& payment);
/// `settlement.tax` as reckoned by tax_of_part().
SettlementId insert_settlement(Book::Write& write, const Settlement& settlement);
void delete_payment(Book::Write& write, PaymentId id);  // with its settlements
void delete_settlement(Book::Write& write, SettlementId id);

}  // namespace vireo
