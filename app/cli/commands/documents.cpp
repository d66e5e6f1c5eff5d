// document draft, change, issue, credit, discard, pdf; quotes' answers. "invoice ..." and "quote ..." are
// these with their kind.
#include "app/cli/commands/all.h"
#include "app/cli/commands/document_answers.h"
#include "app/cli/files.h"
#include "core/actions/answer_quote.h"
#include "core/actions/credit_document.h"
#include "core/actions/document_advice.h"
#include "core/actions/draft_document.h"
#include "core/store/accounts_table.h"
#include "core/store/blobs_table.h"
#include "core/store/documents_table.h"
#include "reports/papers/document_pdf.h"

namespace vireo::cli {
namespace {

Context context_of(const Invocation& invocation) {
  return {invocation.templates(), invocation.today()};
}

DraftRequest draft_request(Invocation& invocation) {
  DraftRequest request;
  const auto text = [&](const char* name) {
    return invocation.given(name) ? std::optional(invocation.text(name)) : std::nullopt;
  };
  const std::string kind = invocation.command().document_kind.empty() ? invocation.text("kind")
                                                                      : invocation.command().document_kind;
  if (const auto known = document_kind_named(kind))
    request.kind = *known;
  else if (!kind.empty())
    invocation.refuse(problem("document.kind_unknown", {{}, 0, "--kind"}, {{"typed", kind}}));
  request.client = text("client");
  request.currency = text("currency");
  request.language = text("language");
  request.reference = text("reference");
  request.notes = text("notes");
  request.service_first = text("service-from");
  request.service_last = text("service-to");
  request.payment_term_days = text("payment-days");
  if (invocation.given("line")) {
    request.lines.emplace();
    for (const std::string& typed : invocation.texts("line"))
      if (const auto line = invocation.take(parse_line(typed))) request.lines->push_back(*line);
  }
  return request;
}

void tell_issued(Invocation& invocation, const Book& book, const IssuedDocument& document) {
  invocation.answer = {{"number", document.number()},
                       {"document", document.id().value()},
                       {"kind", name_of(document.kind())},
                       {"issue_date", document.issue_date().text()},
                       {"due_date", document.due_date() ? document.due_date()->text() : ""},
                       {"total_net", document.totals().net.text()},
                       {"total_tax", document.totals().tax.text()},
                       {"total_gross", document.totals().gross.text()},
                       {"currency", document.currency().code()}};
  for (const FrozenMention& mention : document.facts().mentions)
    invocation.answer["mentions"].push_back(mention.text);
  invocation.say("cli.said.issued", {{"number", document.number()}, {"amount", document.totals().gross}});
  if (!invocation.given("pdf")) return;
  write_file(invocation, invocation.text("pdf"), blob_bytes(book, document.paper_hash()).value_or(""));
  invocation.answer["pdf"] = invocation.text("pdf");
  invocation.say("cli.said.written", {{"file", invocation.text("pdf")}});
}

void tell_draft(Invocation& invocation, const Book& book, const std::optional<DocumentId>& draft) {
  if (!draft) return;
  const DraftDocument content = *draft_of(book, *draft);
  const Totals totals = content.totals();
  invocation.answer = {{"draft", draft->value()},
                       {"total_net", totals.net.text()},
                       {"total_tax", totals.tax.text()},
                       {"total_gross", totals.gross.text()},
                       {"to_pay", (totals.gross - content.prepaid()).text()},
                       {"currency", content.currency.code()}};
  invocation.say("cli.said.drafted",
                 {{"draft", std::to_string(draft->value())}, {"amount", totals.gross - content.prepaid()}});
}

/// Warnings beside the answer.
void advise(Invocation& invocation, const Book& book, DocumentId id) {
  if (auto told = document_advice(book, *draft_of(book, id), context_of(invocation)); !told.empty())
    invocation.refuse(std::move(told));
}

}  // namespace

void document_draft(Invocation& invocation) {
  const DraftRequest request = draft_request(invocation);
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto id = invocation.take(draft_document(*book, request, context_of(invocation)));
  if (!id) return;
  const Totals totals = draft_of(*book, *id)->totals();
  invocation.answer = {{"draft", id->value()},
                       {"total_net", totals.net.text()},
                       {"total_tax", totals.tax.text()},
                       {"total_gross", totals.gross.text()},
                       {"currency", totals.gross.currency().code()}};
  for (const Problem& missing : missing_before_issue(*book, *id, context_of(invocation)))
    invocation.answer["missing"].push_back(
        {{"code", missing.code()}, {"message", invocation.wording().text(missing)}});
  invocation.say("cli.said.drafted", {{"draft", std::to_string(id->value())}, {"amount", totals.gross}});
  advise(invocation, *book, *id);
}

void document_change(Invocation& invocation) {
  const DraftRequest request = draft_request(invocation);
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id || !invocation.take(change_draft(*book, *id, request, context_of(invocation)))) return;
  const Totals totals = draft_of(*book, *id)->totals();
  invocation.answer = {{"draft", id->value()},
                       {"total_gross", totals.gross.text()},
                       {"currency", totals.gross.currency().code()}};
  invocation.say("cli.said.drafted", {{"draft", std::to_string(id->value())}, {"amount", totals.gross}});
}

void document_issue(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  IssueRequest request{*id, std::nullopt};
  if (invocation.given("exchange-rate")) {
    const auto draft = draft_of(*book, *id);
    const auto value = parse_typed_decimal(invocation.text("exchange-rate"));
    if (!value || !draft)
      return invocation.refuse(problem("rate.unreadable", {{}, 0, "--exchange-rate"},
                                       {{"typed", invocation.text("exchange-rate")}}));
    request.exchange_rate =
        ExchangeRate{draft->currency, ledger_currency(*book), *value, "", invocation.today()};
  }
  const auto issued = invocation.take(
      issue_document(*book, request, context_of(invocation), archive_as_pdf(*book, invocation.templates())));
  if (issued) tell_issued(invocation, *book, *issued);
}

void document_credit(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  CreditRequest request{*id, {}, invocation.text("amount"), invocation.text("reason")};
  for (const std::string& typed : invocation.texts("line")) {
    const auto value = Decimal::parse(typed);
    const auto position = value ? value->at_places(0) : std::nullopt;
    if (!position)
      return invocation.refuse(problem("number.unreadable", {{}, 0, "--line"}, {{"typed", typed}}));
    request.lines.push_back(static_cast<int>(*position));
  }
  const auto issued = invocation.take(
      credit_document(*book, request, context_of(invocation), archive_as_pdf(*book, invocation.templates())));
  if (issued) tell_issued(invocation, *book, *issued);
}

void document_discard(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id || !invocation.take(discard_draft(*book, *id))) return;
  invocation.answer = {{"discarded", id->value()}};
  invocation.say("cli.said.discarded");
}

void document_pdf_file(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  const auto issued = issued_of(*book, *id);
  const auto shown =
      issued ? issued : invocation.take(preview_issued(*book, {*id, {}}, context_of(invocation)));
  if (!shown) return;
  const auto archived = issued ? blob_bytes(*book, issued->paper_hash()) : std::nullopt;
  write_file(invocation, invocation.text("o"),
             archived ? *archived : document_pdf(*book, invocation.templates(), *shown));
  invocation.answer = {{"pdf", invocation.text("o")}, {"archived", archived.has_value()}};
  invocation.say("cli.said.written", {{"file", invocation.text("o")}});
}

void quote_answer(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  const bool refused = invocation.given("refused");
  if (!invocation.take(answer_quote(*book, *id, refused ? QuoteAnswer::refused : QuoteAnswer::accepted)))
    return;
  invocation.answer = {{"document", id->value()}, {"answer", refused ? "refused" : "accepted"}};
  invocation.say(refused ? "cli.said.quote_refused" : "cli.said.quote_accepted");
}

void quote_accept(Invocation& invocation) {
  quote_answer(invocation);
}

void quote_deposit(Invocation& invocation) {
  const auto percent = invocation.decimal("percent");
  Book* book = invocation.book();
  if (!book || !percent || invocation.refused()) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  tell_draft(invocation, *book,
             invocation.take(deposit_from_quote(*book, *id, *percent, context_of(invocation))));
}

void quote_progress(Invocation& invocation) {
  const auto percent = invocation.decimal("percent");
  Book* book = invocation.book();
  if (!book || !percent || invocation.refused()) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  tell_draft(invocation, *book,
             invocation.take(progress_from_quote(*book, *id, *percent, context_of(invocation))));
}

void quote_revise(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  tell_draft(invocation, *book, invocation.take(revise_quote(*book, *id)));
}

void quote_final(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  tell_draft(invocation, *book, invocation.take(final_from_quote(*book, *id, context_of(invocation))));
}

void quote_invoice(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  if (!id) return;
  const auto draft = invocation.take(invoice_from_quote(*book, *id, context_of(invocation)));
  if (!draft) return;
  invocation.answer = {{"draft", draft->value()}};
  invocation.say("cli.said.drafted", {{"draft", std::to_string(draft->value())},
                                      {"amount", draft_of(*book, *draft)->totals().gross}});
}

}  // namespace vireo::cli
