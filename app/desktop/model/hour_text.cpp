#include "app/desktop/model/hour_text.h"

#include "core/work/capacity.h"

namespace vireo {

std::string hours_text(Minutes minutes, const Wording& wording) {
  return wording.number(shown_hours(minutes)) + "\u00A0" + wording.text("work_page.hour");
}

std::string length_text(Minutes minutes, const Wording& wording) {
  const std::int64_t hours = minutes.count / 60;
  const std::int64_t rest = minutes.count % 60;
  const std::string shown = (rest < 10 ? "0" : "") + std::to_string(rest);
  return wording.text("work_page.length", {{"hours", hours}, {"minutes", shown}});
}

}  // namespace vireo
