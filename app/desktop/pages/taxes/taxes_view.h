#pragma once
// TaxesView: the returns of the year one after the other, what each comes to and why, what is to be set
// aside, and the two deeds of the ritual: a return was filed, it was paid. No widget.
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/tax/threshold_gauge.h"

namespace vireo {

class TaxesView {
 public:
  explicit TaxesView(Session& session);
  void refresh();

  /// Without a regime there are no rules to reckon with.
  bool has_rules() const { return rules_.known(); }
  /// Why nothing can be estimated (worded), or empty.
  const std::string& refusal() const { return refusal_; }
  std::string regime() const;
  /// Figures of the year; nothing when there is no estimate.
  const std::optional<Estimate>& estimate() const { return estimate_; }
  /// What holds besides (worded).
  const std::vector<std::string>& notices() const { return notices_; }
  /// The first return that is not declared and paid.
  std::optional<TableModel::RowId> next_to_do() const;
  /// The return of a row of the table.
  const EstimatePeriod* period(TableModel::RowId id) const;
  /// "Reçu 2 400 € : 614 € de cotisations …": the lines of a return, for copying into the office's form.
  std::string boxes(const EstimatePeriod& period) const;

  /// Changes the profile as a passed limit asks.
  Checked<Done> apply(const ProposedChange& change);
  Checked<Done> declare(TableModel::RowId id, Date day);
  /// Problem "declared.unknown" when it was not declared.
  Checked<Done> pay(TableModel::RowId id, Date day);

  TableOf<EstimatePeriod> table;
  TableOf<ThresholdGauge> limits;

 private:
  void add_columns();
  void add_limit_columns();
  Session& session_;
  RegimeRules rules_;
  std::optional<Estimate> estimate_;
  std::string refusal_;
  std::vector<std::string> notices_;
};

}  // namespace vireo
