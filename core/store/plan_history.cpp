#include "core/store/plan_history.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr int share_places = 4;
constexpr std::size_t longest_payment_months = 12;

constexpr const char* history_lines =
    "SELECT d.kind, d.issue_date, coalesce(s.name, ''), l.unit, l.quantity, l.net, l.vat_rate "
    "FROM document_line l JOIN document d ON d.id = l.document_id LEFT JOIN service s ON s.id = l.service_id "
    "WHERE d.kind IN ('invoice', 'credit_note') AND d.number IS NOT NULL AND d.state <> 'draft' "
    "AND d.currency = ? AND d.issue_date >= ? AND d.issue_date < ? ORDER BY l.id";

constexpr const char* payment_lags =
    "SELECT d.issue_date, s.date, s.amount FROM settlement s JOIN document d ON d.id = s.document_id "
    "WHERE d.kind = 'invoice' AND d.number IS NOT NULL AND s.kind = 'payment' AND s.amount > 0 "
    "AND d.currency = ?1 AND d.issue_date >= ?2 AND d.issue_date < ?3 AND s.date < ?3 ORDER BY s.id";

constexpr const char* drawn_lines =
    "SELECT coalesce(sum(l.debit), 0) FROM line l JOIN entry e ON e.id = l.entry_id "
    "WHERE l.account_id = ?1 AND l.date >= ?2 AND l.date < ?3 AND l.carried = 0 AND e.source_kind <> "
    "'expense' "
    "AND EXISTS (SELECT 1 FROM line m WHERE m.entry_id = l.entry_id AND m.credit > 0 "
    "AND m.account_id IN (?4, ?5))";

int months_from(Date first, Date last) {
  return (last.year() - first.year()) * 12 + last.month() - first.month();
}

Decimal quotient(const Decimal& of, const Decimal& by) {
  return by.is_zero() ? Decimal() : of.divided_by(by, share_places, Rounding::half_away_from_zero);
}

SoldService& service_in(std::vector<SoldService>& all, const std::string& name, const std::string& unit,
                        const Currency& currency) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const SoldService& each) {
    return each.name == name && each.unit == unit;
  });
  if (found != all.end()) return *found;
  return all.emplace_back(SoldService{name, unit, {}, Money(currency)});
}

}  // namespace

SalesHistory sales_history(const Book& book, const Period& period) {
  const Currency currency = ledger_currency(book);
  SalesHistory history;
  history.by_month.assign(static_cast<std::size_t>(months_from(period.begin(), period.end())),
                          Money(currency));
  Decimal all, taxed, tax;
  SQLite::Statement read(book.connection(), history_lines);
  read.bind(1, std::string(currency.code()));
  read.bind(2, period.begin().text());
  read.bind(3, period.end().text());
  while (read.executeStep()) {
    const bool back = read.getColumn(0).getString() == "credit_note";
    const Date issued = day_in(read.getColumn(1));
    if (!history.first || issued < *history.first) history.first = issued;
    const Decimal units = Decimal::parse(read.getColumn(4).getString()).value_or(Decimal());
    Money net = Money::of_minor(read.getColumn(5).getInt64(), currency);
    if (back) net = -net;
    SoldService& sold =
        service_in(history.services, read.getColumn(2).getString(), read.getColumn(3).getString(), currency);
    sold.units += back ? -units : units;
    sold.net += net;
    history.by_month[static_cast<std::size_t>(months_from(period.begin(), issued))] += net;
    const Decimal percent = Decimal::parse(read.getColumn(6).getString()).value_or(Decimal());
    all += net.value();
    if (percent.is_zero()) continue;
    taxed += net.value();
    tax += (net.value() * percent).divided_by(Decimal::of(100), 6, Rounding::half_away_from_zero);
  }
  history.vat_share = quotient(taxed, all);
  history.vat_rate = quotient(tax, taxed);
  return history;
}

std::vector<Decimal> payment_shares(const Book& book, const Period& period) {
  SQLite::Statement read(book.connection(), payment_lags);
  read.bind(1, std::string(ledger_currency(book).code()));
  read.bind(2, period.begin().text());
  read.bind(3, period.end().text());
  std::vector<std::int64_t> paid;
  while (read.executeStep()) {
    const int lag = std::max(0, months_from(day_in(read.getColumn(0)), day_in(read.getColumn(1))));
    const auto month = std::min(static_cast<std::size_t>(lag), longest_payment_months);
    if (paid.size() <= month) paid.resize(month + 1);
    paid[month] += read.getColumn(2).getInt64();
  }
  std::vector<Decimal> shares;
  if (paid.empty()) return shares;
  // Ten thousandths, shared as cents are.
  for (const Money& part : Money::of_minor(10'000, Currency{}).split(paid))
    shares.push_back(Decimal::of(part.minor(), share_places));
  return shares;
}

Money owner_drawings(const Book& book, const Period& period) {
  const Currency currency = ledger_currency(book);
  SQLite::Statement read(book.connection(), drawn_lines);
  read.bind(1, account_for_role(book, Role::owner).value());
  read.bind(2, period.begin().text());
  read.bind(3, period.end().text());
  read.bind(4, account_for_role(book, Role::bank).value());
  read.bind(5, account_for_role(book, Role::cash).value());
  read.executeStep();
  return Money::of_minor(read.getColumn(0).getInt64(), currency);
}

}  // namespace vireo
