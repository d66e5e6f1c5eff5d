#pragma once
// OutcomeView: the newest forecast that was kept beside what came of it, by category and cause. No widget;
// shown by outcome_dialog.h.
#include <string>

#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/store/kept_forecasts.h"

namespace vireo {

class OutcomeView {
 public:
  /// Whether there is one kept before today.
  static bool any(const Session& session);
  explicit OutcomeView(Session& session);

  /// "Prévision gardée le 02/03/2026 : 1 250 € attendus aujourd'hui, 1 040 € en caisse."
  const std::string& summary() const { return summary_; }

  TableOf<OutcomeRow> table;
  TableOf<OutcomeReason> reasons;

 private:
  void add_columns();
  Session& session_;
  std::string summary_;
};

}  // namespace vireo
