#pragma once
// credit_document: a credit note, the only correction of an issued invoice: whole, some of its lines, or an
// amount. It has its own number, reverses the posting and settles what is still open of the invoice.
#include <string>
#include <vector>

#include "core/actions/issue_document.h"

namespace vireo {

struct CreditRequest {
  DocumentId invoice{};
  std::vector<int> lines{};  // positions from 1; empty with no amount: all that is not credited yet
  std::string amount{};      // net, as typed: one line of this amount in the VAT proportion of the invoice
  std::string reason{};      // printed on the note
};

/// Issued today. Problems: "document.not_an_invoice", "document.not_issued", "credit_note.too_much" {rest},
/// "credit_note.nothing_left", "credit_note.unknown_line" {line}, those of issuing.
Checked<IssuedDocument> credit_document(Book& book, const CreditRequest& request, const Context& context,
                                        const ArchivePaper& archive);

}  // namespace vireo
