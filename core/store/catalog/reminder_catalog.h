#pragma once
// Reads templates/reminders: the levels of reminders with their letters.
#include <vector>

#include "core/base/checked.h"
#include "core/billing/reminder.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<std::vector<ReminderLevel>> load_reminder_levels(const TemplateSource& source);

}  // namespace vireo
