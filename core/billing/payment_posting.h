#pragma once
// How a payment and its settlements become the lines of an entry: money against what the client owed, and the
// VAT that waited for the money (services) becoming due in proportion. Pure; the actions give it accounts and
// balances.
#include <optional>
#include <string>
#include <vector>

#include "core/billing/settling.h"
#include "core/ledger/entry.h"

namespace vireo {

struct SettlingAccounts {
  AccountId money{};  // bank or cash
  AccountId receivable{};
  AccountId client_credit{};
  AccountId bank_charges{};
  AccountId discount_granted{};
  AccountId bad_debt{};
  AccountId vat_pending{};
  AccountId vat_collected{};
  AccountId exchange_gain{};
  AccountId exchange_loss{};
};

/// VAT of a document that still waits for money, by VAT code.
struct PendingVat {
  std::string vat_code{};
  Money amount{};
};

struct PartToPost {
  SettlingPart part{};
  PartyId party{};
  std::vector<PendingVat> pending{};  // empty: the VAT was due when the document was issued
  std::optional<Money> foreign{};     // the part in its document's currency, when `part` was converted
  bool ends_document = false;         // nothing stays open: all that is still waiting goes with it
};

/// The lines of a payment that came in (with its charges, discounts and surplus).
std::vector<EntryLine> lines_of_receipt(const std::vector<PartToPost>& parts,
                                        const SettlingAccounts& accounts);
/// Money back to a client: for a credit note, or (without a document) of the client's credit.
std::vector<EntryLine> lines_of_refund(const PartToPost& part, const SettlingAccounts& accounts);
/// The same lines when the money on its account was another amount than the documents say (`lines` hold
/// exactly one line of money): the difference is a gain or a loss of exchange.
std::vector<EntryLine> with_exchange_difference(std::vector<EntryLine> lines, const Money& money,
                                                const SettlingAccounts& accounts);
/// What is settled without money: client's credit used, a bad debt given up.
std::vector<EntryLine> lines_without_money(const PartToPost& part, const SettlingAccounts& accounts);

}  // namespace vireo
