#include "core/billing/posting.h"

namespace vireo {
namespace {

/// An amount of the document, and what it is in the book's currency.
struct Posted {
  Money home{};
  std::optional<Money> foreign{};
};

Money converted(const Money& amount, const std::optional<ExchangeRate>& rate) {
  return rate ? rate->convert(amount, Rounding::half_away_from_zero) : amount;
}

Posted posted(const Money& amount, const std::optional<ExchangeRate>& rate) {
  return {converted(amount, rate), rate ? std::optional<Money>(amount) : std::nullopt};
}

/// `part` of `whole` in the proportion in which `numerator` stands to `denominator`.
Money share(const Money& whole, const Money& numerator, const Money& denominator) {
  if (denominator.is_zero()) return whole;
  const Decimal exact =
      (whole.value() * numerator.value()).divided_by(denominator.value(), 10, Rounding::half_even);
  return Money::rounded(exact, whole.currency(), Rounding::half_away_from_zero);
}

class Posting {
 public:
  Posting(const IssuedDocument& document, const PostingRules& rules)
      : document_(document),
        rules_(rules),
        credit_note_(document.kind() == DocumentKind::credit_note),
        taken_off_(document.currency()) {
    if (document.facts().home) rate_ = document.facts().home->rate;
  }

  Checked<Entry> entry() {
    for (const auto& group : document_.totals().groups) add_group(group);
    add_deposits();
    add_receivable();
    EntryHead head{"sales", document_.issue_date(), document_.number(), document_.issue_date(), rules_.label};
    head.source_kind = "document";
    head.source_id = document_.id().value();
    return Entry::make(std::move(head), std::move(lines_));
  }

 private:
  void add_group(const TaxGroup& group) {
    // What is asked for in advance is owed to the client until it is earned.
    const Role role = document_.content().is_deposit() ? Role::deposits_received
                                                       : revenue_role(group.vat.category, rules_.vat_exempt);
    EntryLine revenue = line(rules_.accounts.at(role), posted(group.base, rate_), document_.id());
    revenue.vat_code = vat_code_of(group.vat);
    lines_.push_back(std::move(revenue));
    if (group.tax.is_zero()) return;
    const AccountId account =
        rules_.accounts.at(rules_.vat_on_invoicing ? Role::vat_collected : Role::vat_pending);
    // The VAT inside what is set against the invoice stops waiting there.
    const Money against = against_invoice() ? share(group.tax, *against_invoice(), document_.totals().gross)
                                            : Money(group.tax.currency());
    add_tax(account, group, posted(group.tax, rate_), against);
  }

  /// What deposits had taken: the advance is earned now, its VAT was posted then.
  void add_deposits() {
    const AccountId advances = rules_.accounts.at(Role::deposits_received);
    const AccountId tax_account =
        rules_.accounts.at(rules_.vat_on_invoicing ? Role::vat_collected : Role::vat_pending);
    for (const Totals& deposit : rules_.deposits)
      for (const TaxGroup& group : deposit.groups) {
        add_taken_off(advances, group.base, {});
        add_taken_off(tax_account, group.tax, vat_code_of(group.vat));
      }
  }

  void add_taken_off(AccountId account, const Money& amount, const std::string& vat_code) {
    if (amount.is_zero()) return;
    taken_off_ += amount;
    EntryLine off = line(account, posted(amount, rate_), document_.id());
    std::swap(off.debit, off.credit);
    off.vat_code = vat_code;
    lines_.push_back(std::move(off));
  }

  void add_tax(AccountId account, const TaxGroup& group, const Posted& whole, const Money& against) {
    const Posted first = posted(against, rate_);
    Posted rest{whole.home - first.home, whole.foreign};
    if (rest.foreign) *rest.foreign -= against;
    for (const auto& [part, document] : {std::pair{first, document_.corrects()},
                                         std::pair{rest, std::optional<DocumentId>(document_.id())}}) {
      if (part.home.is_zero()) continue;
      EntryLine tax = line(account, part, *document);
      tax.vat_code = vat_code_of(group.vat);
      lines_.push_back(std::move(tax));
    }
  }

  /// The client's side balances whatever the groups came to, so that converted amounts always agree.
  void add_receivable() {
    Money home(rules_.home);
    for (const auto& each : lines_) home += each.credit - each.debit;
    if (credit_note_) home = -home;
    const Money gross = document_.totals().gross - taken_off_;
    const Money against = against_invoice().value_or(Money(gross.currency()));
    Posted first = posted(against, rate_);
    if (against == gross) first.home = home;
    Posted rest{home - first.home, rate_ ? std::optional<Money>(gross - against) : std::nullopt};
    for (const auto& [part, document] : {std::pair{first, document_.corrects()},
                                         std::pair{rest, std::optional<DocumentId>(document_.id())}}) {
      if (part.home.is_zero()) continue;
      EntryLine owed = line(rules_.accounts.at(Role::receivable), part, *document);
      std::swap(owed.debit, owed.credit);
      owed.party = document_.client();
      lines_.insert(lines_.begin(), std::move(owed));
    }
  }

  /// On the credit side for an invoice, on the debit side for a credit note.
  EntryLine line(AccountId account, const Posted& amount, DocumentId document) const {
    EntryLine made = credit_note_ ? debit_line(account, amount.home) : credit_line(account, amount.home);
    made.document = document;
    made.foreign = amount.foreign;
    return made;
  }

  const std::optional<Money>& against_invoice() const { return rules_.set_against_invoice; }

  const IssuedDocument& document_;
  const PostingRules& rules_;
  bool credit_note_;
  Money taken_off_;
  std::optional<ExchangeRate> rate_;
  std::vector<EntryLine> lines_;
};

}  // namespace

const std::vector<Role>& posting_roles() {
  static const std::vector<Role> roles{Role::receivable,
                                       Role::revenue_domestic,
                                       Role::revenue_exempt_scheme,
                                       Role::revenue_reverse_charge,
                                       Role::revenue_outside,
                                       Role::vat_collected,
                                       Role::vat_pending,
                                       Role::deposits_received};
  return roles;
}

Role revenue_role(VatCategory category, bool vat_exempt) {
  switch (category) {
    case VatCategory::reverse_charge:
    case VatCategory::intra_goods:
      return Role::revenue_reverse_charge;
    case VatCategory::exported:
    case VatCategory::outside_scope:
      return Role::revenue_outside;
    case VatCategory::exempt:
      return vat_exempt ? Role::revenue_exempt_scheme : Role::revenue_domestic;
    case VatCategory::standard:
    case VatCategory::zero:
      return Role::revenue_domestic;
  }
  return Role::revenue_domestic;
}

std::string vat_code_of(const VatTreatment& vat) {
  std::string code(code_of(vat.category));
  return vat.category == VatCategory::standard ? code + vat.rate.percent().shortest() : code;
}

Checked<Entry> posting_of(const IssuedDocument& document, const PostingRules& rules) {
  expect(document.kind() != DocumentKind::quote, "a quote is not posted");
  return Posting(document, rules).entry();
}

HomeAmount home_amount(const Totals& totals, const ExchangeRate& rate) {
  HomeAmount home{rate, Money(rate.to), Money(rate.to)};
  for (const auto& group : totals.groups) {
    const Money tax = rate.convert(group.tax, Rounding::half_away_from_zero);
    home.total_tax += tax;
    home.total_gross += tax + rate.convert(group.base, Rounding::half_away_from_zero);
  }
  return home;
}

}  // namespace vireo
