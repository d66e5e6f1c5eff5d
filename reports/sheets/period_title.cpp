#include "reports/sheets/period_title.h"

#include "core/base/open_period.h"

namespace vireo {

Sheet titled_sheet(const char* name, const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text(name);
  sheet.title = period_title(sheet.name, period, wording);
  return sheet;
}

std::string period_title(const std::string& what, const Period& period, const Wording& wording) {
  const Arguments arguments{{"what", what}, {"first", period.begin()}, {"last", period.last()}};
  if (has_begin(period) && has_end(period)) return wording.text("ledger.title_of_days", arguments);
  if (has_begin(period)) return wording.text("ledger.title_from_day", arguments);
  return has_end(period) ? wording.text("ledger.title_until_day", arguments) : what;
}

}  // namespace vireo
