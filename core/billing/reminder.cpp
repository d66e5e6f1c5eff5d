#include "core/billing/reminder.h"

#include <algorithm>

namespace vireo {

const std::vector<std::pair<std::string, ReminderKind>>& reminder_kind_names() {
  static const std::vector<std::pair<std::string, ReminderKind>> names{
      {"sent", ReminderKind::sent},
      {"promise", ReminderKind::promise},
      {"dispute", ReminderKind::dispute},
      {"dispute_over", ReminderKind::dispute_over}};
  return names;
}

ReminderState reminder_state(const std::vector<ReminderLevel>& levels, const std::vector<ReminderNote>& notes,
                             Date due, Date today) {
  ReminderState state;
  for (const ReminderNote& note : notes) switch (note.kind) {
      case ReminderKind::sent:
        state.last_level = std::max(state.last_level, note.level);
        state.last_sent = note.date;
        break;
      case ReminderKind::promise:
        state.promised = note.promised;
        break;
      case ReminderKind::dispute:
        state.is_disputed = true;
        break;
      case ReminderKind::dispute_over:
        state.is_disputed = false;
        break;
    }
  if (state.promised && *state.promised < today) state.promised.reset();
  for (const ReminderLevel& level : levels)
    if (!state.next && level.level > state.last_level) state.next = &level;
  if (!state.next || state.is_disputed) return state;
  Date on = due.plus_days(state.next->days_late);
  if (state.last_sent) on = std::max(on, state.last_sent->plus_days(state.next->days_between));
  // Who promised a day is left in peace until it has passed.
  if (state.promised) on = std::max(on, state.promised->plus_days(1));
  state.next_on = on;
  return state;
}

}  // namespace vireo
