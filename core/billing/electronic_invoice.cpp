#include "core/billing/electronic_invoice.h"

#include <algorithm>

#include "core/einvoice/invoice_totals.h"

namespace vireo {
namespace {

constexpr const char* invoice_type = "380";
constexpr const char* deposit_code = "386";
constexpr const char* credit_note_type = "381";
constexpr const char* discount_code = "95";  // UNTDID 5189: discount
constexpr const char* sepa_transfer = "58";  // UNTDID 4461
constexpr const char* credit_transfer = "30";
constexpr const char* due_on_payment = "72";  // UNTDID 2475
constexpr const char* due_on_invoice = "5";
constexpr const char* mail_scheme = "EM";
constexpr const char* debits_mention = "vat_on_debits";

InvoiceParty party_of(const FrozenParty& frozen, const ElectronicNames& names, bool is_seller) {
  InvoiceParty party;
  party.name = frozen.name;
  party.address = {
      frozen.address.street, {}, frozen.address.postcode, frozen.address.city, frozen.address.country};
  const auto known = [&](const std::string& id) {
    return id.empty() ? std::string() : frozen.identifier(id);
  };
  if (const std::string id = known(names.legal_id); !id.empty()) party.legal_id = {names.legal_scheme, id};
  if (const std::string id = known(names.other_id); !id.empty())
    party.ids.push_back({names.other_scheme, id});
  party.vat_id = frozen.identifier("vat");
  if (is_seller && party.vat_id.empty()) party.tax_id = known(names.tax_id);
  if (!frozen.network_address.empty() && !names.endpoint_scheme.empty())
    party.endpoint = {names.endpoint_scheme, frozen.network_address};
  else if (const std::string id = known(names.endpoint_id); !id.empty())
    party.endpoint = {names.endpoint_scheme, id};
  else if (!frozen.email.empty())
    party.endpoint = {mail_scheme, frozen.email};
  if (is_seller) party.contact = {frozen.name, frozen.phone, frozen.email};
  return party;
}

InvoiceLine line_of(const DocumentLine& line, std::size_t number, const std::vector<Unit>& units) {
  InvoiceLine made;
  made.id = std::to_string(number);
  made.name = line.text;
  made.description = line.detail;
  made.quantity = line.quantity.value();
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const Unit& each) { return each.id == line.unit; });
  made.unit = unit == units.end() ? line.unit : unit->code;
  made.net_price = line.unit_price.value();
  made.category = std::string(code_of(line.vat.category));
  if (line.vat.category != VatCategory::outside_scope) made.rate = line.vat.rate.percent();
  if (!line.discount.fraction().is_zero()) {
    InvoiceAdjustment discount;
    discount.percent = line.discount.percent();
    discount.reason_code = discount_code;
    made.adjustments.push_back(std::move(discount));
  }
  return made;
}

void put_mentions(const IssuedDocument& document, InvoiceData& invoice) {
  for (const FrozenMention& mention : document.facts().mentions) {
    if (mention.id == debits_mention) invoice.vat_point_code = due_on_invoice;
    if (!mention.vat_category.empty()) {
      InvoiceTax tax;
      tax.category = mention.vat_category;
      tax.reason = mention.text;
      tax.reason_code = mention.reason_code;
      invoice.taxes.push_back(std::move(tax));
    } else {
      invoice.notes.push_back({mention.note_code, mention.text});
    }
  }
  if (!document.notes().empty()) invoice.notes.push_back({{}, document.notes()});
}

}  // namespace

InvoiceData electronic_invoice(const IssuedDocument& document, const ElectronicSetting& setting) {
  if (document.content().given) {
    InvoiceData given = *document.content().given;
    given.number = document.number();
    return given;
  }
  const FrozenFacts& facts = document.facts();
  const bool is_credit = document.kind() == DocumentKind::credit_note;
  InvoiceData invoice;
  invoice.number = document.number();
  invoice.type = is_credit ? credit_note_type : document.content().is_deposit() ? deposit_code : invoice_type;
  invoice.issue_date = document.issue_date();
  if (!is_credit) invoice.due_date = document.due_date();
  invoice.currency = document.currency().code();
  invoice.process = setting.seller.process;
  if (!facts.deposits.empty() && !setting.seller.final_process.empty())
    invoice.process = setting.seller.final_process;
  for (const TakenDeposit& each : facts.deposits) invoice.preceding.push_back({each.number, each.issue_date});
  invoice.prepaid = document.content().prepaid().value();
  invoice.order = document.reference();
  invoice.delivery = document.service_last() ? document.service_last() : std::optional(document.issue_date());
  invoice.first = document.service_first();
  if (invoice.first) invoice.last = document.service_last();
  if (facts.corrects) invoice.preceding.push_back({facts.corrects->number, facts.corrects->issue_date});
  invoice.seller = party_of(facts.sender, setting.seller, true);
  invoice.buyer = party_of(facts.client, setting.buyer, false);
  const bool is_taxed =
      std::any_of(document.lines().begin(), document.lines().end(),
                  [](const DocumentLine& line) { return line.vat.category == VatCategory::standard; });
  if (is_taxed) invoice.vat_point_code = due_on_payment;
  put_mentions(document, invoice);
  if (!facts.payment.iban.empty())
    invoice.payment = {document.currency().code() == "EUR" ? sepa_transfer : credit_transfer,
                       {},
                       document.number(),
                       facts.payment.iban,
                       facts.payment.holder,
                       facts.payment.bic,
                       {},
                       {},
                       {},
                       {},
                       {}};
  std::size_t number = 0;
  for (const DocumentLine& line : document.lines())
    invoice.lines.push_back(line_of(line, ++number, setting.units));
  if (facts.home) {
    invoice.tax_currency = facts.home->rate.to.code();
    invoice.tax_total_home = facts.home->total_tax.value();
  }
  reckon(invoice);
  return invoice;
}

}  // namespace vireo
