#include "core/store/home_queries.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/open_items.h"
#include "core/store/receipts_queries.h"

namespace vireo {
namespace {

Money sum_of(const Book& book, const char* sql, const Period& period) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(book.connection(), sql);
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  read.bind(3, currency.code());
  expect(read.executeStep(), "a sum has a row");
  return Money::of_minor(read.getColumn(0).getInt64(), currency);
}

constexpr const char* turnover_sql =
    "SELECT coalesce(sum(CASE kind WHEN 'credit_note' THEN -abs(total_net) ELSE total_net END), 0) FROM "
    "document "
    "WHERE kind IN ('invoice', 'credit_note') AND number IS NOT NULL AND state <> 'draft' "
    "AND issue_date >= ? AND issue_date < ? AND currency = ?";

constexpr const char* expenses_sql =
    "SELECT coalesce(sum(amount_gross - tax_deductible + "
    "CASE vat_treatment WHEN 'reverse_charge' THEN amount_tax ELSE 0 END), 0) FROM expense "
    "WHERE date >= ? AND date < ? AND currency = ?";

/// What must be in the book for a line of the checklist to be done.
struct SetupQuestion {
  const char* id;
  const char* sql;
};

constexpr SetupQuestion setup_questions[] = {
    {"profile",
     "SELECT count(DISTINCT key) = 3 FROM profile_fact WHERE key IN ('name', 'address', 'regime') AND value "
     "<> ''"},
    {"client", "SELECT count(*) FROM party WHERE is_client = 1"},
    {"service", "SELECT count(*) FROM service"},
    {"invoice", "SELECT count(*) FROM document WHERE kind = 'invoice' AND number IS NOT NULL"},
    {"payment", "SELECT count(*) FROM payment WHERE direction = 'in'"},
    {"expense_receipt", "SELECT count(*) FROM attachment WHERE owner_kind = 'expense'"},
    {"backup", "SELECT count(*) FROM book_property WHERE name = 'second_place.folder' AND value <> ''"}};

}  // namespace

OwedFigures owed_figures(const Book& book, Date today) {
  const Currency currency = ledger_currency(book);
  OwedFigures figures{Money(currency), 0, Money(currency), 0};
  for (const OpenItem& item : open_items(book, today)) {
    if (item.open.currency() != currency) continue;
    figures.owed += item.open;
    if (item.open.is_positive()) ++figures.owed_count;
    if (item.days_overdue == 0) continue;
    figures.overdue += item.open;
    ++figures.overdue_count;
  }
  return figures;
}

Money cash_balance(const Book& book, Date day) {
  return account_balance(book, "bank", day) + account_balance(book, "cash", day);
}

std::vector<MonthFigures> month_figures(const Book& book, Date first, Date last) {
  std::vector<MonthFigures> months;
  const Currency currency = ledger_currency(book);
  for (Date day = first.first_of_month(); day <= last; day = day.plus_months(1)) {
    const Period month = Period::month(day.year(), day.month());
    months.push_back({month, sum_of(book, turnover_sql, month), Money(currency),
                      sum_of(book, expenses_sql, month), cash_balance(book, month.last())});
  }
  if (months.empty()) return months;
  const Period whole(months.front().month.begin(), months.back().month.end());
  for (const ReceiptMonth& received : receipts_by_month(book, whole))
    for (auto& month : months)
      if (month.month == received.month) month.receipts += received.amount_net;
  return months;
}

std::vector<ClientShare> client_shares(const Book& book, const Period& period) {
  const Currency currency = ledger_currency(book);
  std::vector<ClientShare> shares;
  Money whole(currency);
  SQLite::Statement read(
      book.connection(),
      "SELECT p.id, p.name, sum(CASE d.kind WHEN 'credit_note' THEN -abs(d.total_net) ELSE d.total_net END) "
      "AS net "
      "FROM document d JOIN party p ON p.id = d.client_id WHERE d.kind IN ('invoice', 'credit_note') "
      "AND d.number IS NOT NULL AND d.state <> 'draft' AND d.issue_date >= ? AND d.issue_date < ? AND "
      "d.currency = ? "
      "GROUP BY p.id HAVING net > 0 ORDER BY net DESC, p.id");
  read.bind(1, period.begin().text());
  read.bind(2, period.end().text());
  read.bind(3, currency.code());
  while (read.executeStep()) {
    shares.push_back({PartyId(read.getColumn(0).getInt64()), read.getColumn(1).getString(),
                      Money::of_minor(read.getColumn(2).getInt64(), currency), Rate()});
    whole += shares.back().turnover;
  }
  for (auto& share : shares)
    share.share =
        Rate::fraction(share.turnover.value().divided_by(whole.value(), 4, Rounding::half_away_from_zero));
  return shares;
}

std::vector<SetupFact> setup_facts(const Book& book) {
  std::vector<SetupFact> facts;
  for (const auto& question : setup_questions) {
    SQLite::Statement read(book.connection(), question.sql);
    expect(read.executeStep(), "a count has a row");
    facts.push_back({question.id, read.getColumn(0).getInt64() > 0});
  }
  return facts;
}

}  // namespace vireo
