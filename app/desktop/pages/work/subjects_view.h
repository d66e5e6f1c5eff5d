#pragma once
// For whom and what time is worked, as one list to choose from: open tasks, clients, the agreements of those
// who have several, and one's own business. No widget; used by the timer and by time written down afterwards.
#include <string>
#include <vector>

#include "app/desktop/model/named_value.h"
#include "app/desktop/session.h"
#include "core/actions/keep_time.h"

namespace vireo {

/// Values "task/7", "client/3", "engagement/5", "" for one's own business.
std::vector<NamedValue> time_subjects(const Session& session);
TimeSubject subject_named(const std::string& value, const std::string& note);
/// The value of the list that stands for an entry's subject.
std::string subject_of(const TimeEntry& entry, const std::vector<NamedValue>& known);
/// "Boîte mail · Ateliers Noël"; what stands in lists.
std::string subject_text(const Session& session, const TimeEntry& entry);
/// Names of clients for a form; the first one is nobody when `optional`.
std::vector<NamedValue> client_choices(const Session& session, bool optional);

}  // namespace vireo
