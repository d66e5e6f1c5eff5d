#pragma once
// Lengths of time as people read them: "3,5 h" for what is planned, "3 h 20" for what a clock showed.
#include <string>

#include "core/base/date.h"
#include "core/base/wording.h"

namespace vireo {

std::string hours_text(Minutes minutes, const Wording& wording);
std::string length_text(Minutes minutes, const Wording& wording);

}  // namespace vireo
