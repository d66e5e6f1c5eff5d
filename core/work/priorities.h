#pragma once
// Priorities: which task first, which later, which to hand on and which to decline. Urgency follows from the
// day a task is due and from the hours there are until then (slack), not from a feeling. feasible_week()
// tests deadlines in their order against the hours available and names the least one has to give up. Pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

enum class Quadrant { do_now = 1, schedule = 2, hand_on = 3, decline = 4 };
/// "do_now" ...; also the last part of message ids.
std::string_view name_of(Quadrant quadrant);
/// The letter (templates/letters) that tells a client one gives up a task of that quadrant.
std::string_view letter_for(Quadrant quadrant);

struct TaskFacts {
  std::int64_t id = 0;
  std::string name{};
  Minutes effort{};  // still to be done
  std::optional<Date> due{};
  bool important = false;
  Decimal value_per_hour{};  // what an hour of it brings; breaks ties
};

struct WeekRequest {
  Date today{};
  std::vector<Minutes> capacity{};  // of each day from today on, to the end of the week looked at
  std::vector<TaskFacts> tasks{};
  /// How long a day may become when a deadline asks for it, as long as the hours of all days are enough;
  /// nothing: a day has its own hours only.
  Minutes day_most{};
  int urgent_days = 3;  // due within so many days is urgent, whatever the hours
};

struct PlannedTask {
  TaskFacts task{};
  Quadrant quadrant = Quadrant::decline;
  bool urgent = false;
  std::optional<Minutes> slack{};  // working time until the deadline, less its own effort
};

/// The first deadline that cannot be met: what is due by then and what time there is.
struct Overload {
  Date by{};
  Minutes needed{};
  Minutes available{};
  Minutes excess() const { return {needed.count - available.count}; }
};

struct WeekPlan {
  std::vector<PlannedTask> tasks{};  // in the order to work on them
  Minutes total{};
  Minutes capacity{};
  Minutes excess{};  // total beyond capacity, or nothing
  std::optional<Overload> first_overload{};
  std::vector<std::int64_t> give_up{};  // the least that makes the rest feasible, lowest value first
  Minutes remaining{};                  // once that is given up
};

/// Tasks due after the last day of `capacity` are left out; those without a day count until that day.
WeekPlan feasible_week(const WeekRequest& request);

}  // namespace vireo
