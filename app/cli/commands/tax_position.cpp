// deadlines list, export; thresholds show, apply; mine show: where a business stands with its offices.
#include <algorithm>
#include <fstream>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/regime_rules.h"
#include "app/cli/commands/step_json.h"
#include "core/actions/change_profile.h"
#include "core/store/estimate_inputs.h"
#include "core/store/obligation_inputs.h"
#include "core/store/own_money_inputs.h"
#include "core/tax/threshold_gauge.h"
#include "reports/standards/calendar_text.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

/// With the words of its duty, which ends with the rules.
struct Deadline {
  Obligation obligation;
  std::string text;
};

std::optional<std::vector<Deadline>> deadlines(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return std::nullopt;
  const auto rules = rules_of(invocation, *book, true);
  if (!rules) return std::nullopt;
  const EstimateRequest request = estimate_inputs(*book, rules->pack, rules->holidays, invocation.today());
  const auto found = invocation.take(estimate(request));
  if (!found) return std::nullopt;
  // What it refers to outlives the list: the rows keep the duty's words.
  auto list = invocation.take(obligations(obligation_inputs(*book, Catalog(invocation.templates()), request,
                                                            *found, invocation.today().plus_months(12))));
  if (!list) return std::nullopt;
  std::vector<Deadline> all;
  for (Obligation& each : *list)
    all.push_back({std::move(each), each.duty ? each.duty->texts.in(invocation.wording().language()) : ""});
  return all;
}

}  // namespace

void deadline_list(Invocation& invocation) {
  const auto list = deadlines(invocation);
  if (!list) return;
  Columns columns(invocation, {{"due", CellKind::date}, {"declaration"}, {"amount", CellKind::money}});
  invocation.answer["rows"] = Json::array();
  for (const auto& [obligation, text] : *list) {
    const std::string told = invocation.wording().text(obligation.message);
    Json row{{"id", obligation.id},
             {"name", obligation.name},
             {"due", obligation.due.text()},
             {"from", obligation.period.begin().text()},
             {"to", obligation.period.last().text()},
             {"message", told},
             {"late", obligation.late}};
    if (!text.empty()) row["text"] = text;
    if (obligation.amount) row["amount"] = obligation.amount->text();
    invocation.answer["rows"].push_back(std::move(row));
    columns.add({obligation.due, told, obligation.amount ? Cell(*obligation.amount) : Cell()});
  }
  columns.print();
}

void deadline_export(Invocation& invocation) {
  const auto list = deadlines(invocation);
  if (!list) return;
  const Wording& wording = invocation.wording();
  std::vector<CalendarEvent> events;
  for (const auto& [obligation, text] : *list) {
    CalendarEvent event{obligation.id, obligation.due, wording.text(obligation.message), text};
    if (obligation.amount && !obligation.duty)
      event.text = wording.text("deadlines.calendar_text", {{"amount", *obligation.amount}});
    events.push_back(std::move(event));
  }
  const std::string path = invocation.text("o");
  std::ofstream file(path, std::ios::binary);
  write_calendar(events, wording.text("deadlines.calendar"), invocation.today(), file);
  file.close();
  if (!file) return invocation.refuse(problem("file.unwritable", {path}));
  invocation.answer["file"] = path;
  invocation.answer["events"] = events.size();
  invocation.say("cli.said.written", {{"file", path}});
}

void thresholds_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto rules = rules_of(invocation, *book, true);
  if (!rules) return;
  const EstimateRequest request = estimate_inputs(*book, rules->pack, rules->holidays, invocation.today());
  const auto gauges = invocation.take(threshold_gauges(request));
  if (!gauges) return;
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"about"},
                               {"received", CellKind::money},
                               {"limit", CellKind::money},
                               {"percent", CellKind::integer},
                               {"expected", CellKind::date}});
  invocation.answer["currency"] = rules->pack.currency;
  invocation.answer["rows"] = Json::array();
  for (const ThresholdGauge& gauge : *gauges) {
    const std::string name = gauge.threshold->names.in(wording.language());
    const std::string consequence = gauge.consequence().in(wording.language());
    Json row{{"id", gauge.threshold->id},          {"name", name},
             {"limit", gauge.limit.amount.text()}, {"received", gauge.received.amount.text()},
             {"percent", gauge.percent},           {"state", name_of(gauge.state)},
             {"consequence", consequence}};
    if (gauge.passed_on) row["passed_on"] = gauge.passed_on->text();
    if (gauge.change)
      row["change"] = {
          {"key", gauge.change->key}, {"value", gauge.change->value}, {"from", gauge.change->from.text()}};
    if (gauge.expected_on) row["expected_on"] = gauge.expected_on->text();
    if (invocation.given("explain"))
      row["why"] = {{"limit", step_json(gauge.limit.why, wording)},
                    {"received", step_json(gauge.received.why, wording)}};
    invocation.answer["rows"].push_back(std::move(row));
    const auto day = gauge.passed_on ? gauge.passed_on : gauge.expected_on;
    columns.add({name, gauge.received.amount, gauge.limit.amount, std::int64_t{gauge.percent},
                 day ? Cell(*day) : Cell()});
  }
  columns.print();
  for (const ThresholdGauge& gauge : *gauges)
    if (gauge.state != GaugeState::below)
      invocation.print(gauge.threshold->names.in(wording.language()) + ": " +
                       gauge.consequence().in(wording.language()));
}

void thresholds_apply(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto rules = rules_of(invocation, *book, true);
  if (!rules) return;
  const EstimateRequest request = estimate_inputs(*book, rules->pack, rules->holidays, invocation.today());
  const auto gauges = invocation.take(threshold_gauges(request));
  if (!gauges) return;
  const std::string id = invocation.text("threshold");
  const auto gauge = std::find_if(gauges->begin(), gauges->end(),
                                  [&](const ThresholdGauge& each) { return each.threshold->id == id; });
  if (gauge == gauges->end() || !gauge->change)
    return invocation.refuse(
        problem("threshold.nothing_to_change", {"", 0, "threshold"}, {{"threshold", id}}));
  const ProposedChange& change = *gauge->change;
  const Context context{invocation.templates(), invocation.today()};
  if (!invocation.take(change_profile(*book, {{{change.key, change.value}}, change.from}, context))) return;
  invocation.answer = {{"key", change.key}, {"value", change.value}, {"from", change.from.text()}};
  invocation.say("cli.said.threshold_applied",
                 {{"key", change.key}, {"value", change.value}, {"date", change.from}});
}

void mine_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto rules = rules_of(invocation, *book, false);
  if (invocation.refused()) return;
  std::optional<Figure> set_aside;
  if (rules) {
    const EstimateRequest request = estimate_inputs(*book, rules->pack, rules->holidays, invocation.today());
    if (const auto found = invocation.take(estimate(request))) set_aside = found->set_aside;
  }
  const OwnMoneyRequest request = own_money_inputs(*book, invocation.today(), std::move(set_aside));
  const Figure mine = own_money(request);
  invocation.answer = {{"currency", mine.amount.currency().code()},
                       {"cash", request.cash.text()},
                       {"vat", request.vat.text()},
                       {"levies", request.set_aside ? request.set_aside->amount.text() : "0.00"},
                       {"advances", request.advances.text()},
                       {"mine", mine.amount.text()}};
  if (invocation.given("explain")) {
    invocation.answer["why"] = step_json(mine.why, invocation.wording());
    invocation.print(explain(mine, invocation.wording()));
  } else {
    invocation.say("mine.said", {{"cash", request.cash}, {"mine", mine.amount}});
  }
}

}  // namespace vireo::cli
