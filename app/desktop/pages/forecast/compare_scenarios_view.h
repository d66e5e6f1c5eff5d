#pragma once
// CompareScenariosView: the forecast with each scenario of the book beside the one without: lowest balance
// and its day, last balance, chance of running out by the same draws. No widget; shown by scenario_dialog.h.
#include <string>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/regime_rules.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"

namespace vireo {

struct ComparedScenario {
  std::int64_t place = 0;
  std::string name{};  // worded; the first is without any
  Money lowest{};
  Date lowest_day{};
  Money last{};
  Rate below_zero{};
};

class CompareScenariosView {
 public:
  explicit CompareScenariosView(Session& session);
  /// Month ends, one line a scenario.
  const ChartData& chart() const { return chart_; }
  /// What could not be reckoned, worded; usually empty.
  const std::string& remarks() const { return remarks_; }

  TableOf<ComparedScenario> table;

 private:
  void add_columns();
  void reckon();
  Session& session_;
  RegimeRules rules_;
  ChartData chart_;
  std::string remarks_;
};

}  // namespace vireo
