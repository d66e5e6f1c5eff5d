// rates list, set, reset: the numbers a book's rules use, and one's own in their place.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/regime_rules.h"
#include "core/actions/set_own_rate.h"

namespace vireo::cli {

void rates_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Date day = invocation.date("date").value_or(invocation.today());
  if (invocation.refused()) return;
  const auto rules = rules_of(invocation, *book, true);
  if (!rules) return;
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"id"}, {"about"}, {"amount"}, {"from", CellKind::date}, {"source"}});
  invocation.answer["date"] = day.text();
  invocation.answer["rows"] = Json::array();
  for (const Parameter& parameter : rules->pack.parameters.parameters) {
    const auto value = rules->pack.parameters.value(parameter.id, day);
    if (!value) continue;
    invocation.answer["rows"].push_back(
        {{"parameter", parameter.id},
         {"name", parameter.names.in(wording.language())},
         {"value", value->value.shortest()},
         {"from", value->from.text()},
         {"own", value->is_own},
         {"provisional", value->provisional},
         {"source", value->source.title},
         {"confidence", value->source.confidence == Confidence::high     ? "high"
                        : value->source.confidence == Confidence::medium ? "medium"
                                                                         : "low"}});
    const std::string source =
        value->is_own ? wording.text("rates.own", {{"source", value->source.title}}) : value->source.title;
    columns.add({parameter.id, parameter.names.in(wording.language()), wording.value(value->argument()),
                 value->from, source});
  }
  columns.print();
}

namespace {

void set_rate(Invocation& invocation, const std::string& value) {
  OwnRate rate{invocation.text("parameter"), value, invocation.text("source"),
               invocation.date("from").value_or(invocation.today())};
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  if (!invocation.take(set_own_rate(*book, rate, Context{invocation.templates(), invocation.today()})))
    return;
  invocation.answer = {{"parameter", rate.parameter}, {"value", rate.value}, {"from", rate.from.text()}};
  invocation.say(value.empty() ? "cli.said.rate_reset" : "cli.said.rate_set",
                 {{"parameter", rate.parameter}, {"value", rate.value}, {"from", rate.from}});
}

}  // namespace

void rates_set(Invocation& invocation) {
  set_rate(invocation, invocation.text("value"));
}

void rates_reset(Invocation& invocation) {
  set_rate(invocation, {});
}

}  // namespace vireo::cli
