#pragma once
// Reminders of unpaid invoices: levels with the days after which each is due, as data; what was sent,
// promised, disputed. Values only.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/local_text.h"

namespace vireo {

/// One level of templates/reminders: friendly, firm, formal.
struct ReminderLevel {
  int level = 0;
  LocalText names{};
  int days_late = 0;     // after the due date
  int days_between = 0;  // after the level before was sent
  bool asks_interest = false;
  LocalText subjects{};
  LocalText texts{};  // with {number}, {amount}, {due}, {days}, {interest}, {fee}, {total}, {client},
                      // {sender}, {iban}
};

enum class ReminderKind { sent, promise, dispute, dispute_over };
const std::vector<std::pair<std::string, ReminderKind>>& reminder_kind_names();

struct ReminderNote {
  std::int64_t id = 0;
  DocumentId document{};
  ReminderKind kind = ReminderKind::sent;
  int level = 0;
  Date date{};
  std::optional<Date> promised{};
  std::string note{};
};

/// Where an overdue invoice stands.
struct ReminderState {
  int last_level = 0;
  std::optional<Date> last_sent{};
  std::optional<Date> promised{};  // a promise not yet past
  bool is_disputed = false;
  const ReminderLevel* next = nullptr;  // none when all were sent
  std::optional<Date> next_on{};        // the day from which it may go; none while disputed
};
ReminderState reminder_state(const std::vector<ReminderLevel>& levels, const std::vector<ReminderNote>& notes,
                             Date due, Date today);

}  // namespace vireo
