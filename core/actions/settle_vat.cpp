#include "core/actions/settle_vat.h"

#include <algorithm>

#include "core/store/accounts_table.h"
#include "core/store/entries_table.h"
#include "core/store/ledger_queries.h"

namespace vireo {
namespace {

// Boxes are told in whole units, each rounded: five of them never differ by more.
constexpr int rounding_limit_units = 5;

/// The last day of the period; the first open one where days were closed with the return.
Date usual_date(const Book& book, const Period& period) {
  const auto locked = last_locked_day(book);
  return locked && *locked >= period.last() ? locked->plus_days(1) : period.last();
}

Problems refusals(const Book& book, const VatSettlementRequest& request, Date date, Date today) {
  Problems found;
  if (request.period.last() >= today)
    found.push_back(problem("vat.period_not_over", {"", 0, "to"}, {{"day", request.period.last()}}));
  const auto settled = sources_of_kind(book, vat_settlement_source);
  const auto newest = std::max_element(settled.begin(), settled.end());
  if (newest != settled.end() && *newest >= request.period.last().days_since_1970())
    found.push_back(problem("vat.settled_already", {"", 0, "to"},
                            {{"day", Date::of_days(static_cast<std::int32_t>(*newest))}}));
  if (date < request.period.last())
    found.push_back(problem("vat.date_before", {"", 0, "date"}, {{"day", request.period.last()}}));
  return found;
}

}  // namespace

Checked<VatSettlement> settle_vat(Book& book, const VatSettlementRequest& request, Date today) {
  const Money nothing(ledger_currency(book));
  const Date date = request.date.value_or(usual_date(book, request.period));
  if (auto found = refusals(book, request, date, today); !found.empty()) return found;
  const VatPosition position = vat_position(book, request.period);
  VatSettlement done{{}, date, position.owed - position.credit, nothing, nothing, nothing};
  const bool stands = std::any_of(position.rows.begin(), position.rows.end(),
                                  [](const VatAccountRow& row) { return !row.balance.is_zero(); });
  if (!stands) return problem("vat.nothing_to_settle", {"", 0, "to"}, {{"day", request.period.last()}});
  const Money declared = request.declared.value_or(done.exact);
  done.rounding = declared - done.exact;
  const Money limit =
      Money::rounded(Decimal::of(rounding_limit_units), nothing.currency(), Rounding::half_up);
  if (done.rounding.abs() > limit)
    return problem("vat.declared_far", {"", 0, "amount"},
                   {{"declared", declared}, {"exact", done.exact}, {"limit", limit}});
  (declared.is_negative() ? done.credit : done.payable) = declared.abs();
  const AccountId payable = account_for_role(book, Role::vat_payable);
  const AccountId credit = account_playing(book, Role::vat_credit).value_or(payable);
  std::vector<EntryLine> lines;
  for (const VatAccountRow& row : position.rows) lines.push_back(debit_line(row.account, row.balance));
  lines.push_back(credit_line(credit, position.credit));
  lines.push_back(debit_line(account_for_role(book, Role::rounding), done.rounding));
  lines.push_back(credit_line(payable, done.payable));
  lines.push_back(debit_line(credit, done.credit));
  return book.write({{"deed.vat_settled", {{"day", request.period.last()}, {"amount", declared}}}},
                    [&](Book::Write& write) -> Checked<VatSettlement> {
                      const auto entry = Entry::make(
                          {"general", date, request.period.last().text(), date, request.label, "normal",
                           vat_settlement_source, request.period.last().days_since_1970()},
                          lines);
                      if (!entry) return entry.problems();
                      const auto id = add_entry(write, *entry);
                      if (!id) return id.problems();
                      done.entry = *id;
                      return done;
                    });
}

}  // namespace vireo
