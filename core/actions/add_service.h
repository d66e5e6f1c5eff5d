#pragma once
// Services one offers: added, changed, archived.
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/store/book.h"
#include "core/work/service.h"
#include "core/work/starter_service.h"

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

struct StarterRequest {
  std::vector<StarterService> services{};
  std::string hourly{};    // as typed
  std::string language{};  // of their names
};
struct StartersAdded {
  std::vector<std::string> added{};
  std::vector<std::string> already_there{};  // by that name; left as they are
};
/// All in one step. Problems as above, under "hourly"; "service.starter_none" when none is chosen.
Checked<StartersAdded> add_starter_services(Book& book, const StarterRequest& request,
                                            const Context& context);

}  // namespace vireo
