#pragma once
// Service: something one offers at a price, to be put on documents with one choice. A document copies it:
// changing the service later changes no document.
#include <string>

#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

struct Service {
  ServiceId id{};
  std::string name{};
  std::string detail{};
  std::string unit{};  // the id of a Unit: "h"
  UnitPrice unit_price{};
  std::string vat_code{};  // as typed on a line ("20", "AE"); empty: what holds on the document's day
  bool archived = false;
};

}  // namespace vireo
