#pragma once
// Quotes, invoices and credit notes of a book: rows for lists, one draft or issued document whole, number
// series.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

/// One row of a list. Amounts are in the document's currency. `settled` is what payments, credit notes and
/// the like have ended; of a credit note, what of it was set against its invoice. `open` is the rest of an
/// issued invoice (or of a credit note: what the client may still use), zero otherwise.
struct DocumentRow {
  DocumentId id{};
  DocumentKind kind = DocumentKind::invoice;
  DocumentState state = DocumentState::draft;
  std::string number{};  // empty while a draft
  PartyId client{};
  std::string client_name{};
  std::optional<Date> issue_date{};
  std::optional<Date> due_date{};
  std::string reference{};
  Money total_net{};
  Money total_tax{};
  Money total_gross{};
  Money settled{};
  Money open{};
  bool overdue = false;  // an invoice with an open rest after its due date
  std::optional<DocumentId> corrects{};
};

enum class DocumentOrder { newest_first, oldest_first, number, client, due_date, amount };

struct DocumentFilter {
  std::optional<DocumentKind> kind{};
  std::optional<DocumentState> state{};
  std::optional<PartyId> client{};
  std::optional<Period> issued_within{};
  std::string text{};  // a fragment of the number, client or reference, folded
  bool only_open = false;
  bool only_overdue = false;
  DocumentOrder order = DocumentOrder::newest_first;
  int at_most = 0;  // 0: all
  int skip = 0;
};

std::vector<DocumentRow> documents(const Book& book, const DocumentFilter& filter, Date today);
std::optional<DocumentRow> document_row(const Book& book, DocumentId id, Date today);
std::optional<DocumentId> document_numbered(const Book& book, std::string_view number);

/// Nothing when there is no such document, or it has left (or not left) the draft state.
std::optional<DraftDocument> draft_of(const Book& book, DocumentId id);
std::optional<IssuedDocument> issued_of(const Book& book, DocumentId id);
/// What of the document is not settled yet, in its currency: its gross total less settlements.
Money open_amount(const Book& book, DocumentId id);

// Writing. Actions alone call these.
DocumentId add_draft(Book::Write& write, const DraftDocument& draft);
void change_draft_rows(Book::Write& write, const DraftDocument& draft);
void remove_draft(Book::Write& write, DocumentId id);
/// Turns the draft into an issued document; nothing of it changes any more but its state.
void store_issued(Book::Write& write, const IssuedDocument& issued);
void store_paper_hash(Book::Write& write, DocumentId id, std::string_view hash);
void change_document_state(Book::Write& write, DocumentId id, DocumentState state);

/// A part of a document's balance that ends: kind payment, bank_charges, discount, credit_note,
/// client_credit, refund.
struct SettlementRow {
  std::optional<PaymentId> payment{};
  DocumentId document{};
  Date date{};
  Money amount{};
  std::string kind{};
};
std::vector<SettlementRow> settlements_of(const Book& book, DocumentId id);

}  // namespace vireo
