#pragma once
// TimeView: the time of one week, entry by entry and day by day; time written down afterwards; time that
// becomes the draft of an invoice. No widget; shown by time_panel.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/bill_time.h"
#include "core/actions/keep_time.h"

namespace vireo {

struct DayTotal {
  std::string name{};   // "lun. 23"
  std::string total{};  // "3 h 20", empty without time
  bool today = false;
};

class TimeView {
 public:
  explicit TimeView(Session& session);
  void refresh();

  bool empty_week() const { return table.row_count() == 0; }
  /// "Semaine du 23/11/2026 au 29/11/2026".
  std::string week() const;
  void go(int weeks);
  std::vector<DayTotal> days() const;
  /// "12 h 30, dont 10 h 00 facturables".
  std::string total() const;

  std::vector<NamedValue> subjects() const;
  /// An empty form on the week's day.
  void begin();
  /// What an entry says, to be changed. Whether it may be: what runs is stopped first, what is billed stays.
  bool begin(TimeEntryId id);
  bool may_change(TimeEntryId id) const;
  /// Adds time, or changes the entry begun with.
  Checked<std::string> save();
  Checked<std::string> remove(TimeEntryId id);

  /// Clients with time to invoice: "Ateliers Noël · 12,5 h · 475,00 €".
  std::vector<NamedValue> to_bill() const;
  void begin_bill(std::optional<TimeEntryId> chosen);
  /// The draft of an invoice.
  Checked<BilledTime> bill();

  TableOf<TimeEntry> table;
  FormModel form{{"subject", "date", "from", "to", "minutes", "note", "not_billable", "outside"}};
  FormModel bill_form{{"client", "until", "rate"}};

 private:
  void make_columns();
  Status status_of(const TimeEntry& entry) const;
  Minutes length(const TimeEntry& entry) const;

  Checked<TimeRequest> typed_request() const;

  Session& session_;
  std::optional<TimeEntryId> changed_;
  std::string zone_;
  Period week_;
};

}  // namespace vireo
