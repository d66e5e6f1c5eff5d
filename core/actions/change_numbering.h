#pragma once
// change_numbering: how the next documents of a kind are numbered. Numbers already given stay as they are,
// the counter goes on.
#include <string>

#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

struct NumberingChange {
  DocumentKind kind = DocumentKind::invoice;
  std::string pattern{};
};

/// Problems "numbering.wrong_pattern" {typed}, in the fields "quote", "invoice", "credit_note"; all at once.
/// Changes that change nothing are passed over.
Checked<Done> change_numbering(Book& book, const std::vector<NumberingChange>& changes);

}  // namespace vireo
