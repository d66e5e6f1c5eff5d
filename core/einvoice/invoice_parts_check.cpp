#include "core/einvoice/invoice_parts_check.h"

#include <algorithm>
#include <set>

#include "core/einvoice/invoice_terms.h"
#include "core/einvoice/invoice_totals.h"
#include "core/parties/identifier_checks.h"

namespace vireo {
namespace {

constexpr int most_price_decimals = 6;
constexpr int most_quantity_decimals = 4;
/// How far a line may be from quantity x price where others rounded otherwise (Peppol R120).
const Decimal rounding_slack = Decimal::of(2, 2);
/// Lists of identifiers whose keys are known: SIREN, SIRET, EAN location numbers are checked by their own
/// digits.
constexpr std::pair<std::string_view, IdentifierCheck> keyed_schemes[] = {{"0002", IdentifierCheck::luhn},
                                                                          {"0009", IdentifierCheck::luhn}};

Problem found(const char* code, const char* term, Arguments arguments = {}) {
  arguments.emplace_back("term", term_name(term));
  return problem(code, {"", 0, term}, std::move(arguments));
}

bool is_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

void check_id(const SchemedId& id, const char* term, const InvoiceLists& lists, Problems& problems) {
  if (!id.scheme.empty() && !lists.identifier_lists.admits(id.scheme))
    problems.push_back(found("einvoice.unknown_code", term, {{"value", id.scheme}}));
  for (const auto& [scheme, check] : keyed_schemes) {
    if (id.scheme != scheme || id.empty()) continue;
    const std::size_t length = scheme == "0002" ? 9 : 14;
    if (!is_digits(id.value) || id.value.size() != length || !bears_out(check, id.value))
      problems.push_back(found("einvoice.bad_key", term, {{"value", id.value}}));
  }
}

void check_vat_id(const std::string& id, const char* term, const VatKeyCheck& keys, Problems& problems) {
  if (id.empty()) return;
  if (id.size() < 4 || !is_upper(id[0]) || !is_upper(id[1])) {
    problems.push_back(found("einvoice.vat_prefix", term, {{"value", id}}));
    return;
  }
  const bool is_plain = std::all_of(id.begin() + 2, id.end(), [](char c) {
    return is_upper(c) || (c >= '0' && c <= '9') || c == '+' || c == '*';
  });
  if (!is_plain || id.size() > 16) problems.push_back(found("einvoice.bad_key", term, {{"value", id}}));
  // A key that does not come out may still be a number its office gave: said, not refused.
  else if (keys && !keys(id))
    problems.push_back(
        warning("einvoice.doubtful_key", {"", 0, term}, {{"value", id}, {"term", term_name(term)}}));
}

}  // namespace

void check_amount(const Decimal& amount, const char* term, Problems& problems) {
  if (amount.significant_scale() > 2)
    problems.push_back(found("einvoice.too_fine", term, {{"value", amount.text()}, {"places", 2}}));
}

void check_percent(const InvoiceAdjustment& adjustment, const char* term, Problems& problems) {
  if (!adjustment.percent || !adjustment.base) return;
  const Decimal reckoned =
      (*adjustment.base * *adjustment.percent).divided_by(Decimal::of(100), 2, Rounding::half_away_from_zero);
  if (reckoned != adjustment.amount)
    problems.push_back(found("einvoice.percent_sum", term,
                             {{"stated", adjustment.amount.text()}, {"reckoned", amount_text(reckoned)}}));
}

void check_reason(const InvoiceAdjustment& adjustment, const InvoiceLists& lists, const char* term,
                  Problems& problems) {
  const CodeList& list = adjustment.is_charge ? lists.charge_reasons : lists.allowance_reasons;
  if (!adjustment.reason_code.empty() && !list.admits(adjustment.reason_code))
    problems.push_back(found("einvoice.unknown_code", term, {{"value", adjustment.reason_code}}));
}

Problems check_parties(const InvoiceData& invoice, const InvoiceLists& lists) {
  Problems problems;
  const InvoiceParty& seller = invoice.seller;
  if (seller.ids.empty() && seller.legal_id.empty() && seller.vat_id.empty())
    problems.push_back(found("einvoice.seller_unknown", "BT-29"));
  for (const SchemedId& id : seller.ids) check_id(id, "BT-29", lists, problems);
  for (const SchemedId& id : invoice.buyer.ids) check_id(id, "BT-46", lists, problems);
  check_id(seller.legal_id, "BT-30", lists, problems);
  check_id(invoice.buyer.legal_id, "BT-47", lists, problems);
  check_vat_id(seller.vat_id, "BT-31", lists.vat_key, problems);
  check_vat_id(invoice.buyer.vat_id, "BT-48", lists.vat_key, problems);
  for (const auto& [endpoint, term] :
       {std::pair(seller.endpoint, "BT-34"), std::pair(invoice.buyer.endpoint, "BT-49")})
    if (!endpoint.empty() && !endpoint.scheme.empty() && !lists.endpoint_lists.admits(endpoint.scheme))
      problems.push_back(found("einvoice.unknown_code", term, {{"value", endpoint.scheme}}));
  if (!seller.endpoint.empty() && seller.endpoint.scheme.empty())
    problems.push_back(found("einvoice.endpoint_scheme", "BT-34"));
  if (!invoice.buyer.endpoint.empty() && invoice.buyer.endpoint.scheme.empty())
    problems.push_back(found("einvoice.endpoint_scheme", "BT-49"));
  for (const auto& [country, term] :
       {std::pair(seller.address.country, "BT-40"), std::pair(invoice.buyer.address.country, "BT-55"),
        std::pair(invoice.delivered_to.country, "BT-80")})
    if (!country.empty() && !lists.countries.admits(country))
      problems.push_back(found("einvoice.unknown_country", term, {{"value", country}}));
  return problems;
}

Problems check_lines(const InvoiceData& invoice, const InvoiceLists& lists) {
  Problems problems;
  std::set<std::string> ids;
  std::size_t count = 0;
  for (const InvoiceLine& line : invoice.lines) {
    ++count;
    const std::string id = line.id.empty() ? std::to_string(count) : line.id;
    const auto refuse = [&](const char* code, const char* term, Arguments arguments = {}) {
      arguments.emplace_back("line", id);
      problems.push_back(found(code, term, std::move(arguments)));
    };
    if (line.id.empty()) refuse("einvoice.missing_in_line", "BT-126");
    if (!line.id.empty() && !ids.insert(line.id).second) refuse("einvoice.line_twice", "BT-126");
    if (line.name.empty()) refuse("einvoice.missing_in_line", "BT-153");
    if (line.unit.empty())
      refuse("einvoice.missing_in_line", "BT-130");
    else if (!lists.units.admits(line.unit))
      refuse("einvoice.unknown_code", "BT-130", {{"value", line.unit}});
    if (line.category.empty())
      refuse("einvoice.missing_in_line", "BT-151");
    else if (!lists.vat_categories.admits(line.category))
      refuse("einvoice.unknown_category", "BT-151", {{"value", line.category}});
    if (line.category != "O" && !line.category.empty() && !line.rate)
      refuse("einvoice.missing_in_line", "BT-152");
    if (line.category == "O" && line.rate && !line.rate->is_zero())
      refuse("einvoice.rate_not_allowed", "BT-152", {{"category", "O"}, {"value", line.rate->text()}});
    if (line.net_price.is_negative())
      refuse("einvoice.negative_price", "BT-146", {{"value", line.net_price.text()}});
    if (line.gross_price && *line.gross_price < line.net_price)
      refuse("einvoice.gross_below_net", "BT-148", {{"value", line.gross_price->text()}});
    if (line.net_price.significant_scale() > most_price_decimals)
      refuse("einvoice.too_fine_price", "BT-146",
             {{"value", line.net_price.text()}, {"places", most_price_decimals}});
    if (line.quantity.significant_scale() > most_quantity_decimals)
      refuse("einvoice.too_fine_price", "BT-129",
             {{"value", line.quantity.text()}, {"places", most_quantity_decimals}});
    if (line.price_base && (line.price_base->is_zero() || line.price_base->is_negative()))
      refuse("einvoice.price_base", "BT-149", {{"value", line.price_base->text()}});
    if (line.first && line.last && *line.last < *line.first) refuse("einvoice.period_reversed", "BT-135");
    check_amount(line.net, "BT-131", problems);
    for (const InvoiceAdjustment& each : line.adjustments) {
      if (each.reason.empty() && each.reason_code.empty())
        refuse("einvoice.no_reason", each.is_charge ? "BT-144" : "BT-139");
      check_reason(each, lists, each.is_charge ? "BT-145" : "BT-140", problems);
      check_amount(each.amount, each.is_charge ? "BT-141" : "BT-136", problems);
      check_percent(each, each.is_charge ? "BT-141" : "BT-136", problems);
    }
    if (const Decimal reckoned = net_of(line); reckoned != line.net)
      refuse((reckoned - line.net).abs() > rounding_slack ? "einvoice.line_sum" : "einvoice.line_rounding",
             "BT-131", {{"stated", line.net.text()}, {"reckoned", amount_text(reckoned)}});
  }
  return problems;
}

Problems check_payment(const InvoiceData& invoice, const InvoiceLists& lists) {
  Problems problems;
  const InvoicePayment& payment = invoice.payment;
  if (!payment.means.empty() && !lists.payment_means.admits(payment.means))
    problems.push_back(found("einvoice.unknown_code", "BT-81", {{"value", payment.means}}));
  const bool is_transfer = payment.means == "30" || payment.means == "58";
  if (is_transfer && payment.iban.empty()) problems.push_back(found("einvoice.missing", "BT-84"));
  if (payment.means.empty() && !payment.iban.empty()) problems.push_back(found("einvoice.missing", "BT-81"));
  if (payment.means == "58" && !payment.iban.empty() && !bears_out(IdentifierCheck::mod_97_10, payment.iban))
    problems.push_back(found("einvoice.bad_key", "BT-84", {{"value", payment.iban}}));
  return problems;
}

}  // namespace vireo
