#pragma once
// The settlement entry of a VAT period: what stands on the accounts of VAT collected, due by reverse charge
// and deductible is moved onto the account of VAT to pay, or onto the one of the credit carried forward. A
// credit of the period before is used first. What was declared in whole units differs by a rounding, which
// has an account of its own.
#include <optional>
#include <string>

#include "core/store/vat_position.h"

namespace vireo {

struct VatSettlementRequest {
  Period period{};
  std::string label{};         // of the entry, in the language of the books
  std::optional<Date> date{};  // of the entry; usually the period's last day, or the first one still open
  std::optional<Money> declared{};  // what the return says; negative is a credit
};

struct VatSettlement {
  EntryId entry{};
  Date date{};
  Money exact{};     // what the accounts say, after the credit of the period before; negative is a credit
  Money rounding{};  // declared less exact
  Money payable{};   // moved onto the account of VAT to pay, or nothing
  Money credit{};    // carried forward, or nothing
};

/// Problems: "vat.period_not_over" {day}, "vat.settled_already" {day}, "vat.nothing_to_settle" {day},
/// "vat.declared_far" {declared, exact, limit}, "vat.date_before" {day}, "period.locked" {day}.
Checked<VatSettlement> settle_vat(Book& book, const VatSettlementRequest& request, Date today);

}  // namespace vireo
