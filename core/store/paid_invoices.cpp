#include "core/store/paid_invoices.h"

#include "core/store/row_values.h"

namespace vireo {

std::vector<PaidInvoice> paid_invoices(const Book& book, const Period& period) {
  // Whatever kind of settlement ends the balance, what tells of a client's habits is the day money came.
  SQLite::Statement read(book.connection(),
                         "SELECT d.client_id, d.due_date, "
                         "max(CASE WHEN s.kind = 'payment' THEN s.date END) AS paid FROM document AS d "
                         "JOIN settlement AS s ON s.document_id = d.id "
                         "WHERE d.state = 'issued' AND d.due_date IS NOT NULL AND d.total_gross > 0 "
                         "GROUP BY d.id HAVING sum(s.amount) >= d.total_gross "
                         "AND sum(s.kind = 'bad_debt') = 0 AND paid >= ? AND paid < ? ORDER BY paid, d.id");
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  std::vector<PaidInvoice> all;
  while (read.executeStep())
    all.push_back(
        {PartyId(read.getColumn(0).getInt64()), day_in(read.getColumn(1)), day_in(read.getColumn(2))});
  return all;
}

}  // namespace vireo
