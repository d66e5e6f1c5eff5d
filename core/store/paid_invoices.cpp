#include "core/store/paid_invoices.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {
namespace {

Date day_in(const SQLite::Column& column) {
  const auto day = Date::parse(column.getString());
  expect(day.has_value(), "the book holds days");
  return *day;
}

}  // namespace

std::vector<PaidInvoice> paid_invoices(const Book& book, const Period& period) {
  SQLite::Statement read(book.connection(),
                         "SELECT d.client_id, d.due_date, max(s.date) FROM document AS d "
                         "JOIN settlement AS s ON s.document_id = d.id AND s.kind IN ('payment', "
                         "'bank_charges', 'discount', 'client_credit') "
                         "WHERE d.state = 'issued' AND d.due_date IS NOT NULL AND d.total_gross > 0 "
                         "GROUP BY d.id HAVING sum(s.amount) >= d.total_gross "
                         "AND max(s.date) >= ? AND max(s.date) < ? ORDER BY max(s.date), d.id");
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  std::vector<PaidInvoice> all;
  while (read.executeStep())
    all.push_back(
        {PartyId(read.getColumn(0).getInt64()), day_in(read.getColumn(1)), day_in(read.getColumn(2))});
  return all;
}

}  // namespace vireo
