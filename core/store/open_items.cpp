#include "core/store/open_items.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/expenses_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* open_items_sql = R"sql(
SELECT d.id, d.number, d.client_id, p.name, d.issue_date, coalesce(d.due_date, d.issue_date),
       CASE d.kind WHEN 'credit_note' THEN -abs(d.total_gross) ELSE d.total_gross END,
       CASE d.kind WHEN 'credit_note' THEN -1 ELSE 1 END *
         (abs(d.total_gross) - coalesce((SELECT sum(amount) FROM settlement
              WHERE document_id = d.id AND (?2 IS NULL OR date <= ?2)), 0)) AS open,
       d.currency
FROM document d JOIN party p ON p.id = d.client_id
WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.state <> 'draft' AND open <> 0
  AND (?1 = 0 OR d.client_id = ?1) AND (?2 IS NULL OR d.issue_date <= ?2)
ORDER BY 6, d.id)sql";

/// Rows of a party each, as the amounts come.
class AgedRows {
 public:
  explicit AgedRows(Currency currency) : nothing_(currency) {}

  void add(PartyId party, const std::string& name, const Money& amount, int days_overdue) {
    auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const AgedRow& row) { return row.party == party; });
    if (found == rows_.end())
      found = rows_.insert(rows_.end(),
                           {party, name, nothing_, nothing_, nothing_, nothing_, nothing_, nothing_});
    column_of(*found, days_overdue) += amount;
    found->total += amount;
  }

  std::vector<AgedRow> by_name() {
    std::stable_sort(rows_.begin(), rows_.end(), [](const AgedRow& a, const AgedRow& b) {
      return folded(a.party_name) < folded(b.party_name);
    });
    return std::move(rows_);
  }

 private:
  static Money& column_of(AgedRow& row, int days_overdue) {
    if (days_overdue <= 0) return row.not_due;
    if (days_overdue <= 30) return row.to_30;
    if (days_overdue <= 60) return row.to_60;
    return days_overdue <= 90 ? row.to_90 : row.beyond;
  }

  Money nothing_;
  std::vector<AgedRow> rows_;
};

}  // namespace

namespace {

std::vector<OpenItem> read_items(SQLite::Statement& read, Date today) {
  std::vector<OpenItem> items;
  while (read.executeStep()) {
    const Currency currency = Currency::of(read.getColumn(8).getString());
    OpenItem item{DocumentId(read.getColumn(0).getInt64()),
                  read.getColumn(1).getString(),
                  PartyId(read.getColumn(2).getInt64()),
                  read.getColumn(3).getString(),
                  day_in(read.getColumn(4)),
                  day_in(read.getColumn(5)),
                  Money::of_minor(read.getColumn(6).getInt64(), currency),
                  Money::of_minor(read.getColumn(7).getInt64(), currency),
                  0};
    // What the business owes back is not late.
    if (item.open.is_positive()) item.days_overdue = std::max(0, days_between(item.due_date, today));
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::vector<OpenItem> open_items(const Book& book, Date today, std::optional<PartyId> client) {
  SQLite::Statement read(book.connection(), open_items_sql);
  read.bind(1, client ? client->value() : std::int64_t{0});
  return read_items(read, today);
}

std::vector<OpenItem> open_items_on(const Book& book, Date day) {
  SQLite::Statement read(book.connection(), open_items_sql);
  read.bind(1, std::int64_t{0});
  read.bind(2, day.text());
  return read_items(read, day);
}

std::vector<AgedRow> aged_balance(const Book& book, Date day) {
  const Currency currency = ledger_currency(book);
  AgedRows rows(currency);
  for (const OpenItem& item : open_items_on(book, day))
    if (item.open.currency() == currency)  // amounts of another currency do not add up
      rows.add(item.client, item.client_name, item.open, item.days_overdue);
  return rows.by_name();
}

std::vector<AgedRow> aged_payables(const Book& book, Date day) {
  AgedRows rows(ledger_currency(book));
  for (const ExpenseRow& row : expenses(book, {})) {
    const Expense& expense = row.expense;
    if (expense.date > day || (expense.paid_date && *expense.paid_date <= day)) continue;
    rows.add(expense.supplier.value_or(PartyId()), expense.supplier_name, expense.amounts.gross,
             days_between(expense.due_date.value_or(expense.date), day));
  }
  return rows.by_name();
}

}  // namespace vireo
