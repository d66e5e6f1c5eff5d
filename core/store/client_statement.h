#pragma once
// What passed between the business and a client: invoices, credit notes, money, in order of days, with what
// is owed after each; what came before stands in one sum. Amounts of one currency.
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

struct StatementRow {
  Date date{};
  std::string kind{};   // invoice, credit_note, or the kind of a settlement
  std::string piece{};  // a document's number
  Money amount{};       // raises what is owed, or lowers it
  Money balance{};
};

struct ClientStatement {
  Money opening{};
  std::vector<StatementRow> rows{};
  Money closing{};
};

ClientStatement client_statement(const Book& book, PartyId client, const Period& period, Currency currency);

}  // namespace vireo
