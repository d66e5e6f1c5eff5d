#include "core/actions/import_invoice.h"

#include <algorithm>

#include "core/billing/document.h"
#include "core/einvoice/invoice_terms.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/catalog/catalog.h"
#include "core/store/catalog/invoice_list_catalog.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

constexpr int most_price_decimals = 6;
constexpr int rate_places = 6;

std::optional<PartyId> known_client(const Book& book, const InvoiceParty& buyer) {
  for (const Party& each : parties(book, {PartyRole::client, {}, false, 0})) {
    if (each.name != buyer.name) continue;
    const auto vat = std::find_if(each.identifiers.begin(), each.identifiers.end(),
                                  [](const PartyIdentifier& id) { return id.kind == "vat"; });
    if (buyer.vat_id.empty() || vat == each.identifiers.end() || vat->value == buyer.vat_id) return each.id;
  }
  return std::nullopt;
}

Party new_client(const InvoiceParty& buyer) {
  Party party;
  party.name = buyer.name;
  party.is_client = true;
  const std::string& second = buyer.address.street2;
  party.address = {buyer.address.street + (second.empty() ? "" : ", " + second), buyer.address.postcode,
                   buyer.address.city, buyer.address.country};
  party.email = buyer.contact.email;
  party.phone = buyer.contact.phone;
  if (!buyer.vat_id.empty()) party.identifiers.push_back({"vat", buyer.vat_id});
  return party;
}

DocumentLine line_of(const InvoiceLine& given, const std::vector<Unit>& units, Currency currency) {
  DocumentLine line;
  line.text = given.name;
  line.detail = given.description;
  line.quantity = Quantity::of(given.quantity).value();
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const Unit& each) { return each.code == given.unit; });
  line.unit = unit == units.end() ? given.unit : unit->id;
  Decimal price = given.net_price;
  if (given.price_base && !given.price_base->is_zero())
    price = price.divided_by(*given.price_base, most_price_decimals, Rounding::half_away_from_zero);
  line.unit_price = UnitPrice::of(price, currency).value();
  line.vat = {vat_category_of(given.category).value(), Rate::percent(given.rate.value_or(Decimal{}))};
  line.net = Money::rounded(given.net, currency, Rounding::half_away_from_zero);
  return line;
}

/// What is wrong, beside what only issuing gives it.
Problems problems_of(const InvoiceData& invoice, const TemplateSource& templates) {
  const auto lists = load_invoice_lists(templates);
  if (!lists) return lists.problems();
  InvoiceData checked = invoice;
  if (checked.number.empty()) checked.number = "-";
  Problems problems = check_invoice(checked, *lists);
  std::vector<std::string> categories;
  for (const InvoiceLine& line : invoice.lines) categories.push_back(line.category);
  for (const InvoiceAdjustment& each : invoice.adjustments) categories.push_back(each.category);
  for (const std::string& category : categories)
    if (!vat_category_of(category) && lists->vat_categories.admits(category))
      problems.push_back(problem("einvoice.unknown_category", {"", 0, "BT-118"},
                                 {{"value", category}, {"term", term_name("BT-118")}}));
  return problems;
}

/// The VAT in the accounting currency, when the invoice has another one and says at which rate; the rate,
/// when it says both amounts of VAT.
void complete_home_tax(InvoiceData& invoice, Currency home) {
  if (invoice.currency == home.code()) return;
  const bool says_both = invoice.tax_currency == home.code() && invoice.tax_total_home;
  if (!invoice.exchange_rate && says_both && !invoice.tax_total.is_zero())
    invoice.exchange_rate =
        invoice.tax_total_home->divided_by(invoice.tax_total, rate_places, Rounding::half_away_from_zero);
  if (!invoice.exchange_rate) return;
  if (invoice.tax_currency.empty()) invoice.tax_currency = home.code();
  if (!invoice.tax_total_home)
    invoice.tax_total_home =
        (invoice.tax_total * *invoice.exchange_rate).rounded(2, Rounding::half_away_from_zero);
}

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& each) { return each.severity == Severity::error; });
}

}  // namespace

Checked<DocumentId> import_invoice(Book& book, InvoiceData invoice, const Context& context) {
  reckon(invoice);
  complete_home_tax(invoice, profile_on(book, context.today).currency());
  Problems problems = problems_of(invoice, context.templates);
  if (has_error(problems)) return problems;
  const auto units = take(Catalog(context.templates).units(), problems);
  if (!units) return problems;
  DraftDocument draft;
  draft.kind = invoice.is_credit_note() ? DocumentKind::credit_note : DocumentKind::invoice;
  draft.currency = Currency::of(invoice.currency);
  draft.reference = invoice.order;
  draft.service_first = invoice.first;
  draft.service_last = invoice.last ? invoice.last : invoice.delivery;
  const bool names_corrected = draft.kind == DocumentKind::credit_note || invoice.type == "384";
  if (names_corrected && !invoice.preceding.empty())
    draft.corrects = document_numbered(book, invoice.preceding.front().number);
  for (const InvoiceLine& line : invoice.lines) draft.lines.push_back(line_of(line, *units, draft.currency));
  draft.given = std::make_shared<const InvoiceData>(std::move(invoice));
  const InvoiceParty& buyer = draft.given->buyer;
  auto made = book.write({{"deed.invoice_imported", {{"client", buyer.name}}}},
                         [&](Book::Write& write) -> Checked<DocumentId> {
                           const auto known = known_client(book, buyer);
                           draft.client = known ? *known : add_party(write, new_client(buyer));
                           return add_draft(write, draft);
                         });
  if (!made) return made;
  return Checked<DocumentId>(*made, std::move(problems));
}

}  // namespace vireo
