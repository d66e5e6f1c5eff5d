// service add, change, archive, list; service starter list, add.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/add_service.h"
#include "core/base/text.h"
#include "core/store/catalog/starter_services_file.h"
#include "core/store/services_table.h"

namespace vireo::cli {
namespace {

/// What was typed over `known`.
ServiceRequest request_of(const Invocation& invocation, ServiceRequest known) {
  const auto type = [&](const char* name, std::string& value) {
    if (invocation.given(name)) value = invocation.text(name);
  };
  type("name", known.name);
  type("detail", known.detail);
  type("unit", known.unit);
  type("price", known.unit_price);
  type("currency", known.currency);
  type("vat", known.vat);
  return known;
}

/// Archived ones only by their whole name.
std::optional<Service> service_named(Invocation& invocation, const Book& book) {
  const std::string typed = invocation.text("service");
  for (const Service& known : services(book, true))
    if (known.archived && folded(known.name) == folded(typed)) return known;
  return invocation.take(find_service(book, typed));
}

}  // namespace

void service_add(Invocation& invocation) {
  const ServiceRequest request = request_of(invocation, {});
  Book* book = invocation.book();
  if (!book) return;
  const auto id = invocation.take(add_service(*book, request, {invocation.templates(), invocation.today()}));
  if (!id) return;
  invocation.answer = {{"service", id->value()}, {"name", request.name}};
  invocation.say("cli.said.service_added", {{"name", request.name}});
}

void service_change(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto known = service_named(invocation, *book);
  if (!known) return;
  const ServiceRequest request =
      request_of(invocation, {known->name, known->detail, known->unit, known->unit_price.value().text(),
                              known->unit_price.currency().code(), known->vat_code});
  const Context context{invocation.templates(), invocation.today()};
  if (!invocation.take(change_service(*book, known->id, request, context))) return;
  invocation.answer = {{"service", known->id.value()}, {"name", request.name}};
  invocation.say("cli.said.service_changed", {{"name", request.name}});
}

void service_archive(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const bool archived = !invocation.given("back");
  const auto known = service_named(invocation, *book);
  if (!known || !invocation.take(archive_service(*book, known->id, archived))) return;
  invocation.answer = {{"service", known->id.value()}, {"archived", archived}};
  invocation.say(archived ? "cli.said.archived" : "cli.said.brought_back", {{"name", known->name}});
}

void service_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"name"}, {"detail"}, {"unit"}, {"price", CellKind::money}, {"currency"}});
  invocation.answer["rows"] = Json::array();
  for (const Service& service : services(*book, invocation.given("archived"))) {
    const std::string currency = service.unit_price.currency().code();
    invocation.answer["rows"].push_back({{"service", service.id.value()},
                                         {"name", service.name},
                                         {"detail", service.detail},
                                         {"unit", service.unit},
                                         {"price", service.unit_price.value().text()},
                                         {"currency", currency},
                                         {"vat", service.vat_code},
                                         {"archived", service.archived}});
    columns.add({service.name, service.detail, service.unit, price_cell(service.unit_price), currency});
  }
  columns.print();
}

void service_starter_list(Invocation& invocation) {
  const auto all = invocation.take(load_starter_services(invocation.templates()));
  if (!all) return;
  const std::string& language = invocation.wording().language();
  Columns columns(invocation, {{"id"}, {"name"}, {"unit"}, {"hours", CellKind::quantity}});
  invocation.answer["rows"] = Json::array();
  for (const StarterService& each : *all) {
    Json steps = Json::array();
    for (const LocalText& step : each.steps) steps.push_back(step.in(language));
    invocation.answer["rows"].push_back({{"id", each.id},
                                         {"name", each.names.in(language)},
                                         {"detail", each.details.in(language)},
                                         {"unit", each.unit},
                                         {"hours", each.hours.shortest()},
                                         {"steps", std::move(steps)}});
    columns.add({each.id, each.names.in(language), each.unit, each.hours});
  }
  columns.print();
}

void service_starter_add(Invocation& invocation) {
  const auto all = invocation.take(load_starter_services(invocation.templates()));
  if (!all) return;
  StarterRequest request{{}, invocation.text("hourly"), invocation.wording().language()};
  for (const std::string& id : invocation.texts("service"))
    if (auto each = invocation.take(starter_service_named(*all, id)))
      request.services.push_back(std::move(*each));
  if (invocation.refused()) return;
  if (invocation.texts("service").empty()) request.services = *all;
  Book* book = invocation.book();
  if (!book) return;
  const auto told =
      invocation.take(add_starter_services(*book, request, {invocation.templates(), invocation.today()}));
  if (!told) return;
  invocation.answer = {{"added", told->added}, {"already_there", told->already_there}};
  invocation.say("cli.said.services_added", {{"count", static_cast<std::int64_t>(told->added.size())}});
}

}  // namespace vireo::cli
