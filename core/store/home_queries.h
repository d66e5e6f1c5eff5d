#pragma once
// What the first page shows: what is owed, what is there, how the months went, who the business rests on, and
// what is still to set up. Everything is read from the book's data; nothing is remembered.
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

struct OwedFigures {
  Money owed{};
  int owed_count = 0;
  Money overdue{};
  int overdue_count = 0;
};
OwedFigures owed_figures(const Book& book, Date today);

/// Bank and cash at the end of that day.
Money cash_balance(const Book& book, Date day);

struct MonthFigures {
  Period month{};
  Money turnover{};  // issued, without VAT, credit notes deducted
  Money receipts{};  // received, without VAT
  Money expenses{};  // what they cost, by their own date
  Money cash_end{};  // bank and cash at the month's end
};
/// Every month from `first` to `last` (any day of them).
std::vector<MonthFigures> month_figures(const Book& book, Date first, Date last);

struct ClientShare {
  PartyId client{};
  std::string name{};
  Money turnover{};
  Rate share{};
};
/// The largest first.
std::vector<ClientShare> client_shares(const Book& book, const Period& period);

/// One line of the setup checklist: message "setup.<id>".
struct SetupFact {
  std::string id{};  // profile, client, service, invoice, payment, expense_receipt, backup
  bool done = false;
};
std::vector<SetupFact> setup_facts(const Book& book);

}  // namespace vireo
