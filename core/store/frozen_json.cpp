#include "core/store/frozen_json.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

std::string text_in(const Json& json, const char* name) {
  return json.value(name, std::string());
}

Json json_of(const FrozenParty& party) {
  Json identifiers = Json::array();
  for (const auto& each : party.identifiers)
    identifiers.push_back({{"kind", each.kind}, {"label", each.label}, {"value", each.value}});
  Json json{{"name", party.name},
            {"business", party.is_business},
            {"street", party.address.street},
            {"postcode", party.address.postcode},
            {"city", party.address.city},
            {"country", party.address.country},
            {"address_lines", party.address_lines},
            {"country_name", party.country_name},
            {"email", party.email},
            {"phone", party.phone},
            {"identifiers", identifiers}};
  if (!party.network_address.empty()) json["network_address"] = party.network_address;
  return json;
}

FrozenParty party_of(const Json& json) {
  FrozenParty party;
  party.name = text_in(json, "name");
  party.is_business = json.value("business", true);
  party.address = {text_in(json, "street"), text_in(json, "postcode"), text_in(json, "city"),
                   text_in(json, "country")};
  party.address_lines = json.value("address_lines", std::vector<std::string>{});
  party.country_name = text_in(json, "country_name");
  party.email = text_in(json, "email");
  party.phone = text_in(json, "phone");
  for (const auto& each : json.value("identifiers", Json::array()))
    party.identifiers.push_back({text_in(each, "kind"), text_in(each, "label"), text_in(each, "value")});
  party.network_address = text_in(json, "network_address");
  return party;
}

Json json_of(const std::vector<FrozenMention>& mentions) {
  Json list = Json::array();
  for (const auto& each : mentions)
    list.push_back({{"id", each.id},
                    {"text", each.text},
                    {"vat_category", each.vat_category},
                    {"reason_code", each.reason_code},
                    {"note_code", each.note_code}});
  return list;
}

Json json_of(const HomeAmount& home) {
  return {{"currency", home.rate.to.code()},
          {"rate", home.rate.value.text()},
          {"source", home.rate.source},
          {"date", home.rate.date.text()},
          {"total_gross", home.total_gross.text()},
          {"total_tax", home.total_tax.text()}};
}

HomeAmount home_of(const Json& json, Currency currency) {
  const Currency own = Currency::of(text_in(json, "currency"));
  const auto rate = Decimal::parse(text_in(json, "rate"));
  expect(rate.has_value(), "a frozen exchange rate is a decimal");
  return {{currency, own, *rate, text_in(json, "source"), Date::checked(text_in(json, "date")).value()},
          Money::parse(text_in(json, "total_gross"), own).value(),
          Money::parse(text_in(json, "total_tax"), own).value()};
}

}  // namespace

std::string frozen_to_json(const FrozenFacts& facts) {
  Json json{{"language", facts.language},      {"sender", json_of(facts.sender)},
            {"client", json_of(facts.client)}, {"tagline", facts.tagline},
            {"footer", facts.footer},          {"logo", facts.logo_hash},
            {"iban", facts.payment.iban},      {"bic", facts.payment.bic},
            {"holder", facts.payment.holder},  {"mentions", json_of(facts.mentions)}};
  if (!facts.layout.empty()) json["layout"] = facts.layout;
  if (!facts.colour.empty()) json["colour"] = facts.colour;
  if (facts.corrects)
    json["corrects"] = {{"number", facts.corrects->number}, {"date", facts.corrects->issue_date.text()}};
  if (facts.home) json["home"] = json_of(*facts.home);
  for (const TakenDeposit& each : facts.deposits)
    json["deposits"].push_back({{"number", each.number},
                                {"date", each.issue_date.text()},
                                {"gross", each.gross.text()},
                                {"tax", each.tax.text()}});
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

FrozenFacts frozen_from_json(std::string_view text, Currency currency) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) throw std::runtime_error("an issued document's frozen facts are unreadable");
  FrozenFacts facts;
  facts.language = text_in(json, "language");
  facts.sender = party_of(json.value("sender", Json::object()));
  facts.client = party_of(json.value("client", Json::object()));
  facts.tagline = text_in(json, "tagline");
  facts.footer = text_in(json, "footer");
  facts.logo_hash = text_in(json, "logo");
  facts.layout = text_in(json, "layout");
  facts.colour = text_in(json, "colour");
  facts.payment = {text_in(json, "iban"), text_in(json, "bic"), text_in(json, "holder")};
  for (const auto& each : json.value("mentions", Json::array()))
    facts.mentions.push_back({text_in(each, "id"), text_in(each, "text"), text_in(each, "vat_category"),
                              text_in(each, "reason_code"), text_in(each, "note_code")});
  if (json.contains("corrects"))
    facts.corrects = CorrectedDocument{text_in(json["corrects"], "number"),
                                       Date::checked(text_in(json["corrects"], "date")).value()};
  for (const auto& each : json.value("deposits", Json::array()))
    facts.deposits.push_back({text_in(each, "number"), Date::checked(text_in(each, "date")).value(),
                              Money::parse(text_in(each, "gross"), currency).value(),
                              Money::parse(text_in(each, "tax"), currency).value()});
  if (json.contains("home")) facts.home = home_of(json["home"], currency);
  return facts;
}

}  // namespace vireo
