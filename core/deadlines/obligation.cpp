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

bool is_done(const ObligationRequest& request, const DutyDate& date) {
  return std::any_of(request.done.begin(), request.done.end(), [&](const auto& each) {
    return each.first == date.duty->id && each.second == date.period;
  });
}

Message message_of_duty(const Obligation& row) {
  Message message{row.late ? "deadline.duty_late" : "deadline.duty",
                  {{"name", row.duty->names},
                   {"first", row.period.begin()},
                   {"last", row.period.last()},
                   {"due", row.due}}};
  if (row.duty->months >= 12) {
    message.id += "_year";
    message.arguments.emplace_back("year", std::to_string(row.period.begin().year()));
  }
  if (row.duty->is_paid && row.amount && row.amount->is_positive()) {
    message.id += "_amount";
    message.arguments.emplace_back("amount", *row.amount);
  }
  return message;
}

void add_duties(const ObligationRequest& request, Date start, std::vector<Obligation>& all) {
  for (const DutyDate& date : duty_dates(request.pack->duties, *request.holidays, request.facts, start,
                                         request.today.plus_days(-days_of_late_duties), request.until)) {
    if (is_done(request, date)) continue;
    Obligation row{.id = date.duty->id + "." + date.period.begin().text(),
                   .name = date.duty->id,
                   .duty = date.duty,
                   .period = date.period,
                   .due = date.due,
                   .late = date.due < request.today};
    for (const auto& known : request.duty_amounts)
      if (known.duty == date.duty->id && known.period == date.period) row.amount = known.amount;
    if (date.duty->is_choice && row.late) continue;
    if (date.duty->only_with_amount && (!row.amount || row.amount->is_zero())) continue;
    row.message = message_of_duty(row);
    all.push_back(std::move(row));
  }
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
                   .name = "contributions",
                   .period = declaration.period,
                   .due = declaration.due,
                   .amount = amount_for(request, declaration.period),
                   .late = declaration.due < request.today};
    if (row.late && (!row.amount || !row.amount->is_positive())) continue;
    row.message = message_of(row);
    all.push_back(std::move(row));
  }
  add_duties(request, *start, all);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
  return all;
}

}  // namespace vireo
