#pragma once
// Drafts: begun, changed, discarded. A draft has no number, may be incomplete and can be undone.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/billing/document.h"
#include "core/billing/line_request.h"
#include "core/store/book.h"

namespace vireo {

/// As typed. When changing, an unset field stays as it is; an empty text empties it.
struct DraftRequest {
  DocumentKind kind = DocumentKind::invoice;
  std::optional<std::string> client{};  // a name or a unique fragment of it
  std::optional<PartyId> client_id{};   // wins over the name
  std::optional<std::vector<LineRequest>> lines{};
  std::optional<std::string> currency{};
  std::optional<std::string> language{};
  std::optional<std::string> reference{};
  std::optional<std::string> notes{};
  std::optional<std::string> service_first{};  // ISO days
  std::optional<std::string> service_last{};
  std::optional<std::string> payment_term_days{};
};

/// Problems, all at once, under the fields above and "lines[1].quantity": "client.unknown",
/// "client.ambiguous", "line.text_missing", "unit.unknown", "vat.unknown" and those of numbers and dates.
Checked<DocumentId> draft_document(Book& book, const DraftRequest& request, const Context& context);
/// "document.issued" {number} when it is no draft any more (its hint: credit it), "document.unknown".
Checked<Done> change_draft(Book& book, DocumentId id, const DraftRequest& request, const Context& context);
Checked<Done> discard_draft(Book& book, DocumentId id);

/// What the draft of such a request would come to, without writing: for a form's live totals.
Checked<DraftDocument> preview_draft(const Book& book, const DraftRequest& request, const Context& context);

}  // namespace vireo
