#pragma once
// WorkSetting: how one works on a day, read from the book: own zone, hours and limits of the profile, days
// off and the country's holidays.
#include <string>
#include <vector>

#include "core/store/book.h"
#include "core/store/catalog/template_source.h"
#include "core/work/capacity.h"

namespace vireo {

struct WorkSetting {
  std::string zone{};
  WorkHabits habits{};
  std::vector<DaysOff> off{};
  std::vector<Date> holidays{};  // from a week before `today` to `weeks` weeks after
};

Checked<WorkSetting> work_setting(const Book& book, const TemplateSource& templates, Date today,
                                  int weeks = 60);
/// The zone alone: the profile's, else the country's, else "UTC".
std::string own_zone(const Book& book, const TemplateSource& templates, Date today);

/// What retainers promise and tasks ask for, from `today` on for so many weeks.
CapacityRequest capacity_request(const Book& book, const WorkSetting& setting, Date today, int weeks);

}  // namespace vireo
