// hours statement, list: what is left of clients' packages.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/store/hour_statement.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/work/capacity.h"
#include "reports/report_file.h"
#include "reports/sheets/hour_statement.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

/// The client's engagement with a bank, the one named or the only one that ran in the month.
std::optional<Engagement> bank_of(Invocation& invocation, const Book& book, PartyId client,
                                  const Period& month) {
  if (invocation.given("engagement"))
    return invocation.take(find_engagement(book, invocation.text("engagement"), client));
  std::vector<Engagement> found;
  for (Engagement& each : engagements(book, client))
    if (each.bank && each.first < month.end() && (!each.last || *each.last >= month.begin()))
      found.push_back(std::move(each));
  if (found.size() == 1) return found.front();
  std::string names;
  for (const Engagement& each : found) names += (names.empty() ? "" : ", ") + each.name;
  invocation.refuse(found.empty() ? problem("hours.no_bank_of_client", {"", 0, "--client"},
                                            {{"client", party(book, client).name}})
                                  : problem("engagement.ambiguous", {"", 0, "--engagement"},
                                            {{"typed", party(book, client).name}, {"names", names}}));
  return std::nullopt;
}

std::optional<Period> typed_month(Invocation& invocation) {
  if (!invocation.given("month")) return Period::month(invocation.today().year(), invocation.today().month());
  const auto first = Date::parse(invocation.text("month") + "-01");
  if (first) return Period::month(first->year(), first->month());
  invocation.refuse(
      problem("date.month_unreadable", {"", 0, "--month"}, {{"typed", invocation.text("month")}}));
  return std::nullopt;
}

Json cycle_json(const HourCycle& cycle) {
  const auto hours = [](Minutes minutes) { return shown_hours(minutes).shortest(); };
  return {{"from", cycle.period.begin().text()},
          {"to", cycle.period.last().text()},
          {"ended", cycle.ended},
          {"granted_hours", hours(cycle.granted)},
          {"rolled_in_hours", hours(cycle.rolled_in)},
          {"bought_hours", hours(cycle.bought)},
          {"debt_hours", hours(cycle.debt_in)},
          {"available_hours", hours(cycle.available())},
          {"used_hours", hours(cycle.used)},
          {"used_in_plan_hours", hours(cycle.used_in_plan)},
          {"over_hours", hours(cycle.over)},
          {"left_hours", hours(cycle.left)},
          {"rolled_out_hours", hours(cycle.rolled_out)},
          {"expired_hours", hours(cycle.expired)},
          {"price", cycle.price.text()},
          {"overage", cycle.overage_price.text()}};
}

}  // namespace

void hours_statement(Invocation& invocation) {
  const auto month = typed_month(invocation);
  Book* book = invocation.book();
  if (!book || !month) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  if (!client) return;
  const auto engagement = bank_of(invocation, *book, client->id, *month);
  if (!engagement) return;
  const auto statement = invocation.take(hour_statement(*book, *engagement, *month, invocation.today()));
  if (!statement) return;
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = cycle_json(statement->cycle);
  answer["client"] = client->name;
  answer["engagement"] = engagement->name;
  answer["currency"] = engagement->currency.code();
  answer["owed_to_client"] = statement->owed.text();
  answer["used_share"] = statement->used_share.text();
  answer["alert"] = statement->alert;
  answer["lines"] = Json::array();
  for (const HourLine& line : statement->lines)
    answer["lines"].push_back({{"date", line.day.text()},
                               {"kind", name_of(line.kind)},
                               {"text", line.text},
                               {"minutes", line.minutes.count},
                               {"left_minutes", line.left.count}});
  const Sheet sheet = hour_statement_sheet(*statement, client->name, wording);
  invocation.print(write_text(sheet, wording));
  if (!invocation.given("o")) return;
  const std::string path = invocation.text("o");
  const std::string format = invocation.given("format") ? invocation.text("format") : report_format_of(path);
  const std::string sender = profile_on(*book, invocation.today()).get("name");
  if (format == "pdf") {
    if (!write_file(invocation, path,
                    hour_statement_pdf(*statement, sender, client->name, wording, invocation.today())))
      return;
  } else if (!invocation.take(
                 write_report(sheet, {sheet.title, sender, invocation.today()}, wording, format, path))) {
    return;
  }
  answer["file"] = path;
}

void hours_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"client"},
                               {"name"},
                               {"hours", CellKind::quantity},
                               {"used", CellKind::quantity},
                               {"left", CellKind::quantity},
                               {"owed", CellKind::money},
                               {"to", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const HoursLeft& each : hours_left(*book, invocation.today())) {
    Json json = cycle_json(each.cycle);
    json["client"] = party(*book, each.engagement.client).name;
    json["engagement"] = each.engagement.name;
    json["owed_to_client"] = each.owed.text();
    json["currency"] = each.owed.currency().code();
    json["alert"] = each.alert;
    columns.add({json["client"].get<std::string>(), each.engagement.name, shown_hours(each.cycle.available()),
                 shown_hours(each.cycle.used), shown_hours(each.left), each.owed, each.cycle.period.last()});
    invocation.answer["rows"].push_back(std::move(json));
  }
  columns.print();
}

}  // namespace vireo::cli
