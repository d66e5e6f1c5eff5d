// lead add, list, win, lose; campaign add, list, charge, tick; contact note, list, rhythm; access add, list,
// return.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/actions/keep_contacts.h"
#include "core/actions/keep_leads.h"
#include "core/base/text.h"
#include "core/store/accounts_table.h"
#include "core/store/parties_table.h"

namespace vireo::cli {
namespace {

Json lead_json(const Book& book, const Lead& lead) {
  return {{"lead", lead.id.value()},
          {"name", lead.name},
          {"client", lead.client ? Json(party(book, *lead.client).name) : Json()},
          {"source", lead.source},
          {"state", name_of(lead.state)},
          {"amount", lead.amount.text()},
          {"currency", lead.amount.currency().code()},
          {"probability", lead.probability.shortest()},
          {"added", lead.added.text()},
          {"expected", lead.expected ? Json(lead.expected->text()) : Json()},
          {"closed", lead.closed ? Json(lead.closed->text()) : Json()}};
}

Json result_json(const MarketingResult& result) {
  return {{"name", result.name},
          {"channel", result.channel},
          {"budget", result.budget.text()},
          {"cost", result.cost.text()},
          {"leads", result.leads},
          {"won", result.won},
          {"cost_per_lead", result.cost_per_lead ? Json(result.cost_per_lead->text()) : Json()},
          {"revenue", result.revenue.text()},
          {"currency", result.cost.currency().code()}};
}

void close_lead(Invocation& invocation, Lead::State state) {
  Book* book = invocation.book();
  if (!book) return;
  auto lead = invocation.take(find_lead(*book, invocation.text("lead"), ledger_currency(*book)));
  if (!lead) return;
  lead->state = state;
  lead->closed = invocation.date("date").value_or(invocation.today());
  if (const auto client = typed_client_id(invocation, *book)) lead->client = client;
  if (invocation.refused() || !invocation.take(change_lead(*book, *lead))) return;
  invocation.answer = lead_json(*book, *lead);
  invocation.say("cli.said.lead_" + std::string(name_of(state)), {{"name", lead->name}});
}

/// "2026-05-04=Post about inboxes"
std::optional<CampaignStep> typed_step(Invocation& invocation, const std::string& typed) {
  const std::size_t mark = typed.find('=');
  const auto day = Date::parse(trimmed(typed.substr(0, mark)));
  if (mark == std::string::npos || !day) {
    invocation.refuse(problem("campaign.step_unreadable", {"", 0, "--step"}, {{"typed", typed}}));
    return std::nullopt;
  }
  return CampaignStep{*day, trimmed(typed.substr(mark + 1)), false};
}

}  // namespace

void lead_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Currency currency = ledger_currency(*book);
  Lead lead;
  lead.name = invocation.text("name");
  lead.source = invocation.text("source");
  lead.amount = Money(currency);
  if (invocation.given("amount")) lead.amount = invocation.money("amount", currency).value_or(lead.amount);
  if (invocation.given("probability"))
    lead.probability = invocation.decimal("probability").value_or(lead.probability);
  lead.added = invocation.date("date").value_or(invocation.today());
  lead.expected = invocation.given("expected") ? invocation.date("expected") : std::nullopt;
  lead.client = typed_client_id(invocation, *book);
  if (invocation.given("campaign"))
    if (const auto campaign = invocation.take(find_campaign(*book, invocation.text("campaign"), currency)))
      lead.campaign = campaign->id;
  if (invocation.refused()) return;
  const auto id = invocation.take(add_lead(*book, lead));
  if (!id) return;
  lead.id = *id;
  invocation.answer = lead_json(*book, lead);
  invocation.say("cli.said.lead_added", {{"name", lead.name}});
}

void lead_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"name"},
                               {"source"},
                               {"state"},
                               {"amount", CellKind::money},
                               {"probability", CellKind::rate},
                               {"expected", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const Lead& each : leads(*book, ledger_currency(*book))) {
    invocation.answer["rows"].push_back(lead_json(*book, each));
    columns.add({each.id.value(), each.name, each.source,
                 invocation.wording().text("lead.state." + std::string(name_of(each.state))), each.amount,
                 Rate::fraction(each.probability), each.expected ? Cell(*each.expected) : Cell()});
  }
  columns.print();
}

void lead_win(Invocation& invocation) {
  close_lead(invocation, Lead::State::won);
}

void lead_lose(Invocation& invocation) {
  close_lead(invocation, Lead::State::lost);
}

void campaign_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Currency currency = ledger_currency(*book);
  Campaign campaign;
  campaign.name = invocation.text("name");
  campaign.channel = invocation.text("channel");
  campaign.first = invocation.date("from").value_or(invocation.today());
  campaign.last = invocation.date("to").value_or(campaign.first);
  campaign.budget = Money(currency);
  if (invocation.given("budget"))
    campaign.budget = invocation.money("budget", currency).value_or(campaign.budget);
  for (const std::string& typed : invocation.texts("step"))
    if (auto step = typed_step(invocation, typed)) campaign.steps.push_back(std::move(*step));
  if (invocation.refused()) return;
  const auto id = invocation.take(add_campaign(*book, campaign));
  if (!id) return;
  invocation.answer = {{"campaign", id->value()}, {"name", campaign.name}};
  invocation.say("cli.said.campaign_added", {{"name", campaign.name}});
}

void campaign_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Currency currency = ledger_currency(*book);
  Columns columns(invocation, {{"name"},
                               {"channel"},
                               {"budget", CellKind::money},
                               {"cost", CellKind::money},
                               {"leads", CellKind::integer},
                               {"won", CellKind::integer},
                               {"cost_per_lead", CellKind::money},
                               {"revenue", CellKind::money}});
  Json& answer = invocation.answer;
  answer = {{"rows", Json::array()}, {"channels", Json::array()}};
  const auto add = [&](const MarketingResult& each) {
    columns.add({each.name, each.channel, each.budget, each.cost, each.leads, each.won,
                 each.cost_per_lead ? Cell(*each.cost_per_lead) : Cell(), each.revenue});
  };
  for (const MarketingResult& each : campaign_results(*book, currency)) {
    answer["rows"].push_back(result_json(each));
    add(each);
  }
  for (const Campaign& each : campaigns(*book, currency))
    for (Json& row : answer["rows"])
      if (row["name"] == each.name) {
        row["campaign"] = each.id.value();
        row["from"] = each.first.text();
        row["to"] = each.last.text();
        row["steps"] = Json::array();
        for (const CampaignStep& step : each.steps)
          row["steps"].push_back({{"date", step.day.text()}, {"text", step.text}, {"done", step.done}});
      }
  for (const MarketingResult& each : channel_results(*book, currency))
    answer["channels"].push_back(result_json(each));
  columns.print();
}

void campaign_charge(Invocation& invocation) {
  const auto expense = invocation.whole_number("expense");
  Book* book = invocation.book();
  if (!book || !expense) return;
  const auto campaign =
      invocation.take(find_campaign(*book, invocation.text("campaign"), ledger_currency(*book)));
  if (!campaign || !invocation.take(charge_to_campaign(*book, campaign->id, ExpenseId(*expense)))) return;
  invocation.answer = {{"campaign", campaign->id.value()}, {"expense", *expense}};
  invocation.say("cli.said.campaign_charged", {{"name", campaign->name}});
}

void contact_note(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  ContactEvent event;
  event.client = typed_client_id(invocation, *book);
  if (invocation.given("lead"))
    if (const auto lead = invocation.take(find_lead(*book, invocation.text("lead"), ledger_currency(*book))))
      event.lead = lead->id;
  event.day = invocation.date("date").value_or(invocation.today());
  event.channel = invocation.text("channel");
  event.text = invocation.text("text");
  if (invocation.refused() || !invocation.take(note_contact(*book, event))) return;
  invocation.answer = {{"date", event.day.text()}, {"text", event.text}};
  invocation.say("cli.said.contact_noted");
}

void contact_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client_id(invocation, *book);
  if (invocation.refused()) return;
  Json& answer = invocation.answer;
  answer = {{"follow_ups", Json::array()}, {"events", Json::array()}};
  Columns columns(
      invocation,
      {{"client"}, {"last_contact", CellKind::date}, {"days", CellKind::integer}, {"next", CellKind::date}});
  for (const FollowUp& each : follow_ups(*book)) {
    if (client && each.client != *client) continue;
    const bool never = each.next && !each.last_contact;
    const bool due = each.next && *each.next <= invocation.today();
    answer["follow_ups"].push_back(
        {{"client", each.name},
         {"last_contact", each.last_contact ? Json(each.last_contact->text()) : Json()},
         {"every_days", each.cadence_days},
         {"next", each.next && !never ? Json(each.next->text()) : Json()},
         {"due", due}});
    columns.add({each.name, each.last_contact ? Cell(*each.last_contact) : Cell(),
                 std::int64_t{each.cadence_days}, each.next && !never ? Cell(*each.next) : Cell()});
  }
  if (client)
    for (const ContactEvent& each : contact_events(*book, client))
      answer["events"].push_back({{"date", each.day.text()}, {"channel", each.channel}, {"text", each.text}});
  columns.print();
}

void contact_rhythm(Invocation& invocation) {
  const auto days = invocation.whole_number("days");
  Book* book = invocation.book();
  if (!book || !days) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  if (!client || !invocation.take(change_cadence(*book, client->id, *days))) return;
  invocation.answer = {{"client", client->name}, {"every_days", *days}};
  invocation.say("cli.said.rhythm", {{"client", client->name}, {"days", std::int64_t{*days}}});
}

void access_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  Access access;
  access.system = invocation.text("system");
  access.login = invocation.text("login");
  access.rights = invocation.text("rights");
  access.two_factor = invocation.given("two-factor");
  access.vpn = invocation.given("vpn");
  access.granted = invocation.date("date").value_or(invocation.today());
  if (!client || invocation.refused()) return;
  access.client = client->id;
  const auto id = invocation.take(entrust_access(*book, access));
  if (!id) return;
  invocation.answer = {{"access", id->value()}, {"system", access.system}, {"client", client->name}};
  invocation.say("cli.said.access_added", {{"system", access.system}, {"client", client->name}});
  if (!access.two_factor) invocation.say("cli.said.access_without_two_factor");
}

void access_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = typed_client_id(invocation, *book);
  if (invocation.refused()) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"client"},
                               {"system"},
                               {"login"},
                               {"rights"},
                               {"two_factor"},
                               {"from", CellKind::date},
                               {"to", CellKind::date}});
  const Wording& wording = invocation.wording();
  invocation.answer["rows"] = Json::array();
  for (const Access& each : accesses(*book, client)) {
    const std::string name = party(*book, each.client).name;
    invocation.answer["rows"].push_back({{"access", each.id.value()},
                                         {"client", name},
                                         {"system", each.system},
                                         {"login", each.login},
                                         {"rights", each.rights},
                                         {"two_factor", each.two_factor},
                                         {"vpn", each.vpn},
                                         {"from", each.granted.text()},
                                         {"returned", each.returned ? Json(each.returned->text()) : Json()}});
    columns.add({each.id.value(), name, each.system, each.login, each.rights,
                 wording.text(each.two_factor ? "work.yes" : "work.no"), each.granted,
                 each.returned ? Cell(*each.returned) : Cell()});
  }
  columns.print();
}

void access_return(Invocation& invocation) {
  const auto id = invocation.whole_number("access");
  const Date day = invocation.date("date").value_or(invocation.today());
  Book* book = invocation.book();
  if (!book || !id || invocation.refused() || !invocation.take(return_access(*book, AccessId(*id), day)))
    return;
  invocation.answer = {{"access", *id}, {"returned", day.text()}};
  invocation.say("cli.said.access_returned");
}

}  // namespace vireo::cli
