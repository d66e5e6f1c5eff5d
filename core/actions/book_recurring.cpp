#include "core/actions/book_recurring.h"

#include <algorithm>
#include <set>

#include "core/actions/expense_reckoning.h"
#include "core/store/accounts_table.h"
#include "core/store/recurring_table.h"

namespace vireo {
namespace {

ExpenseRequest request_for(const Book& book, const DueExpense& due, const RecurringBooking& booking) {
  ExpenseRequest request;
  request.date = due.day;
  request.category = due.item.category.empty() ? booking.category : due.item.category;
  request.gross = due.item.amount;
  request.supplier = due.item.supplier;
  request.label = due.item.label;
  const Currency home = ledger_currency(book);
  if (booking.exchange_rate && request.gross.currency() != home)
    request.exchange = ExchangeRate{request.gross.currency(), home, *booking.exchange_rate, "", due.day};
  return request;
}

Problems faults_of(const Book& book, const RecurringBooking& booking, Date today) {
  Problems found;
  if (booking.only && !recurring_item(book, *booking.only))
    found.push_back(problem("recurring.unknown", {}, {{"id", booking.only->value()}}));
  if (today < booking.until)
    found.push_back(problem("recurring.ahead", {"", 0, "until"}, {{"day", booking.until}}));
  return found;
}

/// What is agreed in other currencies needs a rate, and one rate serves one currency.
Problems faults_of_rates(const Book& book, const std::vector<DueExpense>& due,
                         const RecurringBooking& booking) {
  const Currency home = ledger_currency(book);
  Problems found;
  std::set<std::string> currencies;
  std::set<RecurringId> told;
  for (const DueExpense& each : due) {
    if (each.item.amount.currency() == home) continue;
    currencies.insert(each.item.amount.currency().code());
    if (!booking.exchange_rate && told.insert(each.item.id).second)
      found.push_back(
          problem("recurring.rate_missing", {"", 0, "rate"},
                  {{"label", each.item.label}, {"currency", each.item.amount.currency().code()}}));
  }
  if (booking.exchange_rate && currencies.size() > 1)
    found.push_back(problem("recurring.many_currencies", {"", 0, "rate"}));
  return found;
}

}  // namespace

std::vector<DueExpense> due_expenses(const Book& book, Date until, std::optional<RecurringId> only) {
  std::vector<DueExpense> all;
  for (const Recurring& item : recurring_items(book)) {
    if (only && item.id != *only) continue;
    for (const Date day : due_days(item, until)) all.push_back({item, day});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const DueExpense& a, const DueExpense& b) { return a.day < b.day; });
  return all;
}

Checked<std::vector<BookedRecurring>> book_due_expenses(Book& book, const RecurringBooking& booking,
                                                        const Context& context) {
  Problems found = faults_of(book, booking, context.today);
  const auto due = due_expenses(book, booking.until, booking.only);
  append(found, faults_of_rates(book, due, booking));
  std::vector<ReckonedExpense> reckoned;
  for (const DueExpense& each : due) {
    const ExpenseRequest request = request_for(book, each, booking);
    if (request.category.empty()) {
      // Told once, however many turns are due.
      if (std::any_of(due.begin(), due.end(), [&](const DueExpense& earlier) {
            return earlier.item.id == each.item.id && earlier.day < each.day;
          }))
        continue;
      found.push_back(
          problem("recurring.category_missing", {"", 0, "category"}, {{"label", each.item.label}}));
      continue;
    }
    // Its missing rate is told already.
    if (request.gross.currency() != ledger_currency(book) && !request.exchange) continue;
    if (auto one = take(reckon(book, context, request), found)) reckoned.push_back(std::move(*one));
  }
  if (!found.empty()) return found;
  if (due.empty()) return std::vector<BookedRecurring>{};
  const Deed deed{{"deed.recurring_booked", {{"count", static_cast<std::int64_t>(due.size())}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<std::vector<BookedRecurring>> {
    std::vector<BookedRecurring> booked;
    for (std::size_t at = 0; at < due.size(); ++at) {
      // A supplier added for an earlier one is known by now: each is reckoned with what the book holds then.
      const auto now =
          at == 0 ? Checked(reckoned[at]) : reckon(book, context, request_for(book, due[at], booking));
      if (!now) return now.problems();
      const auto written = write_expense(write, book, *now);
      if (!written) return written.problems();
      settle_recurring(write, due[at].item.id, due[at].day);
      booked.push_back({due[at].item.id, written->expense, due[at].day});
    }
    return booked;
  });
}

Checked<Done> skip_due_expenses(Book& book, RecurringId id, Date until, Date today) {
  Problems found = faults_of(book, {until, id, {}}, today);
  if (!found.empty()) return found;
  const auto due = due_expenses(book, until, id);
  if (due.empty()) return problem("recurring.nothing_due", {}, {{"day", until}});
  return book.write({{"deed.recurring_skipped", {{"label", due.front().item.label}}}},
                    [&](Book::Write& write) {
                      settle_recurring(write, id, due.back().day);
                      return Checked(Done{});
                    });
}

}  // namespace vireo
