#pragma once
// The week ahead of a book: its open tasks ordered and tested against the hours there are, see
// core/work/priorities.h.
#include <optional>

#include "core/store/book.h"
#include "core/store/work_setting.h"
#include "core/work/priorities.h"

namespace vireo {

/// Until Sunday of the week of `today`, or for seven days from a Saturday or Sunday on. `capacity` in all
/// replaces the habits' hours, spread over the days that have some.
WeekPlan week_plan(const Book& book, const WorkSetting& setting, Date today,
                   std::optional<Minutes> capacity = std::nullopt);

}  // namespace vireo
