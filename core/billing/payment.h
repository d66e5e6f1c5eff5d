#pragma once
// Payment: money that came from or went to a client, and the parts (settlements) in which it ends what
// documents ask for. Values and words only: rules of sharing a payment stand in settling.h, the entry in
// payment_posting.h, rows in core/store/payments_table.h.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

using SettlementId = Id<struct SettlementTag>;

enum class PaymentMethod { transfer, card, cash, cheque, direct_debit, platform, other };
enum class PaymentDirection { in, out };

enum class SettlementKind {
  payment,        // money
  bank_charges,   // kept back by a bank or a platform on the way
  discount,       // granted afterwards
  credit_note,    // a credit note used on an invoice
  client_credit,  // with a document: credit used on it; without: money kept as the client's credit
  refund,         // with a document: a credit note paid back; without: credit paid back
  bad_debt,       // given up
  deposit,        // invoiced and paid before
};

/// What to do with money beyond what is open; none refuses it.
enum class Surplus { none, credit, refund };
/// What to do with what is still open after the money; none leaves it open.
enum class Shortfall { none, bank_charges, discount };

const std::vector<std::pair<std::string, PaymentMethod>>& payment_method_names();
const std::vector<std::pair<std::string, SettlementKind>>& settlement_kind_names();
const std::vector<std::pair<std::string, Surplus>>& surplus_names();
const std::vector<std::pair<std::string, Shortfall>>& shortfall_names();
std::string_view name_of(PaymentMethod method);
std::string_view name_of(SettlementKind kind);
std::string_view name_of(PaymentDirection direction);

/// The value of a name in one of the lists above, or problem `code` {value, nearest}.
Checked<PaymentMethod> payment_method(std::string_view name);
Checked<Surplus> surplus(std::string_view name);
Checked<Shortfall> shortfall(std::string_view name);

struct Payment {
  PaymentId id{};
  PaymentDirection direction = PaymentDirection::in;
  PartyId party{};
  Date date{};
  Money amount{};
  PaymentMethod method = PaymentMethod::transfer;
  std::string reference{};
  std::string notes{};
};

/// One part: `amount` of a document's balance ends, of which `tax` is VAT.
struct Settlement {
  SettlementId id{};
  std::optional<PaymentId> payment{};
  std::optional<DocumentId> document{};
  Date date{};
  Money amount{};
  Money tax{};
  SettlementKind kind = SettlementKind::payment;
  /// What arrived in the book's own currency, when the document has another one.
  std::optional<Money> home_amount{};
  std::optional<Money> home_tax{};
};

}  // namespace vireo
