#pragma once
// Hours of work of each weekday as a person writes them: "7 7 7 7 3,5 0 0", Monday first.
#include <array>
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

/// Problem "work.hours_unreadable" {typed}: seven numbers from 0 to 24 are needed.
Checked<std::array<Minutes, 7>> parse_weekday_hours(std::string_view typed);

}  // namespace vireo
