#include "core/store/client_statement.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

// A credit note used on an invoice moves nothing between the two parties: the note itself already lowered
// what is owed. Credit kept of a surplus was paid with the payment; using it later moves nothing either.
constexpr const char* statement_sql = R"sql(
SELECT d.issue_date AS day, 0 AS place, d.kind, d.number,
       CASE d.kind WHEN 'credit_note' THEN -abs(d.total_gross) ELSE d.total_gross END AS amount
FROM document d
WHERE d.client_id = ?1 AND d.currency = ?2 AND d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL
  AND d.issue_date < ?3
UNION ALL
SELECT s.date, 1, s.kind, d.number, CASE s.kind WHEN 'refund' THEN s.amount ELSE -s.amount END
FROM settlement s JOIN document d ON d.id = s.document_id
WHERE d.client_id = ?1 AND d.currency = ?2 AND s.date < ?3
  AND s.kind IN ('payment', 'bank_charges', 'discount', 'bad_debt', 'refund', 'deposit')
UNION ALL
SELECT s.date, 1, CASE WHEN s.kind = 'refund' THEN 'refund' ELSE 'client_credit' END, coalesce(p.reference, ''),
       CASE s.kind WHEN 'refund' THEN s.amount ELSE -s.amount END
FROM settlement s JOIN payment p ON p.id = s.payment_id
WHERE p.party_id = ?1 AND p.currency = ?2 AND s.document_id IS NULL AND s.date < ?3
ORDER BY 1, 2, 4)sql";

}  // namespace

ClientStatement client_statement(const Book& book, PartyId client, const Period& period, Currency currency) {
  ClientStatement statement{Money(currency), {}, Money(currency)};
  SQLite::Statement read(book.connection(), statement_sql);
  read.bind(1, client.value());
  read.bind(2, currency.code());
  read.bind(3, period.end().text());
  while (read.executeStep()) {
    const auto day = Date::parse(read.getColumn(0).getString());
    expect(day.has_value(), "the book holds days");
    const Money amount = Money::of_minor(read.getColumn(4).getInt64(), currency);
    statement.closing += amount;
    if (*day < period.begin())
      statement.opening += amount;
    else
      statement.rows.push_back(
          {*day, read.getColumn(2).getString(), read.getColumn(3).getString(), amount, statement.closing});
  }
  return statement;
}

}  // namespace vireo
