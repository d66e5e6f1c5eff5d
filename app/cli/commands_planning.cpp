// More rows of THE TABLE: what is to come: business plans, prices, delays.
#include "app/cli/commands/all.h"

namespace vireo::cli {

std::vector<Command> planning_commands() {
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  return {
      {"plan", "templates", BookUse::none, {}, {}, plan_templates},
      {"plan", "list", read, {}, {}, plan_list},
      {"plan",
       "new",
       write,
       {{"plan"}},
       {{"template", "NAME"}, {"from", "FILE", false, false, "plan_file"}},
       plan_new},
      {"plan", "set", write, {{"plan"}, {"value", true, true}}, {}, plan_set},
      {"plan", "copy", write, {{"plan"}, {"name"}}, {}, plan_copy},
      {"plan", "remove", write, {{"plan"}}, {}, plan_remove},
      {"plan", "show", read, {{"plan"}}, {{"table", "TABLE"}, {"explain"}}, plan_show},
      {"plan", "check", read, {{"plan"}}, {}, plan_check},
      {"plan", "export", read, {{"plan"}}, {{"format", "xlsx|pdf"}, {"o", "FILE", true}}, plan_export},
      {"plan", "compare", read, {{"plan"}, {"other"}}, {}, plan_compare},
      {"delays", "list", read, {}, {}, delay_list},
      {"price",
       "hours",
       BookUse::none,
       {},
       {{"days", "N"},
        {"leave", "N"},
        {"holidays", "N"},
        {"sick", "N"},
        {"training", "N"},
        {"hours-per-day", "N"},
        {"billable", "SHARE"}},
       price_hours},
      {"price",
       "rate",
       BookUse::none,
       {},
       {{"net", "AMOUNT", true},
        {"costs", "AMOUNT"},
        {"levies", "SHARE"},
        {"hours", "N", true},
        {"hours-per-day", "N"},
        {"margin", "SHARE"},
        {"currency", "CODE"},
        {"explain"}},
       price_rate},
      {"price",
       "rise",
       BookUse::none,
       {},
       {{"rate", "AMOUNT", true, false, "hourly_rate"},
        {"share", "SHARE", true},
        {"hours", "N", true},
        {"currency", "CODE"}},
       price_rise_show},
  };
}

}  // namespace vireo::cli
