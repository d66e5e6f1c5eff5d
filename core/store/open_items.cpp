#include "core/store/open_items.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* open_items_sql = R"sql(
SELECT d.id, d.number, d.client_id, p.name, d.issue_date, coalesce(d.due_date, d.issue_date),
       CASE d.kind WHEN 'credit_note' THEN -abs(d.total_gross) ELSE d.total_gross END,
       CASE d.kind WHEN 'credit_note' THEN -1 ELSE 1 END *
         (abs(d.total_gross) - coalesce((SELECT sum(amount) FROM settlement WHERE document_id = d.id), 0)) AS open,
       d.currency
FROM document d JOIN party p ON p.id = d.client_id
WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.state <> 'draft' AND open <> 0
  AND (?1 = 0 OR d.client_id = ?1)
ORDER BY 6, d.id)sql";

Money& column_of(AgedRow& row, const OpenItem& item) {
  if (item.days_overdue == 0) return row.not_due;
  if (item.days_overdue <= 30) return row.to_30;
  if (item.days_overdue <= 60) return row.to_60;
  return item.days_overdue <= 90 ? row.to_90 : row.beyond;
}

}  // namespace

std::vector<OpenItem> open_items(const Book& book, Date today, std::optional<PartyId> client) {
  std::vector<OpenItem> items;
  SQLite::Statement read(book.connection(), open_items_sql);
  read.bind(1, client ? client->value() : std::int64_t{0});
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

std::vector<AgedRow> aged_balance(const Book& book, Date today) {
  const Currency currency = ledger_currency(book);
  const Money nothing(currency);
  std::vector<AgedRow> rows;
  for (const OpenItem& item : open_items(book, today)) {
    if (item.open.currency() != currency) continue;  // amounts of another currency do not add up
    auto found =
        std::find_if(rows.begin(), rows.end(), [&](const AgedRow& row) { return row.client == item.client; });
    if (found == rows.end())
      found = rows.insert(
          rows.end(), {item.client, item.client_name, nothing, nothing, nothing, nothing, nothing, nothing});
    column_of(*found, item) += item.open;
    found->total += item.open;
  }
  std::stable_sort(rows.begin(), rows.end(), [](const AgedRow& a, const AgedRow& b) {
    return folded(a.client_name) < folded(b.client_name);
  });
  return rows;
}

}  // namespace vireo
