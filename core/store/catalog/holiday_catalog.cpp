#include "core/store/catalog/holiday_catalog.h"

#include "core/base/text.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

HolidayRule read_rule(const TomlTable& row) {
  HolidayRule rule;
  rule.names = read_names(row, "name");
  if (row.has("after_easter")) {
    rule.kind = HolidayKind::after_easter;
    rule.days_after_easter = row.integer("after_easter");
    return rule;
  }
  const std::string written = row.text("day");  // "07-14"
  const auto day = Date::parse("2024-" + written);
  if (!day && !written.empty()) row.refuse("date.unreadable", "day", {{"typed", written}});
  rule.month = day ? day->month() : 0;
  rule.day = day ? day->day() : 0;
  return rule;
}

}  // namespace

Checked<HolidayCalendar> load_holidays(const TemplateSource& source, std::string_view country) {
  HolidayCalendar calendar;
  calendar.id = std::string(country);
  const std::string path = "holidays/" + folded(country) + ".toml";
  if (!template_text(source, path)) return calendar;
  TomlFile file(source, path);
  const auto root = file.root();
  calendar.id = root.text("country");
  read_source(root);
  for (const auto& row : root.tables("holiday")) calendar.rules.push_back(read_rule(row));
  return file.finish(std::move(calendar));
}

}  // namespace vireo
