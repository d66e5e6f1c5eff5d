#include "core/actions/mark_declared.h"

#include <algorithm>

#include "core/store/entries_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

Problems problems_of(const Book& book, const DeclaredPeriod& declared, Date today, bool freezes) {
  Problems problems;
  if (declared.obligation.empty())
    problems.push_back(problem("declared.obligation_missing", {"", 0, "obligation"}));
  if (declared.base.is_negative() || declared.amount.is_negative())
    problems.push_back(problem("declared.negative", {"", 0, "amount"}));
  if (declared.period.empty() || (freezes && declared.period.last() >= today))
    problems.push_back(
        problem("declared.period_not_over", {"", 0, "to"}, {{"last_day", declared.period.last()}}));
  for (const auto& known : declared_periods(book))
    if (known.obligation == declared.obligation && known.period.begin() < declared.period.end() &&
        declared.period.begin() < known.period.end())
      problems.push_back(problem("declared.already", {"", 0, "from"},
                                 {{"obligation", known.obligation},
                                  {"first", known.period.begin()},
                                  {"last", known.period.last()}}));
  return problems;
}

}  // namespace

Checked<Done> mark_declared(Book& book, const DeclaredPeriod& declared, Date today,
                            const FilingEffects& effects) {
  if (auto problems = problems_of(book, declared, today, effects.freezes); !problems.empty()) return problems;
  const Date last = declared.period.last();
  const Deed deed{
      {"deed.period_declared",
       {{"obligation", declared.obligation}, {"first", declared.period.begin()}, {"last", last}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Done> {
    insert_declared_period(write, declared);
    for (const auto& [key, value] : effects.answers)
      set_profile_fact(write, key, value, declared.period.end());
    if (!effects.freezes) return Done{};
    const auto locked = last_locked_day(book);
    if (!locked || *locked < last) close_days(write, last, today);
    write.make_final("reversal.period_declared");
    return Done{};
  });
}

Checked<Done> mark_declared_paid(Book& book, std::int64_t declared_id, Date paid_on,
                                 const std::optional<Money>& charged) {
  const auto all = declared_periods(book);
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const DeclaredPeriod& row) { return row.id == declared_id; });
  if (known == all.end()) return problem("declared.unknown", {}, {{"id", declared_id}});
  if (charged && charged->is_negative()) return problem("declared.negative", {"", 0, "charged"});
  return book.write({{"deed.declared_paid", {{"obligation", known->obligation}, {"date", paid_on}}}},
                    [&](Book::Write& write) {
                      set_declared_paid(write, declared_id, paid_on, charged);
                      return Checked(Done{});
                    });
}

}  // namespace vireo
