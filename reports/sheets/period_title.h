#pragma once
// The title of a report that covers days: "Journals from 1 Jan 2026 to 31 Mar 2026", and what is left of it
// when the period is open on a side.
#include <string>

#include "core/base/date.h"
#include "core/base/wording.h"
#include "reports/model/sheet.h"

namespace vireo {

/// An empty sheet of that name, "report.<...>", titled with its period.
Sheet titled_sheet(const char* name, const Period& period, const Wording& wording);
std::string period_title(const std::string& what, const Period& period, const Wording& wording);

}  // namespace vireo
