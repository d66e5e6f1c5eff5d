#include "core/actions/keep_time.h"

#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/tasks_table.h"

namespace vireo {
namespace {

constexpr std::int64_t longest_minutes = 24 * 60;
constexpr std::int64_t very_long_minutes = 12 * 60;

/// The client and engagement that follow from what was said.
TimeSubject completed(const Book& book, TimeSubject subject, Date day) {
  if (subject.task && !subject.client)
    if (const auto known = task(book, *subject.task)) subject.client = known->client;
  if (subject.engagement) {
    if (const auto known = engagement(book, *subject.engagement)) subject.client = known->client;
  } else if (subject.client) {
    std::vector<EngagementId> running;
    for (const Engagement& each : engagements(book, subject.client))
      if (each.runs_on(day)) running.push_back(each.id);
    if (running.size() == 1) subject.engagement = running.front();
  }
  if (!subject.client) subject.billable = false;
  return subject;
}

TimeEntry entry_of(const TimeSubject& subject) {
  TimeEntry entry;
  entry.client = subject.client;
  entry.engagement = subject.engagement;
  entry.task = subject.task;
  entry.note = trimmed(subject.note);
  entry.billable = subject.billable;
  entry.outside_hours = subject.outside_hours;
  return entry;
}

std::string told(const Book& book, const TimeEntry& entry) {
  return entry.client ? party(book, *entry.client).name : entry.note;
}

void warn_of_overlap(const Book& book, const TimeEntry& entry, Problems& warnings) {
  if (!entry.begin || !entry.end) return;
  for (const TimeEntry& other : overlapping_time(book, *entry.begin, *entry.end, entry.id))
    warnings.push_back(warning("time.overlaps", {"", 0, "from"},
                               {{"day", other.day},
                                {"from", wall_time(*other.begin).text().substr(11)},
                                {"to", wall_time(*other.end).text().substr(11)}}));
}

/// The moment, its problem under `field`; a warning is kept beside.
std::optional<Instant> moment(const WallTime& time, const std::string& zone, const char* field,
                              Problems& found, Problems& warnings) {
  Checked<Instant> read = instant_at(time, zone);
  for (const Problem& each : read.problems()) (read.ok() ? warnings : found).push_back(in_field(each, field));
  if (!read.ok()) return std::nullopt;
  return *read;
}

void read_clock(const TimeRequest& request, TimeEntry& entry, Problems& found, Problems& warnings) {
  const auto from = take(parse_time_of_day(request.from), found, "from");
  const auto to = take(parse_time_of_day(request.to), found, "to");
  if (!from || !to) return;
  const bool overnight = *to <= *from;
  const Date last = overnight || *to == 1440 ? request.day.plus_days(1) : request.day;
  entry.begin = moment({request.day, *from}, request.zone, "from", found, warnings);
  entry.end = moment({last, *to % 1440}, request.zone, "to", found, warnings);
  if (overnight && *to != 0) warnings.push_back(warning("time.overnight", {"", 0, "to"}, {{"day", last}}));
  if (entry.begin && entry.end) entry.minutes = minutes_between(*entry.begin, *entry.end);
}

struct ReadTime {
  TimeEntry entry{};
  Problems warnings{};
};

Checked<ReadTime> read_time(const Book& book, const TimeRequest& request, TimeEntryId id,
                            const Context& context) {
  Problems found;
  ReadTime read;
  read.entry = entry_of(completed(book, request.subject, request.day));
  read.entry.id = id;
  read.entry.day = request.day;
  if (!trimmed(request.from).empty() || !trimmed(request.to).empty())
    read_clock(request, read.entry, found, read.warnings);
  else if (trimmed(request.minutes).empty())
    found.push_back(problem("time.length_missing", {"", 0, "minutes"}));
  else if (const auto length = take(parse_length(request.minutes), found, "minutes"))
    read.entry.minutes = *length;
  if (found.empty() && read.entry.minutes.count <= 0)
    found.push_back(problem("time.length_missing", {"", 0, "minutes"}));
  if (read.entry.minutes.count > longest_minutes)
    found.push_back(problem("time.too_long", {"", 0, "minutes"}));
  if (request.day > context.today)
    found.push_back(problem("time.future", {"", 0, "date"}, {{"day", request.day}}));
  if (!found.empty()) return found;
  warn_of_overlap(book, read.entry, read.warnings);
  return read;
}

Checked<TimeEntry> entry_to_change(const Book& book, TimeEntryId id) {
  auto found = time_entry(book, id);
  if (!found) return problem("time.unknown", {"", 0, "entry"}, {{"entry", id.value()}});
  if (found->billed()) return problem("time.billed", {"", 0, "entry"}, {{"day", found->day}});
  return std::move(*found);
}

}  // namespace

Checked<Minutes> parse_length(std::string_view typed) {
  const Problem unreadable = problem("time.length_unreadable", {}, {{"typed", std::string(typed)}});
  std::string text = folded(trimmed(typed));
  for (const char* unit : {"minutes", "minute", "min", "mn"})
    if (text.ends_with(unit)) {
      text = trimmed(text.substr(0, text.size() - std::string_view(unit).size()));
      const auto minutes = parse_typed_decimal(text);
      if (!minutes || minutes->is_negative() || !minutes->at_places(0)) return unreadable;
      return Minutes{*minutes->at_places(0)};
    }
  const std::size_t mark = text.find_first_of(":h");
  if (mark == std::string::npos) {
    const auto minutes = parse_typed_decimal(text);
    if (!minutes || minutes->is_negative() || !minutes->at_places(0)) return unreadable;
    return Minutes{*minutes->at_places(0)};
  }
  const auto hours = parse_typed_decimal(text.substr(0, mark));
  const std::string rest = trimmed(text.substr(mark + 1));
  const bool only_digits = rest.find_first_not_of("0123456789") == std::string::npos;
  if (!hours || hours->is_negative() || !only_digits || rest.size() > 2) return unreadable;
  const auto minutes = (*hours * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0);
  const int added = rest.empty() ? 0 : std::stoi(rest);
  if (!minutes || added > 59) return unreadable;
  return Minutes{*minutes + added};
}

Checked<TimeEntryId> start_timer(Book& book, const TimeSubject& subject, const Instant& now) {
  if (const auto running = running_timer(book))
    return problem("time.already_running", {}, {{"since", wall_time(*running->begin).text()}});
  const Date day = wall_time(now).day;
  TimeEntry entry = entry_of(completed(book, subject, day));
  entry.day = day;
  entry.begin = now;
  return book.write({{"deed.timer_started", {{"what", told(book, entry)}}}},
                    [&](Book::Write& write) -> Checked<TimeEntryId> { return add_time_row(write, entry); });
}

Checked<TimeEntry> stop_timer(Book& book, const Instant& now, int interruptions) {
  auto entry = running_timer(book);
  if (!entry) return problem("time.none_running");
  if (now.utc_milliseconds < entry->begin->utc_milliseconds)
    return problem("time.ends_before", {}, {{"since", wall_time(*entry->begin).text()}});
  entry->end = Instant{now.utc_milliseconds, entry->begin->zone};
  entry->minutes = minutes_between(*entry->begin, *entry->end);
  entry->interruptions += interruptions;
  Problems warnings;
  if (entry->minutes.count > very_long_minutes)
    warnings.push_back(warning("time.very_long", {}, {{"hours", entry->minutes.count / 60}}));
  warn_of_overlap(book, *entry, warnings);
  const auto kept = book.write({{"deed.timer_stopped", {{"what", told(book, *entry)}}}},
                               [&](Book::Write& write) -> Checked<Done> {
                                 change_time_row(write, *entry);
                                 return Done{};
                               });
  if (!kept) return kept.problems();
  return {std::move(*entry), std::move(warnings)};
}

Checked<Done> change_running(Book& book, const TimeSubject& subject) {
  const auto before = running_timer(book);
  if (!before) return problem("time.none_running");
  TimeEntry entry = entry_of(completed(book, subject, before->day));
  entry.id = before->id;
  entry.day = before->day;
  entry.begin = before->begin;
  entry.interruptions = before->interruptions;
  return book.write({{"deed.time_changed", {{"what", told(book, entry)}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_time_row(write, entry);
                      return Done{};
                    });
}

Checked<Done> count_interruption(Book& book) {
  auto entry = running_timer(book);
  if (!entry) return problem("time.none_running");
  ++entry->interruptions;
  return book.write({{"deed.interruption_counted", {}}}, [&](Book::Write& write) -> Checked<Done> {
    change_time_row(write, *entry);
    return Done{};
  });
}

Checked<TimeEntryId> add_time(Book& book, const TimeRequest& request, const Context& context) {
  auto read = read_time(book, request, {}, context);
  if (!read) return read.problems();
  auto id = book.write(
      {{"deed.time_added", {{"what", told(book, read->entry)}}}},
      [&](Book::Write& write) -> Checked<TimeEntryId> { return add_time_row(write, read->entry); });
  if (!id) return id.problems();
  return {*id, read->warnings};
}

Checked<Done> change_time(Book& book, TimeEntryId id, const TimeRequest& request, const Context& context) {
  const auto before = entry_to_change(book, id);
  if (!before) return before.problems();
  auto read = read_time(book, request, id, context);
  if (!read) return read.problems();
  TimeEntry entry = read->entry;
  entry.interruptions = before->interruptions;
  const auto done = book.write({{"deed.time_changed", {{"what", told(book, entry)}}}},
                               [&](Book::Write& write) -> Checked<Done> {
                                 change_time_row(write, entry);
                                 return Done{};
                               });
  if (!done) return done.problems();
  return {Done{}, read->warnings};
}

Checked<Done> remove_time(Book& book, TimeEntryId id) {
  const auto before = entry_to_change(book, id);
  if (!before) return before.problems();
  return book.write({{"deed.time_removed", {{"what", told(book, *before)}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      remove_time_row(write, id);
                      return Done{};
                    });
}

}  // namespace vireo
