// forecast keep, actual: what was expected beside what came of it, by category and cause.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/forecast_answers.h"
#include "core/actions/keep_forecast.h"
#include "core/store/catalog/catalog.h"

namespace vireo::cli {
namespace {

Json row_json(const OutcomeRow& row) {
  Json json{{"category", name_of(row.category)},
            {"planned", row.planned.text()},
            {"actual", row.actual.text()},
            {"difference", (row.actual - row.planned).text()}};
  for (const OutcomeCause cause : outcome_causes)
    json[std::string(name_of(cause))] = row.causes[static_cast<std::size_t>(cause)].text();
  return json;
}

void print(Invocation& invocation, const Outcome& found) {
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"about"},
                               {"planned", CellKind::money},
                               {"actual", CellKind::money},
                               {"timing", CellKind::money},
                               {"amount", CellKind::money},
                               {"volume", CellKind::money},
                               {"unplanned", CellKind::money}});
  for (const OutcomeRow& row : found.rows)
    columns.add({wording.text("outcome.category." + std::string(name_of(row.category))), row.planned,
                 row.actual, row.causes[0], row.causes[1], row.causes[2], row.causes[3]});
  columns.print();
  for (const OutcomeReason& each : found.reasons)
    invocation.print("  " + wording.text(outcome_message(each)));
}

}  // namespace

void forecast_keep(Invocation& invocation) {
  const auto made = made_forecast(invocation);
  Book* book = invocation.book();
  if (!made || !book) return;
  if (!invocation.take(keep_as_expected(*book, made->forecast, invocation.today()))) return;
  invocation.answer = {{"kept_on", invocation.today().text()}, {"items", made->forecast.items.size()}};
  invocation.say("cli.said.forecast_kept", {{"day", invocation.today()}});
}

void forecast_actual(Invocation& invocation) {
  const Date since = invocation.date("since").value_or(invocation.today());
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  const Date before = invocation.given("since") ? since.plus_days(1) : since;
  const auto kept = kept_before(*book, before);
  if (!kept) return invocation.refuse(problem("forecast.none_kept", {"", 0, "--since"}, {{"day", before}}));
  const auto categories = invocation.take(Catalog(invocation.templates()).categories());
  if (!categories) return;
  const Outcome found =
      outcome(outcome_inputs(*book, *kept, owner_categories(*categories), invocation.today()));
  invocation.answer = {{"kept_on", kept->kept_on.text()},
                       {"currency", kept->opening.currency().code()},
                       {"opening", kept->opening.text()},
                       {"planned_cash", found.planned_cash.text()},
                       {"actual_cash", found.actual_cash.text()},
                       {"rows", Json::array()},
                       {"reasons", Json::array()}};
  for (const OutcomeRow& row : found.rows) invocation.answer["rows"].push_back(row_json(row));
  for (const OutcomeReason& each : found.reasons)
    invocation.answer["reasons"].push_back({{"category", name_of(each.category)},
                                            {"cause", name_of(each.cause)},
                                            {"label", each.label},
                                            {"planned", each.planned.text()},
                                            {"actual", each.actual.text()},
                                            {"difference", each.difference().text()}});
  invocation.say("cli.said.outcome",
                 {{"day", kept->kept_on}, {"planned", found.planned_cash}, {"actual", found.actual_cash}});
  print(invocation, found);
}

}  // namespace vireo::cli
