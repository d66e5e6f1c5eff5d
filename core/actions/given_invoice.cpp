#include "core/actions/given_invoice.h"

#include "core/store/documents_table.h"

namespace vireo {
namespace {

FrozenParty frozen(const InvoiceParty& party) {
  FrozenParty frozen;
  frozen.name = party.name;
  frozen.address = {party.address.street, party.address.postcode, party.address.city, party.address.country};
  frozen.address_lines = {party.address.street};
  if (!party.address.street2.empty()) frozen.address_lines.push_back(party.address.street2);
  frozen.address_lines.push_back(party.address.postcode + " " + party.address.city);
  frozen.country_name = party.address.country;
  frozen.email = party.contact.email;
  frozen.phone = party.contact.phone;
  const auto add = [&](const char* kind, const char* label, const std::string& value) {
    if (!value.empty()) frozen.identifiers.push_back({kind, label, value});
  };
  add("legal_id", "ID", party.legal_id.value);
  add("vat", "VAT", party.vat_id);
  add("tax_id", "Tax", party.tax_id);
  return frozen;
}

}  // namespace

FrozenFacts facts_of_given(const InvoiceData& given, const std::string& language) {
  FrozenFacts facts;
  facts.language = language;
  facts.sender = frozen(given.seller);
  facts.client = frozen(given.buyer);
  facts.payment = {given.payment.iban, given.payment.bic, given.payment.holder};
  for (const InvoiceTax& tax : given.taxes)
    if (!tax.reason.empty())
      facts.mentions.push_back({"vat_" + tax.category, tax.reason, tax.category, tax.reason_code, {}});
  for (const InvoiceNote& note : given.notes)
    facts.mentions.push_back({"note", note.text, {}, {}, note.code});
  if (!given.payment.terms.empty()) facts.mentions.push_back({"terms", given.payment.terms, {}, {}, {}});
  if (!given.preceding.empty() && given.preceding.front().date)
    facts.corrects = CorrectedDocument{given.preceding.front().number, *given.preceding.front().date};
  return facts;
}

Checked<TakenNumber> number_for(const Book& book, const InvoiceData& given, const NumberSeries& series,
                                Date day) {
  if (given.number.empty()) return take_number(series, day);
  if (document_numbered(book, given.number))
    return problem("document.number_taken", {"", 0, "number"}, {{"number", given.number}});
  const auto read = read_number(series.pattern, given.number);
  // A number of another form comes from another program: the own series stays as it is.
  if (!read || number_text(series.pattern, read->year, read->number) != given.number)
    return TakenNumber{given.number, series};
  auto next = take_number(series, day);
  if (next && next->number != given.number)
    return problem("document.number_gap", {"", 0, "number"},
                   {{"number", given.number}, {"next", next->number}});
  return next;
}

NamedDeposits named_deposits(const Book& book, const DraftDocument& draft) {
  NamedDeposits found{{}, Money(draft.currency), Money(draft.currency), {}};
  const auto add = [&](const IssuedDocument& deposit) {
    found.totals.push_back(deposit.totals());
    found.gross += deposit.totals().gross;
    found.tax += deposit.totals().tax;
    found.taken.push_back(
        {deposit.number(), deposit.issue_date(), deposit.totals().gross, deposit.totals().tax});
  };
  for (const DocumentId id : draft.deposits)
    if (const auto deposit = issued_of(book, id)) add(*deposit);
  if (!draft.given || draft.kind != DocumentKind::invoice || draft.given->prepaid.is_zero()) return found;
  for (const PrecedingInvoice& each : draft.given->preceding) {
    const auto id = document_numbered(book, each.number);
    const auto deposit = id ? issued_of(book, *id) : std::nullopt;
    if (!deposit || !deposit->content().is_deposit() || deposit->currency() != draft.currency) continue;
    add(*deposit);
  }
  return found;
}

}  // namespace vireo
