#pragma once
// The tables of a plan by year, with the months behind a row and how it is reckoned; the plan beside what the
// book says of its months that are over; and the checks it must pass. No widget; shown by tables_panel.cpp.
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "app/desktop/model/named_value.h"
#include "app/desktop/model/table_of.h"
#include "app/desktop/session.h"
#include "core/plan/year_tables.h"
#include "core/store/plan_actuals.h"

namespace vireo {

struct PlanTableLine {
  std::string table{};  // worded
  std::string name{};   // worded
  std::array<std::string, plan_years> years{};
  bool is_total = false;
  std::string rule{};                  // worded: how it is reckoned
  std::optional<PlanSeries> months{};  // of a table of months
};

struct PlanCheckLine {
  std::string id{};
  std::string name{};   // worded
  std::string state{};  // worded
  Tone tone = Tone::normal;
};

class PlanTablesView {
 public:
  explicit PlanTablesView(Session& session);
  /// Both lists of this plan; empty without one.
  void show_plan(const std::string& name);

  /// The row whose rule and months are told; without one, what to do.
  void choose_line(std::optional<TableModel::RowId> id);
  const std::string& about_line() const { return about_line_; }
  /// The months of the chosen row; empty of a row by year.
  const ChartData& chart() const { return chart_; }
  /// The checks of the plan shown; reckoned when asked for.
  void check();

  /// The years the plan may have begun in, the likely one chosen.
  std::vector<NamedValue> starts() const;
  const std::string& start() const { return start_; }
  void choose_start(const std::string& year);
  /// Why nothing can be compared yet, or what the comparison is.
  const std::string& about_actuals() const { return about_; }

  TableOf<PlanTableLine> lines;
  TableOf<PlanActual> actuals;
  TableOf<PlanCheckLine> checks;

 private:
  void fill_actuals();

  Session& session_;
  std::string name_;
  std::string start_;  // a year
  std::string about_;
  std::string about_line_;
  ChartData chart_;
};

}  // namespace vireo
