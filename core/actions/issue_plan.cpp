#include "core/actions/issue_plan.h"

#include <algorithm>

#include "core/actions/correcting.h"
#include "core/actions/frozen_facts.h"
#include "core/actions/given_invoice.h"
#include "core/billing/completeness.h"
#include "core/billing/posting.h"
#include "core/store/accounts_table.h"
#include "core/store/blobs_table.h"
#include "core/store/documents_table.h"
#include "core/store/entries_table.h"
#include "core/store/payments_table.h"
#include "core/store/series_table.h"

namespace vireo {
namespace {

constexpr int quote_valid_days = 30;

std::optional<int> term_of(const DraftDocument& draft, const DocumentSetting& setting) {
  if (draft.payment_term_days) return draft.payment_term_days;
  if (setting.client.payment_term_days) return setting.client.payment_term_days;
  return setting.profile.payment_term_days();
}

Date due_date(const DraftDocument& draft, const DocumentSetting& setting) {
  switch (draft.kind) {
    case DocumentKind::quote: {
      const std::string& days = setting.profile.get("quote_valid_days");
      return setting.day.plus_days(days.empty() ? quote_valid_days : std::stoi(days));
    }
    case DocumentKind::credit_note:
      return setting.day;
    case DocumentKind::invoice:
      return setting.day.plus_days(term_of(draft, setting).value_or(0));
  }
  return setting.day;
}

/// The language the document can be worded in: its own, else English.
std::string known_language(const std::string& wanted, const Catalog& catalog) {
  const auto known = catalog.document_languages();
  return std::find(known.begin(), known.end(), wanted) == known.end() ? "en" : wanted;
}

std::vector<IdentifierLabel> labels_of(const DocumentSetting& setting) {
  std::vector<IdentifierLabel> labels;
  for (const auto* rules : {&setting.own, &setting.clients})
    if (rules->country)
      for (const auto& kind : rules->country->identifiers) labels.push_back({kind.id, kind.labels});
  return labels;
}

void set_home_amount(IssuedDocument::Parts& parts, const std::optional<ExchangeRate>& rate, Currency home,
                     Problems& found) {
  if (parts.content.currency == home || parts.content.kind == DocumentKind::quote) return;
  const bool fits = rate && rate->from == parts.content.currency && rate->to == home &&
                    !rate->value.is_negative() && !rate->value.is_zero();
  if (fits)
    parts.facts.home = home_amount(parts.totals, *rate);
  else
    found.push_back(problem("document.rate_missing", {"", 0, "rate"},
                            {{"currency", parts.content.currency.code()}, {"home", home.code()}}));
}

/// A tax on paper is owed even by who need not charge it.
void refuse_vat_while_exempt(const DraftDocument& draft, const Profile& profile, Problems& found) {
  if (!profile.vat_exempt()) return;
  for (std::size_t at = 0; at < draft.lines.size(); ++at)
    if (draft.lines[at].vat.category == VatCategory::standard)
      found.push_back(problem("document.vat_while_exempt",
                              {"", 0, "lines[" + std::to_string(at + 1) + "].vat"},
                              {{"line", static_cast<std::int64_t>(at + 1)}}));
}

std::map<Role, AccountId> posting_accounts(const Book& book) {
  std::map<Role, AccountId> accounts;
  for (const Role role : posting_roles()) accounts[role] = account_for_role(book, role);
  return accounts;
}

Checked<Done> post(Book::Write& write, const Book& book, const IssuedDocument& issued, const Profile& profile,
                   const std::optional<Money>& set_against_invoice) {
  const bool moves_nothing = issued.totals().net.is_zero() && issued.totals().tax.is_zero();
  if (issued.kind() == DocumentKind::quote || moves_nothing) return Done{};
  PostingRules rules{
      profile.currency(), profile.vat_exempt(), profile.vat_on_invoicing(), posting_accounts(book), {},
      set_against_invoice};
  rules.label = issued.number() + " " + issued.facts().client.name;
  rules.deposits = named_deposits(book, issued.content()).totals;
  const auto entry = posting_of(issued, rules);
  if (!entry) return entry.problems();
  const auto id = add_entry(write, *entry);
  if (!id) return id.problems();
  validate_entry(write, *id, issued.issue_date());
  return Done{};
}

/// What deposits took is settled: only the rest stays open. Money paid before without a deposit invoice is
/// booked as the payment it is.
void settle_deposits(Book::Write& write, const Book& book, const IssuedDocument& issued) {
  const NamedDeposits deposits = named_deposits(book, issued.content());
  if (!deposits.gross.is_positive() || issued.kind() != DocumentKind::invoice) return;
  Settlement settlement;
  settlement.document = issued.id();
  settlement.date = issued.issue_date();
  settlement.amount = deposits.gross;
  settlement.tax = deposits.tax;
  settlement.kind = SettlementKind::deposit;
  insert_settlement(write, settlement);
}

/// A document that says everything itself: only what this book adds is looked at.
Checked<IssuePlan> plan_given(const Book& book, IssuePlan plan,
                              const std::optional<ExchangeRate>& exchange_rate, const Context& context) {
  auto& parts = plan.parts;
  const InvoiceData& given = *parts.content.given;
  parts.issue_date = given.issue_date.value_or(context.today);
  parts.due_date = given.due_date.value_or(parts.issue_date);
  parts.totals = parts.content.totals();
  parts.facts =
      facts_of_given(given, known_language(plan.setting.language(parts.content), Catalog(context.templates)));
  Problems found;
  std::optional<ExchangeRate> rate = exchange_rate;
  if (!rate && given.exchange_rate)
    rate = ExchangeRate{parts.content.currency, plan.setting.profile.currency(), *given.exchange_rate, "",
                        parts.issue_date};
  set_home_amount(parts, rate, plan.setting.profile.currency(), found);
  take(may_replace(book, parts.content), found);
  take(number_for(book, given, number_series(book, parts.content.kind), parts.issue_date), found);
  take(day_is_open(book, parts.issue_date), found);
  if (!found.empty()) return found;
  return plan;
}

}  // namespace

Checked<IssuePlan> plan_issue(const Book& book, const DraftDocument& draft,
                              const std::optional<ExchangeRate>& exchange_rate, const Context& context) {
  Problems found;
  auto plan = sketch_issue(book, draft, exchange_rate, context, found);
  if (plan && !found.empty()) return found;
  return plan;
}

Checked<IssuePlan> sketch_issue(const Book& book, const DraftDocument& draft,
                                const std::optional<ExchangeRate>& exchange_rate, const Context& context,
                                Problems& found) {
  const Catalog catalog(context.templates);
  auto read = document_setting(book, draft.client, context);
  if (!read) return read.problems();
  IssuePlan plan{{}, std::move(read).value()};
  const DocumentSetting& setting = plan.setting;
  auto& parts = plan.parts;
  parts.content = draft;
  if (draft.given) return plan_given(book, std::move(plan), exchange_rate, context);
  // Services without days of their own were rendered by the day of the invoice.
  if (draft.kind == DocumentKind::invoice && !draft.service_last) parts.content.service_last = context.today;
  parts.issue_date = context.today;
  parts.due_date = due_date(draft, setting);
  parts.totals = draft.totals();
  const std::string language = known_language(setting.language(draft), catalog);
  const DocumentFacts facts = facts_of(draft, setting);
  parts.facts = freeze_parties(draft, setting, facts, language);
  parts.facts.deposits = named_deposits(book, draft).taken;
  found = missing_for(setting.rules, facts,
                      {setting.day, draft, parts.facts.sender, parts.facts.client, true,
                       term_of(draft, setting).has_value(), labels_of(setting)});
  refuse_vat_while_exempt(draft, setting.profile, found);
  set_home_amount(parts, exchange_rate, setting.profile.currency(), found);
  if (const auto wording = take(catalog.document_wording(language), found))
    if (auto mentions = take(freeze_mentions(setting, facts, parts.due_date, *wording, catalog), found))
      parts.facts.mentions = std::move(*mentions);
  take(take_number(number_series(book, draft.kind), context.today), found);
  if (draft.kind != DocumentKind::quote) take(day_is_open(book, context.today), found);
  return plan;
}

Checked<IssuedDocument> carry_out(Book::Write& write, const Book& book, IssuePlan plan,
                                  const ArchivePaper& archive,
                                  const std::optional<Money>& set_against_invoice) {
  const DocumentKind kind = plan.parts.content.kind;
  const NumberSeries series = number_series(book, kind);
  auto taken = plan.parts.content.given
                   ? number_for(book, *plan.parts.content.given, series, plan.parts.issue_date)
                   : take_number(series, plan.parts.issue_date);
  if (!taken) return taken.problems();
  set_number_series(write, kind, taken->after);
  plan.parts.number = taken->number;
  IssuedDocument issued(plan.parts);
  store_issued(write, issued);
  const auto posted = post(write, book, issued, plan.setting.profile, set_against_invoice);
  if (!posted) return posted.problems();
  settle_deposits(write, book, issued);
  if (archive) {
    plan.parts.paper_hash = put_blob(write, archive(issued));
    store_paper_hash(write, issued.id(), plan.parts.paper_hash);
  }
  write.note("number", issued.number());
  write.note("total", issued.totals().gross);
  return IssuedDocument(std::move(plan.parts));
}

}  // namespace vireo
