#include "core/store/client_work.h"

#include <algorithm>

#include "core/store/row_values.h"

namespace vireo {

std::vector<ClientWork> client_work(const Book& book, const Period& period, Currency currency) {
  std::vector<ClientWork> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT p.id, p.name, "
      "(SELECT coalesce(sum(CASE d.kind WHEN 'invoice' THEN d.total_net ELSE -d.total_net END), 0) "
      " FROM document d WHERE d.client_id = p.id AND d.kind IN ('invoice', 'credit_note') AND "
      " d.state <> 'draft' AND d.issue_date >= ?1 AND d.issue_date < ?2 AND d.currency = ?3), "
      "(SELECT coalesce(sum(t.minutes), 0) FROM time_entry t WHERE t.client_id = p.id AND t.day >= ?1 AND "
      " t.day < ?2), "
      "(SELECT coalesce(sum(t.minutes), 0) FROM time_entry t WHERE t.client_id = p.id AND t.day >= ?1 AND "
      " t.day < ?2 AND t.billable = 1), "
      "(SELECT coalesce(sum(e.amount_net + e.amount_tax - e.tax_deductible), 0) FROM expense e "
      " WHERE e.client_id = p.id AND e.date >= ?1 AND e.date < ?2 AND e.currency = ?3) "
      "FROM party p WHERE p.is_client = 1");
  bind_day(read, 1, period.begin());
  bind_day(read, 2, period.end());
  read.bind(3, currency.code());
  Money total(currency);
  while (read.executeStep()) {
    ClientWork each;
    each.client = PartyId(read.getColumn(0).getInt64());
    each.name = read.getColumn(1).getString();
    each.invoiced = Money::of_minor(read.getColumn(2).getInt64(), currency);
    each.worked = {read.getColumn(3).getInt64()};
    each.billable = {read.getColumn(4).getInt64()};
    each.costs = Money::of_minor(read.getColumn(5).getInt64(), currency);
    if (each.invoiced.is_zero() && each.worked.count == 0 && each.costs.is_zero()) continue;
    total = total + each.invoiced;
    if (each.worked.count > 0)
      each.hourly =
          Money::rounded((each.left().value() * Decimal::of(60))
                             .divided_by(Decimal::of(each.worked.count), 6, Rounding::half_away_from_zero),
                         currency, Rounding::half_away_from_zero);
    all.push_back(std::move(each));
  }
  for (ClientWork& each : all)
    if (total.is_positive())
      each.share = each.invoiced.value().divided_by(total.value(), 4, Rounding::half_away_from_zero);
  std::stable_sort(all.begin(), all.end(),
                   [](const ClientWork& a, const ClientWork& b) { return a.invoiced > b.invoiced; });
  return all;
}

}  // namespace vireo
