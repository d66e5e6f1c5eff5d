#pragma once
// The tables of a plan by year (capacity, start, funding, break-even, indicators) and the plan beside what
// the book says of its months that are over. No widget; shown by tables_panel.cpp.
#include <string>
#include <vector>

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
};

class PlanTablesView {
 public:
  explicit PlanTablesView(Session& session);
  /// Both lists of this plan; empty without one.
  void show_plan(const std::string& name);

  /// The years the plan may have begun in, the likely one chosen.
  std::vector<NamedValue> starts() const;
  const std::string& start() const { return start_; }
  void choose_start(const std::string& year);
  /// Why nothing can be compared yet, or what the comparison is.
  const std::string& about_actuals() const { return about_; }

  TableOf<PlanTableLine> lines;
  TableOf<PlanActual> actuals;

 private:
  void fill_actuals();

  Session& session_;
  std::string name_;
  std::string start_;  // a year
  std::string about_;
};

}  // namespace vireo
