#include "core/actions/add_recurring.h"

#include "core/base/text.h"
#include "core/store/recurring_table.h"

namespace vireo {

Checked<RecurringId> add_recurring(Book& book, const Recurring& item) {
  Problems problems;
  if (trimmed(item.label).empty()) problems.push_back(problem("recurring.label_missing", {"", 0, "label"}));
  if (!item.amount.is_positive())
    problems.push_back(
        problem("recurring.amount_not_positive", {"", 0, "amount"}, {{"amount", item.amount}}));
  if (item.months_between < 1 || item.months_between > 120)
    problems.push_back(
        problem("recurring.months_between", {"", 0, "every"}, {{"count", item.months_between}}));
  if (item.last && *item.last < item.first)
    problems.push_back(
        problem("recurring.ends_before", {"", 0, "until"}, {{"first", item.first}, {"last", *item.last}}));
  if (!problems.empty()) return problems;
  return book.write({{"deed.recurring_added", {{"label", item.label}, {"amount", item.amount}}}},
                    [&](Book::Write& write) { return Checked(insert_recurring(write, item)); });
}

Checked<Done> remove_recurring(Book& book, RecurringId id) {
  const auto known = recurring_item(book, id);
  if (!known) return problem("recurring.unknown", {}, {{"id", id.value()}});
  return book.write({{"deed.recurring_removed", {{"label", known->label}}}}, [&](Book::Write& write) {
    delete_recurring(write, id);
    return Checked(Done{});
  });
}

}  // namespace vireo
