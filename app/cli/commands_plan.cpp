// More rows of THE TABLE: business plans.
#include "app/cli/commands/all.h"

namespace vireo::cli {

std::vector<Command> plan_commands() {
  constexpr auto read = BookUse::read;
  constexpr auto write = BookUse::write;
  return {
      {"plan", "templates", BookUse::none, {}, {}, plan_templates},
      {"plan", "list", read, {}, {}, plan_list},
      {"plan", "new", write, {{"plan"}}, {{"template", "NAME"}, {"from", "FILE"}}, plan_new},
      {"plan", "set", write, {{"plan"}, {"value", true, true}}, {}, plan_set},
      {"plan", "copy", write, {{"plan"}, {"name"}}, {}, plan_copy},
      {"plan", "remove", write, {{"plan"}}, {}, plan_remove},
      {"plan", "show", read, {{"plan"}}, {{"table", "TABLE"}, {"explain"}}, plan_show},
      {"plan", "check", read, {{"plan"}}, {}, plan_check},
      {"plan", "export", read, {{"plan"}}, {{"format", "xlsx|pdf"}, {"o", "FILE", true}}, plan_export},
      {"plan", "compare", read, {{"plan"}, {"other"}}, {}, plan_compare},
  };
}

}  // namespace vireo::cli
