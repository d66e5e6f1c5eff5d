#pragma once
// Open items: what clients still owe and what suppliers are owed, document by document and by age. Whether
// something is overdue depends on the day that is asked about.
#include <optional>
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/store/book.h"

namespace vireo {

/// A document not yet settled. A credit note not yet used or paid back is negative.
struct OpenItem {
  DocumentId document{};
  std::string number{};
  PartyId client{};
  std::string client_name{};
  Date issue_date{};
  Date due_date{};
  Money total_gross{};
  Money open{};
  int days_overdue = 0;  // 0 on the due day itself and before
};

/// By due day. Only of one client when given.
std::vector<OpenItem> open_items(const Book& book, Date today, std::optional<PartyId> client = std::nullopt);

struct AgedRow {
  PartyId party{};
  std::string party_name{};
  Money not_due{};
  Money to_30{};  // 1 to 30 days late
  Money to_60{};
  Money to_90{};
  Money beyond{};
  Money total{};
};

/// As they stood on a day, past or present: later documents and later payments do not count.
std::vector<OpenItem> open_items_on(const Book& book, Date day);

/// What clients owed on a day, by their name.
std::vector<AgedRow> aged_balance(const Book& book, Date day);
/// What suppliers were owed on a day, by their name: expenses not paid by then, late after their due day,
/// else after their own day.
std::vector<AgedRow> aged_payables(const Book& book, Date day);

}  // namespace vireo
