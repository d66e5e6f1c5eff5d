#pragma once
// Reads templates/holidays/<country>.toml: the days on which offices are closed. A country without a file has
// weekends alone. Used by Catalog::holidays.
#include "core/rules/holiday_calendar.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<HolidayCalendar> load_holidays(const TemplateSource& source, std::string_view country);

}  // namespace vireo
