#include "core/actions/issue_document.h"

#include "core/actions/correcting.h"
#include "core/actions/issue_plan.h"
#include "core/billing/numbering.h"
#include "core/store/documents_table.h"
#include "core/store/series_table.h"

namespace vireo {
namespace {

Checked<DraftDocument> draft_to_issue(const Book& book, DocumentId id) {
  if (auto draft = draft_of(book, id)) return std::move(*draft);
  if (const auto row = document_row(book, id, Date()))
    return problem("document.issued", {"", 0, "document"}, {{"number", row->number}});
  return problem("document.unknown", {"", 0, "document"}, {{"document", id.value()}});
}

/// What cannot be taken back, and how it is corrected instead.
const char* reversal_of(DocumentKind kind) {
  return kind == DocumentKind::quote ? "undo.reversal.new_quote" : "undo.reversal.credit_note";
}

}  // namespace

Checked<IssuedDocument> issue_document(Book& book, const IssueRequest& request, const Context& context,
                                       const ArchivePaper& archive) {
  const auto draft = draft_to_issue(book, request.document);
  if (!draft) return draft.problems();
  auto plan = plan_issue(book, *draft, request.exchange_rate, context);
  if (!plan) return plan.problems();
  const std::string client = plan->parts.facts.client.name;
  const auto part = part_set_against(book, *draft, plan->parts.totals);
  return book.write({{"deed." + std::string(name_of(draft->kind)) + "_issued", {{"client", client}}}},
                    [&](Book::Write& write) -> Checked<IssuedDocument> {
                      write.make_final(reversal_of(draft->kind));
                      auto issued = carry_out(write, book, *plan, archive, part);
                      if (issued && part) settle_corrected(write, book, *issued, *part);
                      if (issued && replaces_invoice(*draft))
                        if (const auto replaced = replace_invoice(write, book, *issued); !replaced)
                          return replaced.problems();
                      return issued;
                    });
}

Problems missing_before_issue(const Book& book, DocumentId id, const Context& context) {
  const auto draft = draft_to_issue(book, id);
  if (!draft) return draft.problems();
  return missing_before_issue(book, *draft, context);
}

Problems missing_before_issue(const Book& book, const DraftDocument& draft, const Context& context) {
  return plan_issue(book, draft, std::nullopt, context).problems();
}

Checked<IssuedDocument> preview_issued(const Book& book, const IssueRequest& request,
                                       const Context& context) {
  const auto draft = draft_to_issue(book, request.document);
  if (!draft) return draft.problems();
  auto plan = plan_issue(book, *draft, request.exchange_rate, context);
  if (!plan) return plan.problems();
  auto parts = plan->parts;
  parts.number = take_number(number_series(book, draft->kind), context.today).value().number;
  return IssuedDocument(std::move(parts));
}

Checked<IssuedDocument> sketch_issued(const Book& book, const DraftDocument& draft, const Context& context) {
  Problems missing;
  auto plan = sketch_issue(book, draft, std::nullopt, context, missing);
  if (!plan) return plan.problems();
  auto parts = plan->parts;
  if (const auto taken = take_number(number_series(book, draft.kind), context.today))
    parts.number = taken->number;
  return IssuedDocument(std::move(parts));
}

}  // namespace vireo
