#include "core/actions/credit_document.h"

#include <algorithm>

#include "core/actions/correcting.h"
#include "core/actions/issue_plan.h"
#include "core/base/text.h"
#include "core/billing/crediting.h"
#include "core/store/documents_table.h"
#include "core/store/payments_table.h"

namespace vireo {
namespace {

Checked<IssuedDocument> invoice_to_credit(const Book& book, DocumentId id) {
  const auto row = document_row(book, id, Date());
  if (!row) return problem("document.unknown", {"", 0, "document"}, {{"document", id.value()}});
  if (row->kind != DocumentKind::invoice)
    return problem("document.not_an_invoice", {"", 0, "document"}, {{"number", row->number}});
  if (row->state == DocumentState::draft) return problem("document.not_issued", {"", 0, "document"});
  return issued_of(book, id).value();
}

/// The groups that earlier credit notes of this invoice took back.
std::vector<TaxGroup> credited_groups(const Book& book, const IssuedDocument& invoice) {
  std::vector<TaxGroup> groups;
  DocumentFilter notes;
  notes.kind = DocumentKind::credit_note;
  notes.client = invoice.client();
  for (const auto& row : documents(book, notes, Date())) {
    if (row.corrects != invoice.id() || row.state == DocumentState::draft) continue;
    const auto note = issued_of(book, row.id).value();
    groups.insert(groups.end(), note.totals().groups.begin(), note.totals().groups.end());
  }
  return groups;
}

/// Texts of the note are worded in the invoice's language.
Checked<Crediting> crediting_of(const IssuedDocument& invoice, const CreditRequest& request,
                                const Context& context) {
  Problems found;
  Crediting wanted{request.lines, {}, trimmed(request.reason), {}};
  const Catalog catalog(context.templates);
  if (const auto units = take(catalog.units(), found)) {
    // An amount is one piece of something.
    const Unit* piece = unit_named(*units, "C62");
    wanted.unit = piece ? piece->id : units->front().id;
  }
  if (wanted.text.empty()) {
    const auto known = catalog.document_languages();
    const bool worded = std::find(known.begin(), known.end(), invoice.language()) != known.end();
    if (const auto wording = take(catalog.document_wording(worded ? invoice.language() : "en"), found))
      wanted.text = wording->text("paper.credit_line", {{"number", invoice.number()}});
  }
  if (!trimmed(request.amount).empty()) {
    if (const auto value = parse_typed_decimal(request.amount))
      wanted.amount = take(Money::of(*value, invoice.currency()), found, "amount");
    else
      found.push_back(problem("money.unreadable", {"", 0, "amount"}, {{"typed", request.amount}}));
  }
  if (!found.empty()) return found;
  return wanted;
}

DraftDocument note_of(const IssuedDocument& invoice, std::vector<DocumentLine> lines,
                      const std::string& reason) {
  DraftDocument note;
  note.kind = DocumentKind::credit_note;
  note.client = invoice.client();
  note.currency = invoice.currency();
  note.language = invoice.language();
  note.reference = invoice.reference();
  note.notes = trimmed(reason);
  note.corrects = invoice.id();
  note.lines = std::move(lines);
  return note;
}

}  // namespace

Checked<IssuedDocument> credit_document(Book& book, const CreditRequest& request, const Context& context,
                                        const ArchivePaper& archive) {
  const auto invoice = invoice_to_credit(book, request.invoice);
  if (!invoice) return invoice.problems();
  const auto wanted = crediting_of(*invoice, request, context);
  if (!wanted) return wanted.problems();
  const auto lines = lines_to_credit(*invoice, credited_groups(book, *invoice), *wanted);
  if (!lines) return lines.problems();
  DraftDocument note = note_of(*invoice, *lines, request.reason);
  std::optional<ExchangeRate> rate;
  if (invoice->facts().home) rate = invoice->facts().home->rate;
  auto planned = plan_issue(book, note, rate, context);
  if (!planned) return planned.problems();
  IssuePlan plan = std::move(planned).value();
  plan.parts.facts.corrects = CorrectedDocument{invoice->number(), invoice->issue_date()};
  const Money part = part_set_against(book, note, plan.parts.totals).value_or(Money(invoice->currency()));
  const Arguments told{{"client", plan.parts.facts.client.name}, {"invoice", invoice->number()}};
  return book.write({{"deed.credit_note_issued", told}}, [&](Book::Write& write) -> Checked<IssuedDocument> {
    write.make_final("undo.reversal.new_invoice");
    IssuePlan final_plan = plan;
    final_plan.parts.content.id = add_draft(write, note);
    auto issued = carry_out(write, book, std::move(final_plan), archive, part);
    if (issued) settle_corrected(write, book, *issued, part);
    return issued;
  });
}

}  // namespace vireo
