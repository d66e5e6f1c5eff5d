#pragma once
// DeferralView: the closing step of hour banks: what is invoiced and not worked on a day, client by client,
// and whether it stands in the books. No widget; shown by deferral_dialog.h.
#include <optional>
#include <string>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/defer_hours.h"

namespace vireo {

/// Whether a book knows such a step: it follows what is earned, and has hour banks.
bool has_deferral(const Session& session);

class DeferralView {
 public:
  /// On the last day of the fiscal year that ended last.
  explicit DeferralView(Session& session);

  /// Reckons for the day typed in the form; what is wrong stands there.
  void refresh();
  bool booked() const { return booked_; }
  bool can_book() const { return !booked_ && !table.rows().empty(); }
  /// The sum, or why there is none; what was left out, one a line.
  std::string sentences() const;
  /// How a row's amount was reckoned.
  const Figure* figure_of(TableModel::RowId id) const;
  std::string name_of(TableModel::RowId id) const;

  /// Both worded.
  Checked<std::string> book();
  Checked<std::string> take_back();

  FormModel form{{"date"}};
  TableOf<DeferredHours> table;

 private:
  Session& session_;
  std::optional<Date> day_{};
  bool booked_ = false;
  Money total_{};
  std::string remarks_{};
};

}  // namespace vireo
