#include "core/deadlines/obligation.h"

#include <algorithm>

namespace vireo {
namespace {

bool is_filed(const std::vector<Period>& filed, const Period& period) {
  return std::any_of(filed.begin(), filed.end(), [&](const Period& one) {
    return one.begin() <= period.begin() && period.end() <= one.end();
  });
}

std::optional<Money> amount_for(const ObligationRequest& request, const Period& period) {
  for (const auto& [days, amount] : request.amounts)
    if (days == period) return amount;
  return std::nullopt;
}

Message message_of(const Obligation& row) {
  Message message{"deadline.declare",
                  {{"first", row.period.begin()}, {"last", row.period.last()}, {"due", row.due}}};
  if (row.late) message.id = "deadline.declare_late";
  if (row.amount) {
    message.id += "_amount";
    message.arguments.emplace_back("amount", *row.amount);
  }
  return message;
}

}  // namespace

Checked<std::vector<Obligation>> obligations(const ObligationRequest& request) {
  const auto start = Date::parse(fact_on(request.facts, "start", request.today));
  if (!start) return problem("estimate.start_missing", {"", 0, "start"});
  std::vector<Obligation> all;
  for (const auto& declaration :
       declarations_until(*request.pack, *request.holidays, request.facts, *start, request.until)) {
    if (declaration.due > request.until || is_filed(request.filed, declaration.period)) continue;
    Obligation row{.id = "declaration." + declaration.period.begin().text(),
                   .period = declaration.period,
                   .due = declaration.due,
                   .amount = amount_for(request, declaration.period),
                   .late = declaration.due < request.today};
    if (row.late && (!row.amount || !row.amount->is_positive())) continue;
    row.message = message_of(row);
    all.push_back(std::move(row));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
  return all;
}

}  // namespace vireo
