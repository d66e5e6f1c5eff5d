// More rows of THE TABLE: the working day: engagements, hours, time, tasks, weeks.
#include "app/cli/commands/all.h"

namespace vireo::cli {
namespace {

/// What an engagement is made of, typed when it is added and when it is changed.
std::vector<Option> engagement_options() {
  return {{"terms", "hourly|fixed|retainer"},
          {"service", "NAME"},
          {"rate", "AMOUNT", false, false, "hourly_rate"},
          {"price", "AMOUNT", false, false, "engagement_price"},
          {"from", "DAY"},
          {"to", "DAY"},
          {"scope", "TEXT"},
          {"excluded", "TEXT"},
          {"response-hours", "N"},
          {"channel", "TEXT"},
          {"zone", "ZONE"},
          {"increment", "MINUTES"},
          {"rounding", "up|nearest|none"},
          {"scope-of-rounding", "entry|day|task|invoice"},
          {"minimum", "MINUTES"},
          {"outside-factor", "N"},
          {"hours", "N", false, false, "bank_hours"},
          {"cycle-months", "N"},
          {"cycle-days", "N"},
          {"cycle-day", "N"},
          {"invoice-day", "N"},
          {"rollover-cap", "N"},
          {"rollover-cycles", "N"},
          {"use-order", "oldest_first|newest_first"},
          {"overage", "bill|block|carry"},
          {"overage-rate", "AMOUNT"},
          {"block-hours", "N"},
          {"block-price", "AMOUNT"},
          {"alert", "PERCENT"},
          {"whole-first-cycle"}};
}

std::vector<Option> with(std::vector<Option> first, const std::vector<Option>& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

std::vector<Option> subject_options() {
  return {{"client", "NAME"}, {"engagement", "NAME"}, {"task", "NAME"},
          {"note", "TEXT"},   {"not-billable"},       {"outside-hours"}};
}

std::vector<Option> task_options() {
  return {{"client", "NAME"},
          {"kind", "TEXT"},
          {"due", "DAY"},
          {"effort", "HOURS"},
          {"important"},
          {"every-days", "N"},
          {"every-months", "N"},
          {"note", "TEXT"},
          {"step", "TEXT", false, true, "task_step"},
          {"checklist", "NAME", false, false, "task_checklist"}};
}

}  // namespace

std::vector<Command> work_commands() {
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  const std::vector<Option> clock{{"date", "DAY"},
                                  {"from", "TIME", false, false, "time_from"},
                                  {"to", "TIME", false, false, "time_to"},
                                  {"minutes", "LENGTH"},
                                  {"zone", "ZONE"}};
  return {
      {"engagement",
       "add",
       write,
       {},
       with({{"client", "NAME", true}, {"name", "TEXT", true}, {"currency", "CODE"}}, engagement_options()),
       engagement_add},
      {"engagement",
       "change",
       write,
       {{"engagement"}},
       with({{"name", "TEXT"}}, engagement_options()),
       engagement_change},
      {"engagement", "end", write, {{"engagement"}}, {{"date", "DAY"}}, engagement_end},
      {"engagement", "list", read, {}, {{"client", "NAME"}}, engagement_list},
      {"engagement", "letter", read, {{"engagement"}}, {{"date", "DAY"}, {"o", "FILE"}}, engagement_letter},
      {"service",
       "price",
       write,
       {{"service"}},
       {{"client", "NAME", true}, {"price", "AMOUNT"}, {"date", "DAY"}},
       service_price},
      {"hours",
       "statement",
       read,
       {},
       {{"client", "NAME", true},
        {"month", "MONTH"},
        {"engagement", "NAME"},
        {"format", "FORMAT"},
        {"o", "FILE"}},
       hours_statement},
      {"hours", "list", read, {}, {}, hours_list},
      {"hours",
       "deferral",
       read,
       {},
       {{"date", "DAY", true, false, "deferral_day"}, {"explain"}},
       hours_deferral},
      {"hours",
       "defer",
       write,
       {},
       {{"date", "DAY", true, false, "deferral_day"}, {"remove", "", false, false, "remove_deferral"}},
       hours_defer},
      {"time", "start", write, {}, with(subject_options(), {{"at", "MOMENT"}, {"zone", "ZONE"}}), time_start},
      {"time", "stop", write, {}, {{"at", "MOMENT"}, {"zone", "ZONE"}, {"interruptions", "N"}}, time_stop},
      {"time", "interrupt", write, {}, {}, time_interrupt},
      {"time", "add", write, {}, with(subject_options(), clock), time_add},
      {"time", "change", write, {{"entry"}}, with(subject_options(), clock), time_change},
      {"time", "remove", write, {{"entry"}}, {}, time_remove},
      {"time",
       "list",
       read,
       {},
       {{"week", "DAY"}, {"from", "DAY"}, {"to", "DAY"}, {"client", "NAME"}},
       time_list},
      {"time", "unbilled", read, {}, {{"client", "NAME"}, {"to", "DAY"}}, time_unbilled},
      {"time",
       "bill",
       write,
       {},
       {{"client", "NAME", true},
        {"to", "DAY"},
        {"rate", "AMOUNT", false, false, "hourly_rate"},
        {"currency", "CODE"},
        {"line", "LINE", false, true}},
       time_bill},
      {"task", "add", write, {}, with({{"name", "TEXT", true}}, task_options()), task_add},
      {"task",
       "change",
       write,
       {{"task"}},
       with({{"name", "TEXT"}, {"not-important"}, {"tick", "N", false, false, "tick_step"}}, task_options()),
       task_change},
      {"task", "list", read, {}, {{"all", "", false, false, "closed_too"}}, task_list},
      {"task", "done", write, {{"task"}}, {{"date", "DAY"}}, task_done},
      {"task", "decline", write, {{"task"}}, {{"date", "DAY"}}, task_decline},
      {"task", "postpone", write, {{"task"}}, {{"to", "DAY", true}}, task_postpone},
      {"task", "reopen", write, {{"task"}}, {}, task_reopen},
      {"task", "estimates", read, {}, {}, task_estimates},
      {"day-off", "add", write, {}, {{"from", "DAY", true}, {"to", "DAY"}, {"label", "TEXT"}}, day_off_add},
      {"day-off", "list", read, {}, {}, day_off_list},
      {"day-off", "remove", write, {{"day-off"}}, {}, day_off_remove},
      {"week", "plan", read, {}, {{"capacity", "HOURS"}}, week_plan_show},
      {"capacity", "show", read, {}, {{"weeks", "N"}}, capacity_show},
      {"capacity",
       "clients",
       read,
       {},
       {{"from", "DAY"}, {"to", "DAY"}, {"currency", "CODE"}},
       capacity_clients},
  };
}

}  // namespace vireo::cli
