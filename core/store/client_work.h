#pragma once
// What each client's work brings by the hour: net revenue less what was bought for the client, against all
// hours, also those not billed; and how much of the business hangs on one client.
#include <optional>
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

struct ClientWork {
  PartyId client{};
  std::string name{};
  Money invoiced{};  // without VAT, less credit notes, issued in the period
  Money costs{};     // bought for this client in the period, without the VAT that comes back
  Minutes worked{};
  Minutes billable{};
  std::optional<Money> hourly{};  // what is left for an hour, half away from zero; none without time
  Decimal share{};                // of all invoiced, 4 decimals

  Money left() const { return invoiced - costs; }
};
/// Clients with time, invoices or costs of the period in the book's currency, the largest share first.
std::vector<ClientWork> client_work(const Book& book, const Period& period, Currency currency);

}  // namespace vireo
