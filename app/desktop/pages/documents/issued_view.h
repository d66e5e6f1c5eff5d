#pragma once
// IssuedView: one issued document to read, and what can be done with it: its PDF, money on it, a credit note,
// the answer to a quote, the words of an e-mail. No wx; shown by issued_panel.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/table_of.h"
#include "app/desktop/pages/documents/documents_view.h"
#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/session.h"
#include "core/actions/answer_quote.h"
#include "core/actions/credit_document.h"
#include "core/store/documents_table.h"

namespace vireo {

struct Fact {
  std::string label{};
  std::string value{};
};

/// Something that ended a part of what the document asks for.
struct SettledPart {
  std::string date{};
  std::string what{};
  std::string amount{};
  std::optional<PaymentId> payment{};
};

struct IssuedLine {
  std::int64_t position = 0;
  std::string text{};
  std::string quantity{};
  std::string unit_price{};
  std::string vat{};
  Money net{};
};

class IssuedView {
 public:
  explicit IssuedView(Session& session);

  /// False when there is no such issued document.
  bool load(DocumentId id);
  bool loaded() const { return document_.has_value(); }
  const IssuedDocument& document() const { return *document_; }
  const DocumentRow& row() const { return *row_; }
  std::string title() const;
  Status status() const;
  std::vector<Fact> facts() const;
  std::vector<TotalRow> totals() const;
  std::vector<SettledPart> settled() const;
  /// Worded, empty when nothing is open.
  std::string open_text() const;

  bool can_be_paid() const;
  bool can_be_credited() const;
  bool can_be_answered() const;
  bool can_become_invoice() const;

  /// The archived paper, or one drawn anew when none was archived.
  std::string paper() const;
  std::string paper_name() const;
  /// Subject and text to paste into an e-mail, in the document's language.
  std::string email_text() const;
  std::string email_address() const;

  Checked<Done> answer(QuoteAnswer answer);
  Checked<DocumentId> make_invoice();
  /// A quote of which deposits were invoiced can end in a final invoice.
  bool has_deposits() const;
  Checked<DocumentId> make_deposit(const Decimal& percent);
  Checked<DocumentId> make_progress(const Decimal& percent);
  Checked<DocumentId> revise();
  Checked<DocumentId> make_final();
  /// `lines`: positions from 1; empty: everything not credited yet.
  Checked<IssuedDocument> credit(const std::vector<int>& lines, const std::string& reason);

  TableOf<IssuedLine> lines;

 private:
  Wording wording_of_document() const;
  void show_lines();
  Session& session_;
  std::optional<IssuedDocument> document_;
  std::optional<DocumentRow> row_;
  std::vector<Unit> units_;
};

}  // namespace vireo
