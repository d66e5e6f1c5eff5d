#pragma once
// Reads what a person types as planned or agreed hours: "3,5", "3.5", "3h30", "3:30", "45 min". A number
// alone counts hours; where a clock's minutes are meant, see core/actions/keep_time.h. No widget.
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

/// Nothing typed is no time. Problem "time.length_unreadable" {typed}.
Checked<Minutes> parse_typed_hours(std::string_view typed);

}  // namespace vireo
