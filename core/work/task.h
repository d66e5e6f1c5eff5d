#pragma once
// Task: something to be done, for a client or for oneself, with what it takes and by when. Kept by
// core/store/tasks_table.h.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace vireo {

struct TaskStep {
  std::string text{};
  bool done = false;
};

struct Task {
  enum class State { open, done, declined };
  TaskId id{};
  std::string name{};
  std::optional<PartyId> client{};
  std::string kind{};  // tasks of a sort: their estimates are compared with what they took
  std::optional<Date> due{};
  Minutes effort{};
  bool important = false;
  State state = State::open;
  std::optional<Date> closed{};
  int repeat_days = 0;    // once done, it comes back so many days
  int repeat_months = 0;  // or months after its due day
  std::string note{};
  std::vector<TaskStep> steps{};

  bool repeats() const { return repeat_days > 0 || repeat_months > 0; }
};

}  // namespace vireo
