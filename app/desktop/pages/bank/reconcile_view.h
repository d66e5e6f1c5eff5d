#pragma once
// ReconcileView: an account compared with its statement: which account, day and balance, then its entries to
// tick and the figures they give. Each tick is kept in the book at once, so that leaving is postponing. No
// widget; shown by reconcile_dialog.h.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/form_model.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/actions/reconcile.h"

namespace vireo {

class ReconcileView {
 public:
  /// Takes up what is under way, when something is.
  explicit ReconcileView(Session& session);

  bool under_way() const { return state_.has_value(); }
  std::vector<NamedValue> accounts() const;
  /// Fills day and balance with what the chosen account has under way, or with the end of last month.
  void propose();
  /// Begins, or goes on, with what is typed; on a refusal the fields say what is wrong.
  bool begin();

  /// "Ma banque, relevé du 31/03/2026".
  std::string title() const;
  const ReconciliationState& state() const;
  bool agrees() const { return state_ && state_->difference.is_zero(); }
  Checked<Done> toggle(std::int64_t line);
  /// Ticks what matched lines of a statement bear out.
  Checked<Done> tick_sure();
  /// The worded sentence of what was done.
  Checked<std::string> finish();
  Checked<std::string> abandon();

  TableOf<LineToTick> table;
  FormModel form{{"account", "date", "balance"}};

 private:
  ReconcileRequest unchanged() const;
  Checked<Done> act(const ReconcileRequest& request);
  void show(std::optional<ReconciliationState> state);
  std::optional<BankAccount> chosen_account() const;

  Session& session_;
  std::optional<ReconciliationState> state_{};
};

}  // namespace vireo
