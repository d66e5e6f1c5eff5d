#pragma once
// WeekView: what this week holds: tasks in the order to work on them, the hours they take against the hours
// there are, and what to give up when they are too many. No widget; shown by week_panel.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/tasks_table.h"
#include "core/work/priorities.h"

namespace vireo {

struct WeekTask {
  TaskId id{};
  std::optional<Quadrant> quadrant{};  // none: not this week's
  std::string name{};
  std::string client{};
  std::optional<Date> due{};
  Minutes effort{};  // still to be done
  std::optional<Minutes> slack{};
  bool give_up = false;
};

class WeekView {
 public:
  explicit WeekView(Session& session);
  void refresh();

  bool empty() const { return table.row_count() == 0; }
  const WeekPlan& plan() const { return plan_; }
  /// "23,5 h à faire pour 35 h disponibles : il reste 11,5 h."
  std::string load() const;
  bool overloaded() const { return plan_.first_overload.has_value(); }
  /// What is to be given up, the one that brings least first: "Boîte mail · 4 h · Ateliers Noël".
  std::vector<WeekTask> give_up() const;
  std::string told(const WeekTask& row) const;

  /// The worded sentence of what was done.
  Checked<std::string> close(TaskId id, Task::State state);
  Checked<std::string> postpone(TaskId id);

  void begin_task();
  std::vector<NamedValue> clients() const;
  std::vector<NamedValue> repeats() const;
  /// Adds what the form says; on a refusal every field says what is wrong with it.
  Checked<std::string> add();

  TableOf<WeekTask> table;
  FormModel form{{"name", "client", "due", "effort", "important", "repeat"}};

 private:
  WeekTask row_of(const Task& task) const;

  Session& session_;
  WeekPlan plan_;
};

}  // namespace vireo
