#include "core/store/payments_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* payment_columns =
    "SELECT p.id, p.direction, p.party_id, p.date, p.amount, p.currency, p.method, p.reference, p.notes FROM "
    "payment p ";

Payment payment_in(SQLite::Statement& read) {
  return {PaymentId(read.getColumn(0).getInt64()),
          read.getColumn(1).getString() == "in" ? PaymentDirection::in : PaymentDirection::out,
          PartyId(read.getColumn(2).getInt64()),
          day_in(read.getColumn(3)),
          Money::of_minor(read.getColumn(4).getInt64(), Currency::of(read.getColumn(5).getString())),
          named(payment_method_names(), read.getColumn(6).getString()),
          read.getColumn(7).getString(),
          read.getColumn(8).getString()};
}

std::vector<Payment> all_of(SQLite::Statement& read) {
  std::vector<Payment> all;
  while (read.executeStep()) all.push_back(payment_in(read));
  return all;
}

// The currency of a settlement is its document's, else its payment's.
constexpr const char* settlement_columns =
    "SELECT s.id, s.payment_id, s.document_id, s.date, s.amount, s.tax, s.kind, coalesce(d.currency, "
    "p.currency), s.home_amount, s.home_tax "
    "FROM settlement s LEFT JOIN document d ON d.id = s.document_id LEFT JOIN payment p ON p.id = "
    "s.payment_id ";

std::vector<Settlement> settlements_where(const Book& book, const char* condition, std::int64_t id) {
  std::vector<Settlement> all;
  SQLite::Statement read(book.connection(),
                         std::string(settlement_columns) + condition + " ORDER BY s.date, s.id");
  read.bind(1, id);
  while (read.executeStep()) {
    const Currency currency = Currency::of(read.getColumn(7).getString());
    Settlement row{SettlementId(read.getColumn(0).getInt64()),
                   std::nullopt,
                   std::nullopt,
                   day_in(read.getColumn(3)),
                   Money::of_minor(read.getColumn(4).getInt64(), currency),
                   Money::of_minor(read.getColumn(5).getInt64(), currency),
                   named(settlement_kind_names(), read.getColumn(6).getString())};
    if (!read.getColumn(1).isNull()) row.payment = PaymentId(read.getColumn(1).getInt64());
    if (!read.getColumn(2).isNull()) row.document = DocumentId(read.getColumn(2).getInt64());
    if (!read.getColumn(8).isNull()) {
      row.home_amount = Money::of_minor(read.getColumn(8).getInt64(), ledger_currency(book));
      row.home_tax = Money::of_minor(read.getColumn(9).getInt64(), ledger_currency(book));
    }
    all.push_back(std::move(row));
  }
  return all;
}

constexpr const char* payable_columns =
    "SELECT d.id, d.kind, d.state, d.number, d.client_id, p.name, d.issue_date, d.currency, d.total_gross "
    "FROM document d JOIN party p ON p.id = d.client_id ";

std::optional<DocumentToSettle> document_in(SQLite::Statement& read) {
  if (!read.executeStep()) return std::nullopt;
  const Currency currency = Currency::of(read.getColumn(7).getString());
  DocumentToSettle found{DocumentId(read.getColumn(0).getInt64()),
                         read.getColumn(1).getString(),
                         read.getColumn(2).getString(),
                         read.getColumn(3).getString(),
                         PartyId(read.getColumn(4).getInt64()),
                         read.getColumn(5).getString(),
                         std::nullopt,
                         currency,
                         Money::of_minor(read.getColumn(8).getInt64(), currency).abs()};
  if (!read.getColumn(6).isNull()) found.issue_date = day_in(read.getColumn(6));
  return found;
}

}  // namespace

std::optional<Payment> payment(const Book& book, PaymentId id) {
  SQLite::Statement read(book.connection(), std::string(payment_columns) + "WHERE p.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return payment_in(read);
}

std::vector<Payment> payments(const Book& book, const Period& period) {
  SQLite::Statement read(book.connection(), std::string(payment_columns) +
                                                "WHERE p.date >= ? AND p.date < ? ORDER BY p.date, p.id");
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  return all_of(read);
}

std::vector<Payment> payments_of_document(const Book& book, DocumentId document) {
  SQLite::Statement read(book.connection(),
                         std::string(payment_columns) +
                             "WHERE p.id IN (SELECT payment_id FROM settlement WHERE document_id = ?) "
                             "ORDER BY p.date, p.id");
  read.bind(1, document.value());
  return all_of(read);
}

std::vector<Settlement> settlements_of_payment(const Book& book, PaymentId id) {
  return settlements_where(book, "WHERE s.payment_id = ?", id.value());
}

std::vector<Settlement> settlements_of_document(const Book& book, DocumentId id) {
  return settlements_where(book, "WHERE s.document_id = ?", id.value());
}

std::optional<DocumentToSettle> document_to_settle(const Book& book, DocumentId id) {
  SQLite::Statement read(book.connection(), std::string(payable_columns) + "WHERE d.id = ?");
  read.bind(1, id.value());
  return document_in(read);
}

std::optional<DocumentToSettle> document_to_settle(const Book& book, std::string_view number) {
  SQLite::Statement read(book.connection(), std::string(payable_columns) + "WHERE d.number = ?");
  read.bind(1, std::string(number));
  return document_in(read);
}

OpenBalance open_balance(const Book& book, DocumentId id) {
  SQLite::Statement read(book.connection(),
                         "SELECT abs(d.total_gross) - coalesce(sum(s.amount), 0), abs(d.total_tax) - "
                         "coalesce(sum(s.tax), 0), d.currency FROM document d LEFT JOIN settlement s "
                         "ON s.document_id = d.id WHERE d.id = ? GROUP BY d.id");
  read.bind(1, id.value());
  expect(read.executeStep(), "a document that is settled is in the book");
  const Currency currency = Currency::of(read.getColumn(2).getString());
  return {id, Money::of_minor(read.getColumn(0).getInt64(), currency),
          Money::of_minor(read.getColumn(1).getInt64(), currency)};
}

std::vector<PendingVat> pending_vat(const Book& book, DocumentId id) {
  std::vector<PendingVat> waiting;
  SQLite::Statement read(book.connection(),
                         "SELECT coalesce(l.vat_code, ''), sum(l.credit - l.debit) FROM line l "
                         "WHERE l.account_id = ? AND l.document_id = ? GROUP BY 1 "
                         "HAVING sum(l.credit - l.debit) <> 0 ORDER BY 1");
  read.bind(1, account_for_role(book, Role::vat_pending).value());
  read.bind(2, id.value());
  while (read.executeStep())
    waiting.push_back({read.getColumn(0).getString(),
                       Money::of_minor(read.getColumn(1).getInt64(), ledger_currency(book)).abs()});
  return waiting;
}

Money ledger_balance(const Book& book, DocumentId id) {
  SQLite::Statement read(
      book.connection(),
      "SELECT coalesce(sum(debit - credit), 0) FROM line WHERE account_id = ? AND document_id = ?");
  read.bind(1, account_for_role(book, Role::receivable).value());
  read.bind(2, id.value());
  expect(read.executeStep(), "a sum has a row");
  return Money::of_minor(read.getColumn(0).getInt64(), ledger_currency(book)).abs();
}

Money client_credit(const Book& book, PartyId client) {
  // Kept: surpluses (without a document). Gone: used on documents, paid back (without a document).
  SQLite::Statement read(
      book.connection(),
      "SELECT coalesce((SELECT sum(CASE s.kind WHEN 'refund' THEN -s.amount ELSE s.amount END) FROM "
      "settlement s "
      "JOIN payment p ON p.id = s.payment_id WHERE p.party_id = ?1 AND s.document_id IS NULL), 0) - "
      "coalesce((SELECT sum(s.amount) FROM settlement s JOIN document d ON d.id = s.document_id "
      "WHERE d.client_id = ?1 AND s.kind = 'client_credit'), 0)");
  read.bind(1, client.value());
  expect(read.executeStep(), "a sum has a row");
  return Money::of_minor(read.getColumn(0).getInt64(), ledger_currency(book));
}

PaymentId insert_payment(Book::Write& write, const Payment& payment) {
  const auto id = write.new_id<PaymentTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO payment (id, direction, party_id, date, amount, currency, method, reference, notes) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  add.bind(2, std::string(name_of(payment.direction)));
  add.bind(3, payment.party.value());
  add.bind(4, payment.date.text());
  add.bind(5, payment.amount.minor());
  add.bind(6, payment.amount.currency().code());
  add.bind(7, std::string(name_of(payment.method)));
  add.bind(8, payment.reference);
  add.bind(9, payment.notes);
  add.exec();
  return id;
}

SettlementId insert_settlement(Book::Write& write, const Settlement& settlement) {
  const auto id = write.new_id<SettlementTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO settlement (id, payment_id, document_id, date, amount, tax, kind, home_amount, home_tax) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id.value());
  if (settlement.payment) add.bind(2, settlement.payment->value());
  if (settlement.document) add.bind(3, settlement.document->value());
  add.bind(4, settlement.date.text());
  add.bind(5, settlement.amount.minor());
  add.bind(6, settlement.tax.minor());
  add.bind(7, std::string(name_of(settlement.kind)));
  if (settlement.home_amount) add.bind(8, settlement.home_amount->minor());
  if (settlement.home_tax) add.bind(9, settlement.home_tax->minor());
  add.exec();
  return id;
}

void delete_payment(Book::Write& write, PaymentId id) {
  for (const char* sql :
       {"DELETE FROM settlement WHERE payment_id = ?", "DELETE FROM payment WHERE id = ?"}) {
    SQLite::Statement remove(write.connection(), sql);
    remove.bind(1, id.value());
    remove.exec();
  }
}

void delete_settlement(Book::Write& write, SettlementId id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM settlement WHERE id = ?");
  remove.bind(1, id.value());
  remove.exec();
}

}  // namespace vireo
