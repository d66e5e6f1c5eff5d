#include "core/store/reminder_queries.h"

#include <algorithm>

#include "core/store/book_rules.h"
#include "core/store/parties_table.h"
#include "core/store/payments_table.h"
#include "core/store/profile_table.h"
#include "core/store/reminders_table.h"

namespace vireo {
namespace {

void add_costs(const Book& book, const ParameterSet* law, const Profile& profile, Date today,
               OverdueInvoice& row) {
  const Currency currency = row.item.open.currency();
  row.fee = Money(currency);
  // The fixed sum and the penalties of traders are owed by businesses alone.
  if (!row.is_business) return;
  if (law)
    if (const auto fee = law->value("recovery_fee", today); fee && fee->money().currency() == currency)
      row.fee = fee->money();
  LateTerms terms;
  terms.statutory = law;
  if (const auto agreed = Decimal::parse(profile.get("late_rate"))) terms.agreed = Rate::percent(*agreed);
  if (!terms.agreed && (!law || !law->find(terms.parameter))) return;
  std::vector<std::pair<Date, Money>> settled;
  for (const Settlement& part : settlements_of_document(book, row.item.document))
    settled.emplace_back(part.date, part.amount);
  terms.stretches = open_stretches(row.item.total_gross, row.item.due_date, today, std::move(settled));
  auto interest = late_interest(terms, currency);
  if (interest)
    row.interest = std::move(interest).value();
  else
    row.unknown_rate = interest.problems();
}

}  // namespace

std::vector<OverdueInvoice> overdue_invoices(const Book& book, const Catalog& catalog,
                                             const std::vector<ReminderLevel>& levels, Date today) {
  const Profile profile = profile_on(book, today);
  auto law = catalog.late_payment(profile.get("country"));
  std::optional<ParameterSet> rates;
  if (law) {
    rates = std::move(law).value();
    put_own_values(*rates, dated_facts(book));
  }
  std::vector<OverdueInvoice> rows;
  for (const OpenItem& item : open_items(book, today)) {
    if (item.days_overdue <= 0 || !item.open.is_positive()) continue;
    OverdueInvoice row{.item = item};
    row.is_business = party(book, item.client).is_business;
    row.state = reminder_state(levels, reminder_notes(book, item.document), item.due_date, today);
    add_costs(book, rates ? &*rates : nullptr, profile, today, row);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.item.days_overdue > b.item.days_overdue; });
  return rows;
}

}  // namespace vireo
