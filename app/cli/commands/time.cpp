// time start, stop, interrupt, add, change, remove, list, unbilled, bill.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/actions/bill_time.h"
#include "core/base/zone.h"
#include "core/store/documents_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/tasks_table.h"
#include "core/store/work_setting.h"

namespace vireo::cli {
namespace {

std::string zone_of(Invocation& invocation, const Book& book) {
  return invocation.given("zone") ? invocation.text("zone")
                                  : own_zone(book, invocation.templates(), invocation.today());
}

/// --at "2026-03-05 09:30" in the zone, else the machine's clock.
std::optional<Instant> typed_moment(Invocation& invocation, const Book& book) {
  const std::string zone = zone_of(invocation, book);
  if (!zone_known(zone)) {
    invocation.refuse(problem("zone.unknown", {"", 0, "--zone"}, {{"typed", zone}}));
    return std::nullopt;
  }
  if (!invocation.given("at")) return Instant{book.now().utc_milliseconds, zone};
  const auto wall = invocation.take(parse_wall_time(invocation.text("at")));
  if (!wall) return std::nullopt;
  return invocation.take(instant_at(*wall, zone));
}

Json entry_json(const Book& book, const TimeEntry& entry) {
  const auto clock = [](const std::optional<Instant>& moment) {
    return moment ? Json(wall_time(*moment).text()) : Json();
  };
  Json json{{"entry", entry.id.value()},
            {"date", entry.day.text()},
            {"client", entry.client ? Json(party(book, *entry.client).name) : Json()},
            {"from", clock(entry.begin)},
            {"to", clock(entry.end)},
            {"zone", entry.begin ? Json(entry.begin->zone) : Json()},
            {"minutes", entry.minutes.count},
            {"note", entry.note},
            {"billable", entry.billable},
            {"outside_hours", entry.outside_hours},
            {"interruptions", entry.interruptions},
            {"running", entry.running()},
            {"billed", entry.billed()}};
  if (entry.engagement)
    if (const auto known = engagement(book, *entry.engagement)) json["engagement"] = known->name;
  if (entry.task)
    if (const auto known = task(book, *entry.task)) json["task"] = known->name;
  return json;
}

TimeRequest typed_time(Invocation& invocation, const Book& book) {
  TimeRequest request;
  request.subject = typed_subject(invocation, book);
  request.day = invocation.date("date").value_or(invocation.today());
  request.from = invocation.text("from");
  request.to = invocation.text("to");
  request.minutes = invocation.text("minutes");
  request.zone = zone_of(invocation, book);
  return request;
}

std::optional<TimeEntryId> typed_entry(Invocation& invocation) {
  const auto number = invocation.whole_number("entry");
  return number ? std::optional(TimeEntryId(*number)) : std::nullopt;
}

Argument hours_argument(Minutes minutes) {
  return Argument(Argument::Kind::decimal, shown_hours(minutes).shortest());
}

}  // namespace

void time_start(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const TimeSubject subject = typed_subject(invocation, *book);
  const auto now = typed_moment(invocation, *book);
  if (!now || invocation.refused()) return;
  const auto id = invocation.take(start_timer(*book, subject, *now));
  if (!id) return;
  invocation.answer = entry_json(*book, *time_entry(*book, *id));
  invocation.say("cli.said.timer_started", {{"since", wall_time(*now).text()}});
}

void time_stop(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto now = typed_moment(invocation, *book);
  const int interruptions =
      invocation.given("interruptions") ? invocation.whole_number("interruptions").value_or(0) : 0;
  if (!now || invocation.refused()) return;
  const auto entry = invocation.take(stop_timer(*book, *now, interruptions));
  if (!entry) return;
  invocation.answer = entry_json(*book, *entry);
  invocation.say("cli.said.timer_stopped", {{"minutes", entry->minutes.count}});
}

void time_interrupt(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book || !invocation.take(count_interruption(*book))) return;
  const auto entry = running_timer(*book);
  invocation.answer = entry_json(*book, *entry);
  invocation.say("cli.said.interrupted", {{"count", std::int64_t{entry->interruptions}}});
}

void time_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const TimeRequest request = typed_time(invocation, *book);
  if (invocation.refused()) return;
  const auto id = invocation.take(add_time(*book, request, {invocation.templates(), invocation.today()}));
  if (!id) return;
  const TimeEntry entry = *time_entry(*book, *id);
  invocation.answer = entry_json(*book, entry);
  invocation.say("cli.said.time_added", {{"minutes", entry.minutes.count}});
}

void time_change(Invocation& invocation) {
  const auto id = typed_entry(invocation);
  Book* book = invocation.book();
  if (!book || !id) return;
  const auto before = time_entry(*book, *id);
  if (!before) return invocation.refuse(problem("time.unknown", {"", 0, "entry"}, {{"entry", id->value()}}));
  TimeRequest request = typed_time(invocation, *book);
  if (!invocation.given("client")) request.subject.client = before->client;
  if (!invocation.given("engagement")) request.subject.engagement = before->engagement;
  if (!invocation.given("task")) request.subject.task = before->task;
  if (!invocation.given("note")) request.subject.note = before->note;
  if (!invocation.given("not-billable")) request.subject.billable = before->billable;
  if (!invocation.given("date")) request.day = before->day;
  if (!invocation.given("from") && !invocation.given("minutes")) {
    if (before->begin && before->end) {
      request.from = wall_time(*before->begin).text().substr(11);
      request.to = wall_time(*before->end).text().substr(11);
    } else {
      request.minutes = std::to_string(before->minutes.count);
    }
  }
  if (invocation.refused()) return;
  if (!invocation.take(change_time(*book, *id, request, {invocation.templates(), invocation.today()})))
    return;
  const TimeEntry entry = *time_entry(*book, *id);
  invocation.answer = entry_json(*book, entry);
  invocation.say("cli.said.time_added", {{"minutes", entry.minutes.count}});
}

void time_remove(Invocation& invocation) {
  const auto id = typed_entry(invocation);
  Book* book = invocation.book();
  if (!book || !id || !invocation.take(remove_time(*book, *id))) return;
  invocation.answer = {{"entry", id->value()}};
  invocation.say("cli.said.time_removed");
}

void time_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Date monday = invocation.today().plus_days(1 - invocation.today().weekday());
  Period period(monday, monday.plus_days(7));
  if (invocation.given("week")) {
    const Date day = invocation.date("week").value_or(invocation.today());
    period = Period(day.plus_days(1 - day.weekday()), day.plus_days(8 - day.weekday()));
  } else if (invocation.given("from") || invocation.given("to")) {
    if (const auto typed = invocation.period("from", "to")) period = *typed;
  }
  const auto client = typed_client_id(invocation, *book);
  if (invocation.refused()) return;
  Columns columns(invocation, {{"entry", CellKind::integer},
                               {"date", CellKind::date},
                               {"client"},
                               {"note"},
                               {"from"},
                               {"to"},
                               {"minutes", CellKind::integer}});
  Json& answer = invocation.answer;
  answer = {{"from", period.begin().text()}, {"to", period.last().text()}, {"rows", Json::array()}};
  Minutes total;
  Minutes billable;
  std::map<std::string, std::int64_t> days;
  for (const TimeEntry& entry : time_entries(*book, {.period = period, .client = client})) {
    const Json json = entry_json(*book, entry);
    total.count += entry.minutes.count;
    if (entry.billable) billable.count += entry.minutes.count;
    days[entry.day.text()] += entry.minutes.count;
    const auto shown = [&](const char* key) {
      return json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    columns.add({entry.id.value(), entry.day, shown("client"),
                 json.contains("task") ? json["task"].get<std::string>() + " " + entry.note : entry.note,
                 shown("from"), entry.running() ? std::string("…") : shown("to"), entry.minutes.count});
    answer["rows"].push_back(json);
  }
  answer["minutes"] = total.count;
  answer["hours"] = shown_hours(total).text();
  answer["billable_minutes"] = billable.count;
  answer["days"] = days;
  columns.total({Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), total.count});
  columns.print();
}

void time_unbilled(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client_id(invocation, *book);
  const Date until = invocation.date("to").value_or(invocation.today());
  if (invocation.refused()) return;
  Columns columns(invocation, {{"client"},
                               {"what"},
                               {"minutes", CellKind::integer},
                               {"hours", CellKind::quantity},
                               {"price"},
                               {"amount", CellKind::money}});
  invocation.answer["rows"] = Json::array();
  for (const UnbilledLine& line : unbilled_time(*book, client, until)) {
    const std::string name = party(*book, line.client).name;
    invocation.answer["rows"].push_back(
        {{"client", name},
         {"what", line.text},
         {"beyond_retainer", line.beyond_retainer},
         {"entries", line.entries.size()},
         {"worked_minutes", line.worked.count},
         {"billed_minutes", line.billed.count},
         {"hours", line.hours.value().shortest()},
         {"rate", line.price ? Json(line.price->value().text()) : Json()},
         {"amount", line.price ? Json(line.amount().text()) : Json()},
         {"currency", line.price ? Json(line.price->currency().code()) : Json()}});
    columns.add({name, line.text, line.worked.count, line.hours.value(),
                 line.price ? price_cell(*line.price) : Cell(), line.price ? Cell(line.amount()) : Cell()});
  }
  columns.print();
}

void time_bill(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  BillRequest request;
  request.until = invocation.date("to").value_or(invocation.today());
  if (invocation.given("rate"))
    if (const auto typed = invocation.decimal("rate"))
      request.rate = invocation.take(UnitPrice::of(*typed, typed_currency(invocation, *book)));
  for (const std::string& typed : invocation.texts("line"))
    if (auto line = invocation.take(parse_line(typed))) request.more.push_back(std::move(*line));
  if (!client || invocation.refused()) return;
  request.client = client->id;
  const auto billed =
      invocation.take(bill_time(*book, request, {invocation.templates(), invocation.today()}));
  if (!billed) return;
  const auto row = document_row(*book, billed->draft, invocation.today());
  invocation.answer = {{"draft", billed->draft.value()},
                       {"client", client->name},
                       {"entries", billed->entries},
                       {"worked_minutes", billed->worked.count},
                       {"billed_minutes", billed->billed.count},
                       {"hours", hours_of(billed->billed).value().shortest()},
                       {"total_net", row->total_net.text()},
                       {"total_gross", row->total_gross.text()},
                       {"currency", row->total_gross.currency().code()}};
  invocation.say("cli.said.time_billed", {{"document", billed->draft.value()},
                                          {"client", client->name},
                                          {"hours", hours_argument(billed->billed)},
                                          {"amount", row->total_gross}});
}

}  // namespace vireo::cli
