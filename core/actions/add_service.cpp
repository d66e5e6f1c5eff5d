#include "core/actions/add_service.h"

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

}  // namespace vireo
