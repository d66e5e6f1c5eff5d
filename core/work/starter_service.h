#pragma once
// StarterService: a service many virtual assistants offer, with how long one takes and the steps it consists
// of. Priced by the hourly rate of who takes it over. Read by core/store/catalog/starter_services_file.h.
#include <string>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/money.h"

namespace vireo {

struct StarterService {
  std::string id{};
  LocalText names{};
  LocalText details{};
  std::string unit{};  // the id of a Unit
  Decimal hours{};     // of one
  std::vector<LocalText> steps{};

  /// Of one unit at an hourly rate, half away from zero.
  Money price(const Money& hourly) const {
    return Money::rounded(hourly.value() * hours, hourly.currency(), Rounding::half_away_from_zero);
  }
};

}  // namespace vireo
