#include "core/actions/correcting.h"

#include <algorithm>

#include "core/actions/settling_steps.h"
#include "core/store/documents_table.h"
#include "core/store/entries_table.h"
#include "core/store/payments_table.h"

namespace vireo {
namespace {

constexpr const char* corrected_invoice_type = "384";

}  // namespace

std::optional<Money> part_set_against(const Book& book, const DraftDocument& draft, const Totals& totals) {
  if (draft.kind != DocumentKind::credit_note || !draft.corrects) return std::nullopt;
  const auto invoice = issued_of(book, *draft.corrects);
  if (!invoice || invoice->currency() != draft.currency) return std::nullopt;
  return std::min(open_amount(book, *draft.corrects), totals.gross);
}

void settle_corrected(Book::Write& write, const Book& book, const IssuedDocument& note, const Money& part) {
  if (!part.is_positive() || !note.corrects()) return;
  Settlement settlement;
  settlement.date = note.issue_date();
  settlement.amount = part;
  settlement.tax = tax_of_part(open_balance(book, note.id()), part);
  settlement.kind = SettlementKind::credit_note;
  for (const auto document : {*note.corrects(), note.id()}) {
    settlement.document = document;
    insert_settlement(write, settlement);
  }
}

bool replaces_invoice(const DraftDocument& draft) {
  return draft.kind == DocumentKind::invoice && draft.corrects && draft.given &&
         draft.given->type == corrected_invoice_type;
}

Checked<Done> may_replace(const Book& book, const DraftDocument& draft) {
  if (!replaces_invoice(draft)) return Done{};
  const auto first = issued_of(book, *draft.corrects);
  const auto settled = first ? settlements_of(book, first->id()) : std::vector<SettlementRow>{};
  const bool untouched = first && std::all_of(settled.begin(), settled.end(), [](const SettlementRow& each) {
                           return each.kind == name_of(SettlementKind::deposit);
                         });
  if (!untouched)
    return problem("document.replaced_moved", {"", 0, "BT-25"},
                   {{"number", first ? first->number() : std::string()}});
  return Done{};
}

Checked<Done> replace_invoice(Book::Write& write, const Book& book, const IssuedDocument& issued) {
  const DocumentId first = *issued.corrects();
  for (const EntryId id : entries_of_source(book, "document", first.value())) {
    const auto reversed = reverse_entry(write, id, issued.issue_date(), entry(book, id).head.label);
    if (!reversed) return reversed.problems();
    validate_entry(write, *reversed, issued.issue_date());
  }
  const OpenBalance open = open_balance(book, first);
  Settlement settlement;
  settlement.document = first;
  settlement.date = issued.issue_date();
  settlement.amount = open.open;
  settlement.tax = open.tax;
  settlement.kind = SettlementKind::credit_note;
  if (settlement.amount.is_positive()) insert_settlement(write, settlement);
  letter_if_settled(write, book, first, issued.issue_date());
  return Done{};
}

}  // namespace vireo
