#include "core/einvoice/invoice_check.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/einvoice/invoice_parts_check.h"
#include "core/einvoice/invoice_terms.h"
#include "core/einvoice/invoice_totals.h"

namespace vireo {
namespace {

constexpr const char* always_required[] = {"BT-1",  "BT-2",  "BT-3",  "BT-5",
                                           "BT-27", "BT-40", "BT-44", "BT-55"};
/// How far the official rules let the VAT of a group be from base x rate (BR-CO-17).
const Decimal tax_slack = Decimal::of(1);

/// More categories and rates than any law has; a file with more means harm.
constexpr std::size_t most_groups = 200;

/// What no official rule refuses, so that real invoices have it.
constexpr std::string_view let_pass[] = {
    "einvoice.bad_key",        "einvoice.line_rounding",   "einvoice.due_before_issue",
    "einvoice.buyer_vat_id",   "einvoice.negative_total",  "einvoice.negative",
    "einvoice.line_twice",     "einvoice.percent_sum",     "einvoice.no_due_date",
    "einvoice.too_fine_price", "einvoice.period_reversed", "einvoice.tax_rounding",
    "einvoice.empty_group"};

/// What leaves the sums of an invoice alone, so that it can be booked all the same. With a term: only there.
constexpr std::pair<std::string_view, std::string_view> bookable[] = {{"einvoice.line_sum", ""},
                                                                      {"einvoice.unknown_code", ""},
                                                                      {"einvoice.unknown_type", ""},
                                                                      {"einvoice.unknown_country", ""},
                                                                      {"einvoice.vat_prefix", ""},
                                                                      {"einvoice.seller_unknown", ""},
                                                                      {"einvoice.seller_tax_id", ""},
                                                                      {"einvoice.seller_vat_id", ""},
                                                                      {"einvoice.endpoint_scheme", ""},
                                                                      {"einvoice.reason_missing", ""},
                                                                      {"einvoice.reason_not_allowed", ""},
                                                                      {"einvoice.no_reason", ""},
                                                                      {"einvoice.gross_below_net", ""},
                                                                      {"einvoice.negative_price", ""},
                                                                      {"einvoice.price_base", ""},
                                                                      {"einvoice.two_vat_points", ""},
                                                                      {"einvoice.missing_in_line", "BT-126"},
                                                                      {"einvoice.missing_in_line", "BT-130"},
                                                                      {"einvoice.missing_in_line", "BT-153"},
                                                                      {"einvoice.missing", "BT-24"},
                                                                      {"einvoice.missing", "BT-40"},
                                                                      {"einvoice.missing", "BT-44"},
                                                                      {"einvoice.missing", "BT-55"},
                                                                      {"einvoice.missing", "BT-72"},
                                                                      {"einvoice.missing", "BT-80"},
                                                                      {"einvoice.missing", "BT-81"},
                                                                      {"einvoice.missing", "BT-84"}};

std::string in_capitals(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string number(const Decimal& value) {
  return value.text();
}

class Checker {
 public:
  Checker(const InvoiceData& invoice, const InvoiceLists& lists) : invoice_(invoice), lists_(lists) {}

  Problems all() {
    check_head();
    check_notes();
    append(problems_, check_parties(invoice_, lists_));
    append(problems_, check_lines(invoice_, lists_));
    check_adjustments();
    check_groups();
    check_categories();
    check_sums();
    append(problems_, check_payment(invoice_, lists_));
    return std::move(problems_);
  }

 private:
  void refuse(const char* code, const std::string& term, Arguments arguments = {}) {
    arguments.emplace_back("term", term_name(term));
    problems_.push_back(problem(code, {"", 0, term}, std::move(arguments)));
  }

  void check_head() {
    for (const char* term : always_required)
      if (term_text(invoice_, term).empty()) refuse("einvoice.missing", term);
    if (invoice_.lines.empty()) refuse("einvoice.no_lines", "BG-25");
    if (!invoice_.type.empty() && !lists_.document_types.admits(invoice_.type))
      refuse("einvoice.unknown_type", "BT-3", {{"value", invoice_.type}});
    for (const auto& [currency, term] :
         {std::pair(invoice_.currency, "BT-5"), std::pair(invoice_.tax_currency, "BT-6")})
      if (!currency.empty() && (!Currency::parse(currency).ok() || !lists_.currencies.admits(currency)))
        refuse("einvoice.unknown_currency", term, {{"value", currency}});
    if (invoice_.due_date && invoice_.issue_date && *invoice_.due_date < *invoice_.issue_date &&
        invoice_.type != "386" && invoice_.prepaid.is_zero())
      refuse("einvoice.due_before_issue", "BT-9",
             {{"due", *invoice_.due_date}, {"issued", *invoice_.issue_date}});
    if (invoice_.first && invoice_.last && *invoice_.last < *invoice_.first)
      refuse("einvoice.period_reversed", "BT-74");
    if (!invoice_.vat_point_code.empty() && invoice_.vat_point) refuse("einvoice.two_vat_points", "BT-8");
    for (const PrecedingInvoice& each : invoice_.preceding)
      if (each.number.empty()) refuse("einvoice.missing", "BT-25");
    if (!invoice_.tax_currency.empty() && invoice_.tax_currency != invoice_.currency &&
        !invoice_.tax_total_home)
      refuse("einvoice.missing", "BT-111");
  }

  void check_notes() {
    for (const InvoiceNote& note : invoice_.notes)
      if (!note.code.empty() && !lists_.note_subjects.admits(note.code))
        refuse("einvoice.unknown_code", "BT-21", {{"value", note.code}});
  }

  void check_adjustments() {
    for (const InvoiceAdjustment& each : invoice_.adjustments) {
      const bool charge = each.is_charge;
      check_amount(each.amount, charge ? "BT-99" : "BT-92", problems_);
      if (each.reason.empty() && each.reason_code.empty())
        refuse("einvoice.no_reason", charge ? "BT-104" : "BT-97");
      if (each.category.empty()) refuse("einvoice.missing", charge ? "BT-102" : "BT-95");
      check_reason(each, lists_, charge ? "BT-105" : "BT-98", problems_);
      if (each.amount.is_negative())
        refuse("einvoice.negative", charge ? "BT-99" : "BT-92", {{"value", number(each.amount)}});
      check_percent(each, charge ? "BT-99" : "BT-92", problems_);
    }
  }

  /// Each group by its own arithmetic and against the lines behind it.
  void check_groups() {
    if (invoice_.taxes.empty() && !invoice_.lines.empty()) refuse("einvoice.no_breakdown", "BG-23");
    if (invoice_.taxes.size() > most_groups) return refuse("einvoice.too_many_groups", "BG-23");
    for (std::size_t at = 0; at < invoice_.taxes.size(); ++at) {
      const InvoiceTax& tax = invoice_.taxes[at];
      check_amount(tax.base, "BT-116", problems_);
      check_amount(tax.tax, "BT-117", problems_);
      for (std::size_t before = 0; before < at; ++before)
        if (invoice_.taxes[before].category == tax.category &&
            invoice_.taxes[before].rate.value_or(Decimal{}) == tax.rate.value_or(Decimal{}))
          refuse("einvoice.group_twice", "BG-23", {{"category", tax.category}});
      const Decimal reckoned = (tax.base * tax.rate.value_or(Decimal{}))
                                   .divided_by(Decimal::of(100), 2, Rounding::half_away_from_zero);
      const bool is_near = (tax.tax - reckoned).abs() < tax_slack;
      expect_sum("BT-117", tax.tax, reckoned, {{"category", tax.category}},
                 is_near ? "einvoice.tax_rounding" : "einvoice.sum");
    }
    // Lines as stated: what is wrong in a line is told there, once.
    const std::vector<InvoiceTax> groups = stated_groups(invoice_);
    for (const InvoiceTax& group : groups) {
      const auto found =
          std::find_if(invoice_.taxes.begin(), invoice_.taxes.end(), [&](const InvoiceTax& tax) {
            return tax.category == group.category &&
                   tax.rate.value_or(Decimal{}) == group.rate.value_or(Decimal{});
          });
      if (found == invoice_.taxes.end())
        refuse("einvoice.group_missing", "BG-23", {{"category", group.category}});
      else
        expect_sum("BT-116", found->base, group.base, {{"category", group.category}});
    }
    for (const InvoiceTax& tax : invoice_.taxes)
      if (std::none_of(groups.begin(), groups.end(), [&](const InvoiceTax& group) {
            return tax.category == group.category &&
                   tax.rate.value_or(Decimal{}) == group.rate.value_or(Decimal{});
          }))
        refuse(is_empty(tax) ? "einvoice.empty_group" : "einvoice.group_without_lines", "BG-23",
               {{"category", tax.category}});
  }

  static bool is_empty(const InvoiceTax& tax) { return tax.base.is_zero() && tax.tax.is_zero(); }

  static std::vector<InvoiceTax> stated_groups(const InvoiceData& invoice) {
    std::vector<InvoiceTax> groups;
    const auto group_of = [&](const std::string& category,
                              const std::optional<Decimal>& rate) -> InvoiceTax& {
      for (InvoiceTax& known : groups)
        if (known.category == category && known.rate.value_or(Decimal{}) == rate.value_or(Decimal{}))
          return known;
      return groups.emplace_back(InvoiceTax{category, rate, Decimal{}, Decimal{}, {}, {}});
    };
    for (const InvoiceLine& line : invoice.lines) group_of(line.category, line.rate).base += line.net;
    for (const InvoiceAdjustment& each : invoice.adjustments) {
      InvoiceTax& group = group_of(each.category, each.rate);
      each.is_charge ? group.base += each.amount : group.base -= each.amount;
    }
    return groups;
  }

  void check_categories() {
    const bool has_other = std::any_of(invoice_.taxes.begin(), invoice_.taxes.end(),
                                       [](const InvoiceTax& tax) { return tax.category != "O"; });
    for (const InvoiceTax& tax : invoice_.taxes) {
      const std::string& category = tax.category;
      if (!lists_.vat_categories.admits(category)) {
        refuse("einvoice.unknown_category", "BT-118", {{"value", category}});
        continue;
      }
      const bool has_reason = !tax.reason.empty() || !tax.reason_code.empty();
      const bool is_taxed = category == "S" || category == "L" || category == "M" || category == "B";
      if (is_taxed && has_reason) refuse("einvoice.reason_not_allowed", "BT-120", {{"category", category}});
      if (!tax.reason_code.empty() && !lists_.exemption_reasons.admits(in_capitals(tax.reason_code)))
        refuse("einvoice.unknown_code", "BT-121", {{"value", tax.reason_code}});
      if (category == "Z" && has_reason)
        refuse("einvoice.reason_not_allowed", "BT-120", {{"category", category}});
      if (!is_taxed && category != "Z" && !has_reason)
        refuse("einvoice.reason_missing", "BT-120", {{"category", category}});
      if (category == "S" && tax.rate.value_or(Decimal{}).is_zero())
        refuse("einvoice.rate_missing", "BT-119", {{"category", category}});
      if (category != "S" && category != "O" && !tax.rate) refuse("einvoice.missing", "BT-119");
      if (!is_taxed && tax.rate && !tax.rate->is_zero() && !is_empty(tax))
        refuse("einvoice.rate_not_allowed", "BT-119", {{"category", category}, {"value", number(*tax.rate)}});
      check_identifiers(category);
      if (category == "O" && has_other) refuse("einvoice.scope_mixed", "BT-118");
    }
  }

  void check_identifiers(const std::string& category) {
    const InvoiceParty& seller = invoice_.seller;
    const bool seller_is_known = !seller.vat_id.empty() || !seller.tax_id.empty();
    if ((category == "S" || category == "Z" || category == "E") && !seller_is_known)
      refuse("einvoice.seller_tax_id", "BT-31", {{"category", category}});
    if ((category == "AE" || category == "K" || category == "G") && seller.vat_id.empty())
      refuse("einvoice.seller_vat_id", "BT-31", {{"category", category}});
    // Tax law wants the number, where the official rules are content with BT-47.
    if ((category == "AE" || category == "K") && invoice_.buyer.vat_id.empty())
      refuse("einvoice.buyer_vat_id", "BT-48", {{"category", category}});
    if (category == "K" && !invoice_.delivery && !invoice_.first) refuse("einvoice.missing", "BT-72");
    if (category == "K" && invoice_.delivered_to.country.empty()) refuse("einvoice.missing", "BT-80");
    if (category == "O" && (!seller.vat_id.empty() || !invoice_.buyer.vat_id.empty()))
      problems_.push_back(
          warning("einvoice.vat_id_left_out", {"", 0, "BT-31"}, {{"term", term_name("BT-31")}}));
  }

  void expect_sum(const char* term, const Decimal& stated, const Decimal& reckoned, Arguments arguments = {},
                  const char* code = "einvoice.sum") {
    if (stated == reckoned) return;
    arguments.emplace_back("stated", number(stated));
    arguments.emplace_back("reckoned", amount_text(reckoned));
    refuse(code, term, std::move(arguments));
  }

  void check_sums() {
    Decimal lines;
    for (const InvoiceLine& line : invoice_.lines) lines += line.net;
    Decimal allowances;
    Decimal charges;
    for (const InvoiceAdjustment& each : invoice_.adjustments)
      (each.is_charge ? charges : allowances) += each.amount;
    Decimal tax;
    for (const InvoiceTax& each : invoice_.taxes) tax += each.tax;
    expect_sum("BT-106", invoice_.line_total, lines);
    expect_sum("BT-107", invoice_.allowance_total, allowances);
    expect_sum("BT-108", invoice_.charge_total, charges);
    expect_sum("BT-109", invoice_.net_total,
               invoice_.line_total - invoice_.allowance_total + invoice_.charge_total);
    expect_sum("BT-110", invoice_.tax_total, tax);
    expect_sum("BT-112", invoice_.gross_total, invoice_.net_total + invoice_.tax_total);
    expect_sum("BT-115", invoice_.payable, invoice_.gross_total - invoice_.prepaid + invoice_.rounding);
    const std::pair<const char*, const Decimal*> amounts[] = {
        {"BT-106", &invoice_.line_total},   {"BT-107", &invoice_.allowance_total},
        {"BT-108", &invoice_.charge_total}, {"BT-109", &invoice_.net_total},
        {"BT-110", &invoice_.tax_total},    {"BT-112", &invoice_.gross_total},
        {"BT-113", &invoice_.prepaid},      {"BT-114", &invoice_.rounding},
        {"BT-115", &invoice_.payable}};
    for (const auto& [term, value] : amounts) check_amount(*value, term, problems_);
    if (invoice_.gross_total.is_negative())
      refuse("einvoice.negative_total", "BT-112", {{"value", number(invoice_.gross_total)}});
    if (Decimal::of(0) < invoice_.payable && !invoice_.due_date && invoice_.payment.terms.empty() &&
        !invoice_.is_credit_note())
      refuse("einvoice.no_due_date", "BT-9");
  }

  const InvoiceData& invoice_;
  const InvoiceLists& lists_;
  Problems problems_;
};

}  // namespace

Problems check_received(const InvoiceData& invoice, const InvoiceLists& lists) {
  Problems problems = check_invoice(invoice, lists);
  if (invoice.specification.empty())
    problems.push_back(problem("einvoice.missing", {"", 0, "BT-24"}, {{"term", term_name("BT-24")}}));
  // That these numbers are left out when one writes an invoice says nothing to who receives one.
  std::erase_if(problems, [](const Problem& each) { return each.code() == "einvoice.vat_id_left_out"; });
  for (Problem& each : problems) {
    if (std::find(std::begin(let_pass), std::end(let_pass), each.code()) != std::end(let_pass))
      each.severity = Severity::warning;
    each.hint =
        each.severity == Severity::warning ? "einvoice.doubtful_invoice.hint" : "einvoice.wrong_invoice.hint";
  }
  return problems;
}

bool can_be_booked(const Problems& found) {
  return std::all_of(found.begin(), found.end(), [](const Problem& each) {
    return each.severity == Severity::warning ||
           std::any_of(std::begin(bookable), std::end(bookable), [&](const auto& known) {
             return each.code() == known.first && (known.second.empty() || each.place.field == known.second);
           });
  });
}

Problems check_invoice(const InvoiceData& invoice, const InvoiceLists& lists) {
  return Checker(invoice, lists).all();
}

}  // namespace vireo
