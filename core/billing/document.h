#pragma once
// Documents: a draft has open fields; an issued document has a number, frozen sender, client and mentions,
// and no setter: a correction is a new document. core/store/documents_table.h keeps both.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/billing/totals.h"
#include "core/einvoice/invoice_data.h"
#include "core/parties/party.h"

namespace vireo {

enum class DocumentKind { quote, invoice, credit_note };
enum class DocumentState { draft, issued, accepted, refused, cancelled };

/// "quote", "invoice", "credit_note": what the file keeps and message ids end in.
std::string_view name_of(DocumentKind kind);
std::string_view name_of(DocumentState state);
std::optional<DocumentKind> document_kind_named(std::string_view name);
std::optional<DocumentState> document_state_named(std::string_view name);

struct DocumentLine {
  std::string text{};
  std::string detail{};
  Quantity quantity{};
  std::string unit{};  // the id of a Unit
  UnitPrice unit_price{};
  Rate discount{};
  VatTreatment vat{};
  Money net{};
  std::optional<ServiceId> service{};
  std::optional<std::int64_t> time_group{};  // of an invoice: the time it bills, see TimeEntry

  /// The amount the discount takes off.
  Money discount_amount() const;
  /// Figures without `net`, which follows from them.
  LineFigures figures() const;
};

/// What a person wrote; issued documents keep it as it was.
struct DraftDocument {
  DocumentId id{};
  DocumentKind kind = DocumentKind::invoice;
  PartyId client{};
  Currency currency{};
  std::string language{};  // empty: the client's
  std::string reference{};
  std::string notes{};
  std::optional<Date> service_first{};
  std::optional<Date> service_last{};
  std::optional<int> payment_term_days{};
  std::optional<DocumentId> corrects{};  // the invoice a credit note corrects or a corrected invoice replaces
  std::vector<DocumentLine> lines{};
  /// Asks for money in advance (a deposit invoice).
  bool asks_in_advance = false;
  /// The deposit invoices that a final invoice takes off.
  std::vector<DocumentId> deposits{};
  Money deposited{};  // what they came to, filled when read or planned
  /// The electronic invoice it was brought in as: its allowances, prices and sums hold as they are there.
  std::shared_ptr<const InvoiceData> given{};

  Totals totals() const;
  /// What a deposit invoiced before, or paid otherwise, takes off what is asked for.
  Money prepaid() const;
  /// An invoice over money asked for before anything was done.
  bool is_deposit() const;
};

struct FrozenIdentifier {
  std::string kind{};
  std::string label{};  // in the document's language
  std::string value{};
};

/// A party as it stood at issue.
struct FrozenParty {
  std::string name{};
  bool is_business = true;
  Address address{};
  std::vector<std::string> address_lines{};
  std::string country_name{};  // in the document's language
  std::string email{};
  std::string phone{};
  std::vector<FrozenIdentifier> identifiers{};
  std::string network_address{};  // where its platform takes electronic invoices; empty: from an identifier

  std::string identifier(std::string_view kind) const;
};

/// A sentence of the law as printed, with the codes an electronic invoice carries.
struct FrozenMention {
  std::string id{};
  std::string text{};
  std::string vat_category{};
  std::string reason_code{};
  std::string note_code{};
};

struct PaymentDetails {
  std::string iban{};
  std::string bic{};
  std::string holder{};
};

/// What a correction says of the document it corrects.
struct CorrectedDocument {
  std::string number{};
  Date issue_date{};
};

/// A deposit that a final invoice takes off.
struct TakenDeposit {
  std::string number{};
  Date issue_date{};
  Money gross{};
  Money tax{};
};

/// The amount in the book's own currency, when the document has another one.
struct HomeAmount {
  ExchangeRate rate{};
  Money total_gross{};
  Money total_tax{};
};

/// All that was fixed on the day of issue.
struct FrozenFacts {
  std::string language{};
  FrozenParty sender{};
  FrozenParty client{};
  std::string tagline{};
  std::string footer{};
  std::string logo_hash{};
  std::string layout{};  // one of the profile's choices; empty: the first
  std::string colour{};  // "#2B4C8C"; empty: the program's own
  PaymentDetails payment{};
  std::vector<FrozenMention> mentions{};
  std::optional<CorrectedDocument> corrects{};
  std::optional<HomeAmount> home{};
  std::vector<TakenDeposit> deposits{};
};

class IssuedDocument {
 public:
  struct Parts {
    DraftDocument content{};
    DocumentState state = DocumentState::issued;
    std::string number{};
    Date issue_date{};
    std::optional<Date> due_date{};  // of a quote: the last day it holds
    Totals totals{};
    FrozenFacts facts{};
    std::string paper_hash{};
  };
  explicit IssuedDocument(Parts parts) : parts_(std::move(parts)) {}

  DocumentId id() const { return parts_.content.id; }
  DocumentKind kind() const { return parts_.content.kind; }
  DocumentState state() const { return parts_.state; }
  const std::string& number() const { return parts_.number; }
  Date issue_date() const { return parts_.issue_date; }
  std::optional<Date> due_date() const { return parts_.due_date; }
  PartyId client() const { return parts_.content.client; }
  Currency currency() const { return parts_.content.currency; }
  const std::string& language() const { return parts_.facts.language; }
  const std::string& reference() const { return parts_.content.reference; }
  const std::string& notes() const { return parts_.content.notes; }
  std::optional<Date> service_first() const { return parts_.content.service_first; }
  std::optional<Date> service_last() const { return parts_.content.service_last; }
  std::optional<DocumentId> corrects() const { return parts_.content.corrects; }
  const std::vector<DocumentLine>& lines() const { return parts_.content.lines; }
  const DraftDocument& content() const { return parts_.content; }
  const Totals& totals() const { return parts_.totals; }
  const FrozenFacts& facts() const { return parts_.facts; }
  /// Where the archived PDF lies in the book (blobs_table.h); empty when none was archived.
  const std::string& paper_hash() const { return parts_.paper_hash; }

 private:
  Parts parts_;
};

}  // namespace vireo
