// engagement add, change, end, list; service price: what was agreed with clients.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/actions/keep_engagements.h"
#include "core/store/hour_statement.h"
#include "core/store/parties_table.h"
#include "core/store/services_table.h"
#include "core/work/capacity.h"

namespace vireo::cli {
namespace {

/// Typed hours as minutes, told under the option's name.
std::optional<Minutes> hours(Invocation& invocation, const char* option) {
  const auto typed = invocation.decimal(option);
  if (!typed) return std::nullopt;
  const auto minutes = (*typed * Decimal::of(60)).at_places(0);
  if (minutes) return Minutes{*minutes};
  invocation.refuse(problem("time.part_of_minute", {"", 0, std::string("--") + option}));
  return std::nullopt;
}

template <typename Choice>
void choose(Invocation& invocation, const char* option, Choice& choice,
            std::optional<Choice> (*named)(std::string_view)) {
  if (!invocation.given(option)) return;
  if (const auto known = named(invocation.text(option)))
    choice = *known;
  else
    invocation.refuse(problem("work.unknown_choice", {"", 0, std::string("--") + option},
                              {{"typed", invocation.text(option)}}));
}

void read_number(Invocation& invocation, const char* option, int& number) {
  if (invocation.given(option)) number = invocation.whole_number(option).value_or(number);
}

void read_policy(Invocation& invocation, TimePolicy& policy) {
  read_number(invocation, "increment", policy.increment_minutes);
  read_number(invocation, "minimum", policy.minimum_minutes);
  choose(invocation, "rounding", policy.rounding, time_rounding_named);
  choose(invocation, "scope-of-rounding", policy.scope, time_scope_named);
}

std::optional<UnitPrice> rate(Invocation& invocation, const char* option, const Currency& currency) {
  const auto typed = invocation.decimal(option);
  if (!typed) return std::nullopt;
  return invocation.take(UnitPrice::of(*typed, currency));
}

void read_bank(Invocation& invocation, Engagement& engagement) {
  HourBankTerms bank = engagement.bank.value_or(HourBankTerms{});
  if (invocation.given("hours")) bank.granted = hours(invocation, "hours").value_or(Minutes{});
  if (invocation.given("price"))
    bank.price = invocation.money("price", engagement.currency).value_or(Money(engagement.currency));
  read_number(invocation, "cycle-months", bank.cycle_months);
  if (invocation.given("cycle-days")) {
    bank.cycle_months = 0;
    read_number(invocation, "cycle-days", bank.cycle_days);
  }
  read_number(invocation, "cycle-day", bank.cycle_day);
  read_number(invocation, "invoice-day", bank.invoice_day);
  if (invocation.given("rollover-cap")) bank.rollover_cap = hours(invocation, "rollover-cap");
  read_number(invocation, "rollover-cycles", bank.rollover_cycles);
  choose(invocation, "use-order", bank.order, use_order_named);
  choose(invocation, "overage", bank.overage, overage_named);
  if (invocation.given("overage-rate"))
    if (const auto price = rate(invocation, "overage-rate", engagement.currency)) bank.overage_price = *price;
  if (bank.overage_price.value().is_zero())
    bank.overage_price =
        engagement.hourly_rate.value_or(UnitPrice::of(Decimal(), engagement.currency).value());
  if (invocation.given("block-hours")) bank.block = hours(invocation, "block-hours").value_or(Minutes{});
  bank.block_price = Money(engagement.currency);
  if (invocation.given("block-price"))
    bank.block_price =
        invocation.money("block-price", engagement.currency).value_or(Money(engagement.currency));
  read_number(invocation, "alert", bank.alert_percent);
  if (invocation.given("whole-first-cycle")) bank.prorate = false;
  engagement.bank = bank;
}

/// What was typed over what is known.
void read_engagement(Invocation& invocation, const Book& book, Engagement& engagement) {
  const auto text = [&](const char* option, std::string& value) {
    if (invocation.given(option)) value = invocation.text(option);
  };
  text("name", engagement.name);
  text("scope", engagement.scope);
  text("excluded", engagement.excluded);
  text("channel", engagement.channel);
  text("zone", engagement.zone);
  choose(invocation, "terms", engagement.terms, engagement_terms_named);
  if (invocation.given("service"))
    if (const auto known = invocation.take(find_service(book, invocation.text("service"))))
      engagement.service = known->id;
  if (invocation.given("rate")) engagement.hourly_rate = rate(invocation, "rate", engagement.currency);
  if (invocation.given("from")) engagement.first = invocation.date("from").value_or(engagement.first);
  if (invocation.given("to")) engagement.last = invocation.date("to");
  if (invocation.given("response-hours"))
    engagement.response_hours = invocation.whole_number("response-hours");
  if (invocation.given("outside-factor"))
    engagement.outside_factor = invocation.decimal("outside-factor").value_or(engagement.outside_factor);
  read_policy(invocation, engagement.policy);
  if (invocation.given("hours") && !invocation.given("terms")) engagement.terms = EngagementTerms::retainer;
  if (engagement.terms == EngagementTerms::retainer)
    read_bank(invocation, engagement);
  else if (invocation.given("price"))
    engagement.price = invocation.money("price", engagement.currency).value_or(engagement.price);
}

Json bank_json(const HourBankTerms& bank) {
  return {
      {"hours", shown_hours(bank.granted).shortest()},
      {"price", bank.price.text()},
      {"cycle_months", bank.cycle_months},
      {"cycle_days", bank.cycle_days},
      {"cycle_day", bank.cycle_day},
      {"invoice_day", bank.invoice_day},
      {"rollover_cap_hours", bank.rollover_cap ? Json(shown_hours(*bank.rollover_cap).shortest()) : Json()},
      {"rollover_cycles", bank.rollover_cycles},
      {"use_order", name_of(bank.order)},
      {"overage", name_of(bank.overage)},
      {"overage_rate", bank.overage_price.value().text()},
      {"block_hours", shown_hours(bank.block).shortest()},
      {"block_price", bank.block_price.text()},
      {"alert_percent", bank.alert_percent}};
}

Json engagement_json(const Book& book, const Engagement& each) {
  Json json{{"engagement", each.id.value()},
            {"client", party(book, each.client).name},
            {"name", each.name},
            {"terms", name_of(each.terms)},
            {"currency", each.currency.code()},
            {"rate", each.hourly_rate ? Json(each.hourly_rate->value().text()) : Json()},
            {"price", each.price.text()},
            {"from", each.first.text()},
            {"to", each.last ? Json(each.last->text()) : Json()},
            {"scope", each.scope},
            {"excluded", each.excluded},
            {"response_hours", each.response_hours ? Json(*each.response_hours) : Json()},
            {"channel", each.channel},
            {"zone", each.zone},
            {"increment_minutes", each.policy.increment_minutes},
            {"rounding", name_of(each.policy.rounding)},
            {"rounding_scope", name_of(each.policy.scope)},
            {"minimum_minutes", each.policy.minimum_minutes},
            {"outside_factor", each.outside_factor.shortest()}};
  if (each.bank) json["hour_bank"] = bank_json(*each.bank);
  return json;
}

}  // namespace

void engagement_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  Engagement engagement;
  engagement.currency = typed_currency(invocation, *book);
  engagement.price = Money(engagement.currency);
  engagement.first = invocation.today();
  if (client) engagement.client = client->id;
  read_engagement(invocation, *book, engagement);
  if (!client || invocation.refused()) return;
  const auto id = invocation.take(add_engagement(*book, engagement));
  if (!id) return;
  invocation.answer = {{"engagement", id->value()}, {"client", client->name}, {"name", engagement.name}};
  invocation.say("cli.said.engagement_added", {{"name", engagement.name}, {"client", client->name}});
}

void engagement_change(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  auto known = invocation.take(find_engagement(*book, invocation.text("engagement")));
  if (!known) return;
  read_engagement(invocation, *book, *known);
  if (invocation.refused() || !invocation.take(change_engagement(*book, *known))) return;
  invocation.answer = engagement_json(*book, *known);
  invocation.say("cli.said.engagement_changed", {{"name", known->name}});
}

void engagement_end(Invocation& invocation) {
  const auto day = invocation.date("date");
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  auto known = invocation.take(find_engagement(*book, invocation.text("engagement")));
  if (!known) return;
  known->last = day.value_or(invocation.today());
  if (!invocation.take(change_engagement(*book, *known))) return;
  invocation.answer = engagement_json(*book, *known);
  invocation.say("cli.said.engagement_changed", {{"name", known->name}});
}

void engagement_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  std::optional<PartyId> client;
  if (invocation.given("client")) {
    const auto known = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
    if (!known) return;
    client = known->id;
  }
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"client"},
                               {"name"},
                               {"terms"},
                               {"rate"},
                               {"from", CellKind::date},
                               {"to", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const Engagement& each : engagements(*book, client)) {
    invocation.answer["rows"].push_back(engagement_json(*book, each));
    columns.add({each.id.value(), party(*book, each.client).name, each.name,
                 invocation.wording().text("engagement.terms." + std::string(name_of(each.terms))),
                 each.hourly_rate ? price_cell(*each.hourly_rate) : Cell(), each.first,
                 each.last ? Cell(*each.last) : Cell()});
  }
  columns.print();
}

void service_price(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto service = invocation.take(find_service(*book, invocation.text("service")));
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  const Date day = invocation.date("date").value_or(invocation.today());
  if (!service || !client || invocation.refused()) return;
  if (invocation.given("price")) {
    const auto price = rate(invocation, "price", service->unit_price.currency());
    if (!price || !invocation.take(agree_price(*book, {0, client->id, service->id, *price, day}))) return;
  }
  const UnitPrice price = price_for(*book, client->id, *service, day);
  invocation.answer = {{"service", service->name},
                       {"client", client->name},
                       {"price", price.value().text()},
                       {"currency", price.currency().code()},
                       {"agreed", price != service->unit_price},
                       {"from", day.text()}};
  invocation.say("cli.said.service_price",
                 {{"service", service->name},
                  {"client", client->name},
                  {"price", Argument(Argument::Kind::money, price.value().text(), price.currency().code())}});
}

}  // namespace vireo::cli
