#include "core/store/catalog/reminder_catalog.h"

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {

Checked<std::vector<ReminderLevel>> load_reminder_levels(const TemplateSource& source) {
  TomlFile file(source, "reminders/letters.toml");
  std::vector<ReminderLevel> levels;
  for (const auto& row : file.root().tables("level")) {
    ReminderLevel level;
    level.level = row.integer("level");
    level.names = read_names(row, "name");
    level.days_late = row.integer("days_late");
    level.days_between = row.integer_if("days_between").value_or(0);
    level.asks_interest = row.boolean_if("asks_interest", false);
    level.subjects = read_names(row, "subject");
    level.texts = read_names(row, "text");
    if (!levels.empty() && level.level <= levels.back().level)
      row.refuse("template.ranges_unordered", "level", {{"id", "level"}});
    levels.push_back(std::move(level));
  }
  return file.finish(std::move(levels));
}

}  // namespace vireo
