#include "core/actions/settling_steps.h"

#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "core/store/entries_table.h"
#include "core/store/parties_table.h"
#include "core/store/settled_lines.h"

namespace vireo {

Checked<DocumentToSettle> settleable(const DocumentToSettle& found) {
  const Arguments named{{"number", found.number}};
  if (found.kind == "quote") return problem("payment.of_quote", {"", 0, "number"}, named);
  if (found.state == "draft" || found.number.empty()) return problem("payment.of_draft", {"", 0, "number"});
  if (found.state == "cancelled") return problem("payment.of_cancelled", {"", 0, "number"}, named);
  return found;
}

Checked<DocumentToSettle> settleable(const Book& book, DocumentId id) {
  const auto found = document_to_settle(book, id);
  if (!found) return problem("payment.document_unknown", {"", 0, "number"}, {{"number", id.value()}});
  return settleable(*found);
}

SettlingAccounts settling_accounts(const Book& book, PaymentMethod method) {
  return {account_for_role(book, method == PaymentMethod::cash ? Role::cash : Role::bank),
          account_for_role(book, Role::receivable),
          account_for_role(book, Role::client_credit),
          account_for_role(book, Role::bank_charges),
          account_for_role(book, Role::discount_granted),
          account_for_role(book, Role::bad_debt),
          account_for_role(book, Role::vat_pending),
          account_for_role(book, Role::vat_collected),
          account_for_role(book, Role::exchange_gain),
          account_for_role(book, Role::exchange_loss)};
}

std::string money_journal(PaymentMethod method) {
  return method == PaymentMethod::cash ? "cash" : "bank";
}

PartToPost part_to_post(const Book& book, const SettlingPart& part, PartyId party) {
  PartToPost posted{part, party, {}};
  if (!part.document.is_set()) return posted;
  posted.pending = pending_vat(book, part.document);
  posted.ends_document = part.amount == open_balance(book, part.document).open;
  return posted;
}

std::vector<PartToPost> parts_to_post(const Book& book, const std::vector<SettlingPart>& parts,
                                      PartyId party) {
  std::vector<PartToPost> posted;
  for (const auto& part : parts) {
    posted.push_back(part_to_post(book, part, party));
    if (posted.size() < 2 || !part.document.is_set()) continue;
    // What a shortfall ends was left over by the money before it.
    const SettlingPart& before = posted[posted.size() - 2].part;
    if (before.document == part.document)
      posted.back().ends_document = before.amount + part.amount == open_balance(book, part.document).open;
  }
  return posted;
}

std::optional<ExchangeRate> rate_at_issue(const Book& book, DocumentId id) {
  const auto issued = issued_of(book, id);
  if (!issued || !issued->facts().home) return std::nullopt;
  return issued->facts().home->rate;
}

std::vector<PartToPost> at_home(const Book& book, std::vector<PartToPost> parts) {
  const Currency home = ledger_currency(book);
  Money before(home);  // what the part before took of the same document
  for (std::size_t at = 0; at < parts.size(); ++at) {
    PartToPost& part = parts[at];
    if (part.part.amount.currency() == home) continue;
    const auto rate = rate_at_issue(book, part.part.document);
    expect(rate.has_value(), "a document in another currency was issued at a rate");
    if (at == 0 || parts[at - 1].part.document != part.part.document) before = Money(home);
    part.foreign = part.part.amount;
    part.part.tax = rate->convert(part.part.tax, Rounding::half_away_from_zero);
    part.part.amount = part.ends_document ? ledger_balance(book, part.part.document) - before
                                          : rate->convert(*part.foreign, Rounding::half_away_from_zero);
    before += part.part.amount;
  }
  return parts;
}

void letter_if_settled(Book::Write& write, const Book& book, DocumentId document, Date date) {
  if (open_balance(book, document).open.is_zero()) match_document(write, book, document, date);
}

std::string client_name(const Book& book, PartyId client) {
  return party(book, client).name;
}

Checked<Done> post_lines(Book::Write& write, EntryHead head, std::vector<EntryLine> lines) {
  auto entry = Entry::make(std::move(head), std::move(lines));
  expect(entry.ok(), "a posting rule balances");
  const auto added = add_entry(write, entry.value());
  if (!added.ok()) return added.problems();
  return Done{};
}

}  // namespace vireo
