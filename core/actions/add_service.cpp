#include "core/actions/add_service.h"

#include <algorithm>

#include "core/actions/document_setting.h"
#include "core/base/text.h"
#include "core/store/profile_table.h"
#include "core/store/services_table.h"

namespace vireo {
namespace {

Checked<Service> read_service(const Book& book, ServiceId id, const ServiceRequest& request,
                              const Context& context) {
  Problems found;
  Service service;
  service.id = id;
  service.name = trimmed(request.name);
  service.detail = trimmed(request.detail);
  service.vat_code = trimmed(request.vat);
  if (service.name.empty()) found.push_back(problem("service.name_missing", {"", 0, "name"}));
  for (const auto& other : services(book, true))
    if (other.id != id && folded(other.name) == folded(service.name))
      found.push_back(problem("service.name_taken", {"", 0, "name"}, {{"name", other.name}}));
  if (const auto units = take(Catalog(context.templates).units(), found))
    if (const auto unit = take(read_unit(request.unit, *units), found, "unit")) service.unit = *unit;
  const std::string typed = trimmed(request.currency);
  const auto currency = typed.empty() ? std::optional<Currency>(profile_on(book, context.today).currency())
                                      : take(Currency::parse(typed), found, "currency");
  const auto number = parse_typed_decimal(request.unit_price);
  if (!number)
    found.push_back(
        problem("line.number_unreadable", {"", 0, "unit_price"}, {{"typed", request.unit_price}}));
  else if (currency)
    if (const auto price = take(UnitPrice::of(*number, *currency), found, "unit_price"))
      service.unit_price = *price;
  if (!found.empty()) return found;
  return service;
}

}  // namespace

Checked<ServiceId> add_service(Book& book, const ServiceRequest& request, const Context& context) {
  const auto service = read_service(book, {}, request, context);
  if (!service) return service.problems();
  return book.write(
      {{"deed.service_added", {{"name", service->name}}}},
      [&](Book::Write& write) -> Checked<ServiceId> { return add_service_row(write, *service); });
}

Checked<Done> change_service(Book& book, ServiceId id, const ServiceRequest& request,
                             const Context& context) {
  const auto before = service(book, id);
  if (!before) return problem("service.gone");
  auto after = read_service(book, id, request, context);
  if (!after) return after.problems();
  Service changed = std::move(after).value();
  changed.archived = before->archived;
  return book.write({{"deed.service_changed", {{"name", changed.name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_service_row(write, changed);
                      return Done{};
                    });
}

Checked<Done> archive_service(Book& book, ServiceId id, bool archived) {
  auto changed = service(book, id);
  if (!changed) return problem("service.gone");
  changed->archived = archived;
  return book.write(
      {{archived ? "deed.service_archived" : "deed.service_brought_back", {{"name", changed->name}}}},
      [&](Book::Write& write) -> Checked<Done> {
        change_service_row(write, *changed);
        return Done{};
      });
}

Checked<StartersAdded> add_starter_services(Book& book, const StarterRequest& request,
                                            const Context& context) {
  Problems found;
  const Currency currency = profile_on(book, context.today).currency();
  const auto rate = parse_typed_decimal(request.hourly);
  if (!rate || *rate <= Decimal())
    found.push_back(problem("line.number_unreadable", {"", 0, "hourly"}, {{"typed", request.hourly}}));
  if (request.services.empty()) found.push_back(problem("service.starter_none", {"", 0, "service"}));
  if (!found.empty()) return found;
  const Money hourly = Money::rounded(*rate, currency, Rounding::half_away_from_zero);
  std::vector<std::string> known;
  for (const Service& each : services(book, true)) known.push_back(folded(each.name));
  StartersAdded told;
  std::vector<Service> added;
  for (const StarterService& each : request.services) {
    const std::string name = each.names.in(request.language);
    if (std::find(known.begin(), known.end(), folded(name)) != known.end()) {
      told.already_there.push_back(name);
      continue;
    }
    const auto price = UnitPrice::of(each.price(hourly).value(), currency);
    if (!price) return price.problems();
    added.push_back(
        {.name = name, .detail = each.details.in(request.language), .unit = each.unit, .unit_price = *price});
    told.added.push_back(name);
  }
  if (added.empty()) return told;
  return book.write({{"deed.services_added", {{"count", static_cast<std::int64_t>(added.size())}}}},
                    [&](Book::Write& write) -> Checked<StartersAdded> {
                      for (const Service& each : added) add_service_row(write, each);
                      return told;
                    });
}

}  // namespace vireo
