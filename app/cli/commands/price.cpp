// price hours, rate, rise: what an hour must cost, without a book.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/step_json.h"
#include "core/work/pricing.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

Currency typed_currency(const Invocation& invocation) {
  return Currency::of(invocation.given("currency") ? invocation.text("currency") : "EUR");
}

Decimal typed_or(Invocation& invocation, const char* name, const Decimal& otherwise) {
  return invocation.decimal(name).value_or(otherwise);
}

}  // namespace

void price_hours(Invocation& invocation) {
  WorkingYear year;
  year.days = typed_or(invocation, "days", Decimal::of(260));
  year.leave = typed_or(invocation, "leave", {});
  year.holidays = typed_or(invocation, "holidays", {});
  year.sick = typed_or(invocation, "sick", {});
  year.training = typed_or(invocation, "training", {});
  year.hours_per_day = typed_or(invocation, "hours-per-day", Decimal::of(7));
  year.billable = typed_or(invocation, "billable", Decimal::of(1));
  if (invocation.refused()) return;
  const auto hours = invocation.take(working_hours(year));
  if (!hours) return;
  invocation.answer = {{"days", hours->days.shortest()},
                       {"hours", hours->hours.shortest()},
                       {"billable_hours", hours->billable_hours.shortest()},
                       {"billable_hours_per_month", hours->billable_hours_per_month.shortest()}};
  const auto told = [](const Decimal& value) { return Argument(Argument::Kind::decimal, value.shortest()); };
  invocation.say("cli.said.hours", {{"days", told(hours->days)},
                                    {"hours", told(hours->hours)},
                                    {"billable", told(hours->billable_hours)},
                                    {"month", told(hours->billable_hours_per_month)}});
}

void price_rate(Invocation& invocation) {
  const Currency currency = typed_currency(invocation);
  RateWish wish;
  wish.net = invocation.money("net", currency).value_or(Money(currency));
  wish.costs = invocation.money("costs", currency).value_or(Money(currency));
  wish.levies = typed_or(invocation, "levies", {});
  wish.hours = typed_or(invocation, "hours", {});
  wish.hours_per_day = typed_or(invocation, "hours-per-day", Decimal::of(7));
  wish.margin = typed_or(invocation, "margin", {});
  if (invocation.refused()) return;
  const auto figures = invocation.take(rate_figures(wish));
  if (!figures) return;
  const Wording& wording = invocation.wording();
  invocation.answer["currency"] = currency.code();
  Columns columns(invocation, {{"about"}, {"amount", CellKind::money}});
  for (const auto& [name, figure] :
       {std::pair{"revenue", &figures->revenue}, std::pair{"hourly", &figures->hourly},
        std::pair{"daily", &figures->daily}, std::pair{"list_hourly", &figures->list_hourly}}) {
    invocation.answer[name] = figure->amount.text();
    if (invocation.given("explain")) invocation.answer["why"][name] = step_json(figure->why, wording);
    columns.add({wording.text(figure->why.label), figure->amount});
  }
  columns.print();
  if (invocation.given("explain")) invocation.print(explain(figures->list_hourly, wording));
}

void price_rise_show(Invocation& invocation) {
  const Currency currency = typed_currency(invocation);
  PriceRise rise;
  rise.rate = invocation.money("rate", currency).value_or(Money(currency));
  rise.share = typed_or(invocation, "share", {});
  rise.hours = typed_or(invocation, "hours", {});
  if (invocation.refused()) return;
  const auto figures = invocation.take(price_rise(rise));
  if (!figures) return;
  invocation.answer = {{"currency", currency.code()},
                       {"new_rate", figures->new_rate.text()},
                       {"share_to_lose", figures->share_to_lose.text()},
                       {"hours_to_lose", figures->hours_to_lose.text()},
                       {"gain", figures->gain.text()}};
  invocation.say("cli.said.price_rise",
                 {{"rate", figures->new_rate},
                  {"share", Argument(Argument::Kind::percent, figures->share_to_lose.shortest())},
                  {"hours", Argument(Argument::Kind::decimal, figures->hours_to_lose.text())},
                  {"gain", figures->gain}});
}

}  // namespace vireo::cli
