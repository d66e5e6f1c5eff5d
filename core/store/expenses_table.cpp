#include "core/store/expenses_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/text.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr const char* expense_columns =
    "SELECT e.id, e.state, e.date, e.paid_date, e.supplier_id, p.name, e.category, e.label, e.currency, "
    "e.amount_gross, e.amount_net, e.amount_tax, e.tax_deductible, e.vat_treatment, e.vat_rate, e.method, "
    "e.reference, e.foreign_amount, e.foreign_currency, e.exchange_rate, e.exchange_source, e.exchange_date, "
    "e.due_date, e.client_id, c.name, "
    "(SELECT count(*) FROM attachment a WHERE a.owner_kind = 'expense' AND a.owner_id = e.id) "
    "FROM expense e LEFT JOIN party p ON p.id = e.supplier_id LEFT JOIN party c ON c.id = e.client_id ";

void read_foreign(Expense& row, SQLite::Statement& read) {
  if (read.getColumn(18).isNull()) return;
  const Currency foreign = Currency::of(read.getColumn(18).getString());
  row.foreign = Money::of_minor(read.getColumn(17).getInt64(), foreign);
  row.exchange = ExchangeRate{foreign, row.amounts.gross.currency(), decimal_in(read.getColumn(19)),
                              read.getColumn(20).getString(), day_in(read.getColumn(21))};
}

Expense expense_in(SQLite::Statement& read) {
  const Currency currency = Currency::of(read.getColumn(8).getString());
  const auto money = [&](int column) { return Money::of_minor(read.getColumn(column).getInt64(), currency); };
  Expense row;
  row.id = ExpenseId(read.getColumn(0).getInt64());
  row.is_final = read.getColumn(1).getString() == "final";
  row.date = day_in(read.getColumn(2));
  if (!read.getColumn(3).isNull()) row.paid_date = day_in(read.getColumn(3));
  if (!read.getColumn(4).isNull()) row.supplier = PartyId(read.getColumn(4).getInt64());
  row.supplier_name = read.getColumn(5).getString();
  row.category = read.getColumn(6).getString();
  row.label = read.getColumn(7).getString();
  row.amounts = {money(9), money(10), money(11), money(12)};
  row.vat = expense_vat(read.getColumn(13).getString()).value();
  row.vat_rate = Rate::percent(decimal_in(read.getColumn(14)));
  row.method = read.getColumn(15).getString();
  row.reference = read.getColumn(16).getString();
  read_foreign(row, read);
  if (!read.getColumn(22).isNull()) row.due_date = day_in(read.getColumn(22));
  if (!read.getColumn(23).isNull()) row.client = PartyId(read.getColumn(23).getInt64());
  row.client_name = read.getColumn(24).getString();
  return row;
}

/// Values of all expense_columns after id, in the order of the two statements below.
void bind_expense(SQLite::Statement& statement, const Expense& row) {
  int at = 1;
  statement.bind(at++, row.is_final ? "final" : "draft");
  statement.bind(at++, row.date.text());
  if (row.paid_date) statement.bind(at, row.paid_date->text());
  ++at;
  if (row.supplier) statement.bind(at, row.supplier->value());
  ++at;
  statement.bind(at++, row.category);
  statement.bind(at++, row.label);
  statement.bind(at++, row.amounts.gross.currency().code());
  statement.bind(at++, row.amounts.net.minor());
  statement.bind(at++, row.amounts.tax.minor());
  statement.bind(at++, row.amounts.gross.minor());
  statement.bind(at++, row.amounts.deductible.minor());
  statement.bind(at++, std::string(name_of(row.vat)));
  statement.bind(at++, row.vat_rate.percent().shortest());
  statement.bind(at++, row.method);
  statement.bind(at++, row.reference);
  if (row.foreign && row.exchange) {
    statement.bind(at++, row.foreign->minor());
    statement.bind(at++, row.foreign->currency().code());
    statement.bind(at++, row.exchange->value.text());
    statement.bind(at++, row.exchange->source);
    statement.bind(at++, row.exchange->date.text());
  } else {
    at += 5;
  }
  if (row.due_date) statement.bind(at, row.due_date->text());
  ++at;
  if (row.client) statement.bind(at, row.client->value());
  ++at;
  statement.bind(at, row.id.value());
}

bool holds(const Expense& row, const std::string& fragment) {
  for (const auto* text : {&row.supplier_name, &row.label, &row.reference})
    if (folded(*text).find(fragment) != std::string::npos) return true;
  return false;
}

}  // namespace

std::optional<Expense> expense(const Book& book, ExpenseId id) {
  SQLite::Statement read(book.connection(), std::string(expense_columns) + "WHERE e.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return expense_in(read);
}

std::vector<ExpenseRow> expenses(const Book& book, const ExpenseFilter& filter) {
  SQLite::Statement read(book.connection(),
                         std::string(expense_columns) +
                             "WHERE e.date >= ?1 AND e.date < ?2 AND (?3 = '' OR e.category = ?3) "
                             "AND (?4 = 0 OR e.paid_date IS NULL) AND (?5 = 0 OR e.client_id = ?5) ORDER BY "
                             "e.date DESC, e.id DESC");
  read.bind(1, filter.period ? filter.period->begin().text() : std::string());
  read.bind(2, filter.period ? filter.period->end().text() : std::string("~"));
  read.bind(3, filter.category);
  read.bind(4, filter.unpaid_only ? 1 : 0);
  read.bind(5, filter.client ? filter.client->value() : std::int64_t{0});
  const std::string fragment = folded(filter.text);
  std::vector<ExpenseRow> rows;
  while (read.executeStep()) {
    ExpenseRow row{expense_in(read), read.getColumn(25).getInt()};
    if (!fragment.empty() && !holds(row.expense, fragment)) continue;
    rows.push_back(std::move(row));
    if (filter.at_most > 0 && rows.size() == static_cast<std::size_t>(filter.at_most)) break;
  }
  return rows;
}

ExpenseId insert_expense(Book::Write& write, const Expense& expense) {
  Expense row = expense;
  row.id = write.new_id<ExpenseTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO expense (state, date, paid_date, supplier_id, category, label, currency, "
      "amount_net, amount_tax, amount_gross, tax_deductible, vat_treatment, vat_rate, method, "
      "reference, foreign_amount, foreign_currency, exchange_rate, exchange_source, exchange_date, "
      "due_date, client_id, id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_expense(add, row);
  add.exec();
  return row.id;
}

void update_expense(Book::Write& write, const Expense& expense) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE expense SET state = ?, date = ?, paid_date = ?, supplier_id = ?, category = ?, "
      "label = ?, currency = ?, amount_net = ?, amount_tax = ?, amount_gross = ?, "
      "tax_deductible = ?, vat_treatment = ?, vat_rate = ?, method = ?, reference = ?, "
      "foreign_amount = ?, foreign_currency = ?, exchange_rate = ?, exchange_source = ?, "
      "exchange_date = ?, due_date = ?, client_id = ? WHERE id = ?");
  bind_expense(change, expense);
  change.exec();
}

void delete_expense(Book::Write& write, ExpenseId id) {
  for (const char* sql : {"DELETE FROM attachment WHERE owner_kind = 'expense' AND owner_id = ?",
                          "DELETE FROM expense WHERE id = ?"}) {
    SQLite::Statement remove(write.connection(), sql);
    remove.bind(1, id.value());
    remove.exec();
  }
}

}  // namespace vireo
