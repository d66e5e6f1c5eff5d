#pragma once
// Services one offers: added, changed, archived.
#include <string>

#include "core/actions/context.h"
#include "core/store/book.h"
#include "core/work/service.h"

namespace vireo {

struct ServiceRequest {
  std::string name{};
  std::string detail{};
  std::string unit{};  // as typed; empty: the hour
  std::string unit_price{};
  std::string currency{};  // empty: the book's
  std::string vat{};
};

/// Problems: "service.name_missing", "service.name_taken", "unit.unknown" {typed, nearest}, those of the
/// price.
Checked<ServiceId> add_service(Book& book, const ServiceRequest& request, const Context& context);
Checked<Done> change_service(Book& book, ServiceId id, const ServiceRequest& request, const Context& context);
Checked<Done> archive_service(Book& book, ServiceId id, bool archived);

}  // namespace vireo
