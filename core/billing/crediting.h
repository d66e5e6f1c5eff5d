#pragma once
// What a credit note takes back of an invoice: everything left, some lines, or an amount shared over the VAT
// groups. Pure: the invoice and what earlier credit notes took back are given.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/billing/document.h"

namespace vireo {

struct Crediting {
  std::vector<int> lines{};       // positions from 1
  std::optional<Money> amount{};  // net
  /// Stands as the text of lines that are not the invoice's own.
  std::string text{};
  std::string unit{};
};

/// The lines of the credit note, amounts positive. `credited` are the groups of earlier credit notes of this
/// invoice. Problems: "credit_note.nothing_left", "credit_note.too_much" {rest}, "credit_note.unknown_line"
/// {line}, "credit_note.amount_not_positive".
Checked<std::vector<DocumentLine>> lines_to_credit(const IssuedDocument& invoice,
                                                   const std::vector<TaxGroup>& credited,
                                                   const Crediting& wanted);

}  // namespace vireo
