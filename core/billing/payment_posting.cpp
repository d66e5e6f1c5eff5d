#include "core/billing/payment_posting.h"

#include <algorithm>

namespace vireo {
namespace {

EntryLine of_client(EntryLine line, const PartToPost& part) {
  line.party = part.party;
  line.foreign = part.foreign;
  if (part.part.document.is_set()) line.document = part.part.document;
  return line;
}

/// The part's VAT by VAT code: in proportion to what still waits under each, to the cent; the last part takes
/// exactly what is left.
std::vector<PendingVat> shares_of(const PartToPost& part) {
  if (part.ends_document) return part.pending;
  std::vector<std::int64_t> weights;
  for (const auto& waiting : part.pending) weights.push_back(waiting.amount.abs().minor());
  if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; }))
    return part.pending;
  std::vector<PendingVat> shares = part.pending;
  const auto amounts = part.part.tax.split(weights);
  for (std::size_t at = 0; at < shares.size(); ++at) shares[at].amount = amounts[at];
  return shares;
}

std::vector<PendingVat> left_after(const PartToPost& part) {
  std::vector<PendingVat> left = part.pending;
  const auto shares = part.pending.empty() ? part.pending : shares_of(part);
  for (std::size_t at = 0; at < left.size(); ++at) left[at].amount -= shares[at].amount;
  return left;
}

/// VAT that waited falls due (or, `back`, waits again).
void release_vat(std::vector<EntryLine>& lines, const PartToPost& part, const SettlingAccounts& accounts,
                 bool back = false) {
  if (part.pending.empty()) return;
  for (const auto& share : shares_of(part)) {
    EntryLine from = debit_line(back ? accounts.vat_collected : accounts.vat_pending, share.amount);
    EntryLine to = credit_line(back ? accounts.vat_pending : accounts.vat_collected, share.amount);
    for (EntryLine* line : {&from, &to}) {
      line->vat_code = share.vat_code;
      line->document = part.part.document;
      lines.push_back(*line);
    }
  }
}

/// A loss without the VAT in it, which is no longer owed.
void lose(std::vector<EntryLine>& lines, const PartToPost& part, const SettlingAccounts& accounts,
          AccountId loss) {
  Money lost = part.part.amount;
  const bool waits = !part.pending.empty();
  for (const auto& share : waits ? shares_of(part) : std::vector<PendingVat>{{"", part.part.tax}}) {
    lines.push_back(debit_line(waits ? accounts.vat_pending : accounts.vat_collected, share.amount));
    lines.back().vat_code = share.vat_code;
    lines.back().document = part.part.document;
    lost -= share.amount;
  }
  lines.push_back(debit_line(loss, lost));
  lines.back().document = part.part.document;
}

}  // namespace

std::vector<EntryLine> lines_of_receipt(const std::vector<PartToPost>& parts,
                                        const SettlingAccounts& accounts) {
  expect(!parts.empty(), "a payment has parts");
  Money money(parts.front().part.amount.currency());
  std::vector<EntryLine> lines{{}};  // the first is the money, filled in below
  std::vector<PartToPost> following = parts;
  for (std::size_t at = 0; at < following.size(); ++at) {
    const PartToPost& part = following[at];
    const Money& amount = part.part.amount;
    if (!part.part.document.is_set()) {
      money += amount;
      lines.push_back(of_client(credit_line(accounts.client_credit, amount), part));
      continue;
    }
    if (part.part.kind == SettlementKind::payment) money += amount;
    if (part.part.kind == SettlementKind::bank_charges)
      lines.push_back(debit_line(accounts.bank_charges, amount));
    if (part.part.kind == SettlementKind::discount)
      lose(lines, part, accounts, accounts.discount_granted);
    else
      release_vat(lines, part, accounts);
    lines.push_back(of_client(credit_line(accounts.receivable, amount), part));
    if (at + 1 < following.size() && following[at + 1].part.document == part.part.document)
      following[at + 1].pending = left_after(part);
  }
  lines.front() = debit_line(accounts.money, money);
  return lines;
}

std::vector<EntryLine> lines_of_refund(const PartToPost& part, const SettlingAccounts& accounts) {
  const bool of_document = part.part.document.is_set();
  std::vector<EntryLine> lines{
      of_client(debit_line(of_document ? accounts.receivable : accounts.client_credit, part.part.amount),
                part),
      credit_line(accounts.money, part.part.amount)};
  if (of_document) release_vat(lines, part, accounts, true);
  return lines;
}

std::vector<EntryLine> with_exchange_difference(std::vector<EntryLine> lines, const Money& money,
                                                const SettlingAccounts& accounts) {
  for (auto& line : lines) {
    if (line.account != accounts.money) continue;
    const Money before = line.debit - line.credit;
    const Money after = before.is_negative() ? -money : money;
    const Money gain = after - before;
    line = debit_line(accounts.money, after);
    lines.push_back(credit_line(gain.is_negative() ? accounts.exchange_loss : accounts.exchange_gain, gain));
    return lines;
  }
  expect(false, "a payment has a line of money");
  return lines;
}

std::vector<EntryLine> lines_without_money(const PartToPost& part, const SettlingAccounts& accounts) {
  std::vector<EntryLine> lines;
  if (part.part.kind == SettlementKind::bad_debt) {
    lose(lines, part, accounts, accounts.bad_debt);
  } else {
    expect(part.part.kind == SettlementKind::client_credit, "credit or loss settle without money");
    EntryLine credit = debit_line(accounts.client_credit, part.part.amount);
    credit.party = part.party;
    lines.push_back(credit);
    release_vat(lines, part, accounts);
  }
  lines.push_back(of_client(credit_line(accounts.receivable, part.part.amount), part));
  return lines;
}

}  // namespace vireo
