#pragma once
// Periods that a person left open on one side ("from 10 February"): the first or the last day that a date can
// have stands for the missing one. Who prints a period asks here, so that no such day reaches a title.
#include "core/base/date.h"

namespace vireo {

inline Date earliest_day() {
  return *Date::of(1, 1, 1);
}
/// One day is left behind it: a period's end.
inline Date latest_day() {
  return *Date::of(9999, 12, 30);
}

inline bool has_begin(const Period& period) {
  return period.begin() != earliest_day();
}
inline bool has_end(const Period& period) {
  return period.last() != latest_day();
}

}  // namespace vireo
