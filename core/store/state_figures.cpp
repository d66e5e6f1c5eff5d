#include "core/store/state_figures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/accounts_table.h"
#include "core/store/book_check.h"
#include "core/store/open_items.h"

namespace vireo {
namespace {

struct Asked {
  StateFigure figure;
  bool money;  // in minor units of the book's currency
  const char* sql;
};

constexpr Asked asked_figures[] = {
    {StateFigure::balance, true,
     "SELECT sum(CASE a.normal_side WHEN 'debit' THEN m.debit - m.credit ELSE m.credit - m.debit END) FROM "
     "account_month m JOIN account a ON a.id = m.account_id WHERE substr(a.code, 1, length(?1)) = ?1"},
    {StateFigure::turnover, true,
     "SELECT sum(CASE kind WHEN 'credit_note' THEN -total_net ELSE total_net END) FROM document WHERE kind "
     "IN "
     "('invoice', 'credit_note') AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::receipts, true,
     "SELECT sum(CASE direction WHEN 'in' THEN amount ELSE -amount END) FROM payment WHERE ?1 = ''"},
    {StateFigure::expenses, true, "SELECT sum(amount_gross) FROM expense WHERE ?1 IN ('', category)"},
    {StateFigure::invoices, false,
     "SELECT count(*) FROM document WHERE kind = 'invoice' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::quotes, false,
     "SELECT count(*) FROM document WHERE kind = 'quote' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::credit_notes, false,
     "SELECT count(*) FROM document WHERE kind = 'credit_note' AND number IS NOT NULL AND ?1 = ''"},
    {StateFigure::bank_lines, false, "SELECT count(*) FROM bank_line WHERE ?1 = ''"},
    {StateFigure::unmatched_lines, false, "SELECT count(*) FROM bank_line WHERE state = 'open' AND ?1 = ''"},
    {StateFigure::validated, false, "SELECT count(*) FROM entry WHERE valid_date IS NOT NULL AND ?1 = ''"},
    {StateFigure::tasks, false, "SELECT count(*) FROM task WHERE state = 'open' AND ?1 = ''"},
    {StateFigure::minutes, false, "SELECT sum(minutes) FROM time_entry WHERE ?1 = ''"},
    {StateFigure::unbilled_minutes, false,
     "SELECT sum(minutes) FROM time_entry WHERE billable = 1 AND time_group IS NULL AND ?1 = ''"}};

Decimal open_sum(const Book& book) {
  const Currency currency = ledger_currency(book);
  Money sum(currency);
  for (const OpenItem& item : open_items(book, Date()))
    if (item.open.currency() == currency) sum += item.open;
  return sum.value();
}

}  // namespace

Decimal state_figure(const Book& book, const StateQuery& query) {
  if (query.figure == StateFigure::sound) return Decimal::of(check_book(book).empty() ? 1 : 0);
  if (query.figure == StateFigure::open_invoices) return open_sum(book);
  for (const Asked& each : asked_figures) {
    if (each.figure != query.figure) continue;
    SQLite::Statement read(book.connection(), each.sql);
    read.bind(1, query.of);
    read.executeStep();
    const std::int64_t found = read.getColumn(0).getInt64();  // nothing is none
    return each.money ? Money::of_minor(found, ledger_currency(book)).value() : Decimal::of(found);
  }
  return {};
}

}  // namespace vireo
