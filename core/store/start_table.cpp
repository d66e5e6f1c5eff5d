#include "core/store/start_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

bool book_was_started(const Book& book) {
  SQLite::Statement find(book.connection(),
                         "SELECT (SELECT count(*) FROM start_figure) + "
                         "(SELECT count(*) FROM entry WHERE source_kind = 'start')");
  expect(find.executeStep(), "a count has a row");
  return find.getColumn(0).getInt64() > 0;
}

DocumentId insert_earlier_invoice(Book::Write& write, const EarlierInvoice& invoice) {
  const auto id = write.new_id<DocumentTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO document (id, kind, state, client_id, number, issue_date, due_date, currency, "
      "total_net, total_tax, total_gross) VALUES (?, 'invoice', 'issued', ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, invoice.client.value());
  add.bind(3, invoice.number);
  add.bind(4, invoice.issue_date.text());
  add.bind(5, invoice.due_date.text());
  add.bind(6, invoice.total_gross.currency().code());
  add.bind(7, (invoice.total_gross - invoice.total_tax).minor());
  add.bind(8, invoice.total_tax.minor());
  add.bind(9, invoice.total_gross.minor());
  add.exec();
  return id;
}

void insert_start_figure(Book::Write& write, const StartFigure& figure) {
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO start_figure (id, kind, activity, first_day, last_day, amount, currency) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, figure.kind);
  add.bind(3, figure.activity);
  add.bind(4, figure.period.begin().text());
  add.bind(5, figure.period.last().text());
  add.bind(6, figure.amount.minor());
  add.bind(7, figure.amount.currency().code());
  add.exec();
}

}  // namespace vireo
